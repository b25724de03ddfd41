import { languages, type MessageKey, translator } from "../../../web/i18n/translate";
import { headingKey } from "../../core/csv/read-csv";

/** The columns of officers' files, so that what one page writes another reads. */

export const importedColumns = ["name", "email", "phone", "region", "max_links"] as const;
export type ImportedColumn = (typeof importedColumns)[number];

/** What the product's own lists call a column, and what people do. */
const called: Record<ImportedColumn, { words: MessageKey[]; others: string[] }> = {
  name: { words: ["officers.officer", "officers.name"], others: ["full name", "nom complet"] },
  email: { words: ["officers.email"], others: ["mail", "e-mail address", "courriel", "adresse e-mail"] },
  phone: { words: ["officers.phone"], others: ["phone number", "mobile", "tel", "numéro de téléphone"] },
  region: { words: ["officers.region"], others: [] },
  max_links: { words: ["officers.max_links"], others: ["maxlinks"] },
};

/** What a list tells besides, which an import passes over. */
const passedOver: MessageKey[] = [
  "officers.status",
  "officers.active_links",
  "officers.clicks",
  "officers.signups",
  "officers.added",
];

const inEveryLanguage = (keys: MessageKey[]) =>
  Object.keys(languages).flatMap((locale) => keys.map((key) => headingKey(translator(locale)(key))));

let known: Map<string, ImportedColumn | null> | undefined;

/** The column that a heading names in any language; null for one that is passed over, undefined where it is none. */
export function columnOf(heading: string): ImportedColumn | null | undefined {
  known ??= new Map<string, ImportedColumn | null>([
    ...inEveryLanguage(passedOver).map((key) => [key, null] as const),
    ...importedColumns.flatMap((column) =>
      [column, ...inEveryLanguage(called[column].words), ...called[column].others].map(
        (heading) => [headingKey(heading), column] as const,
      ),
    ),
  ]);
  return known.get(headingKey(heading));
}

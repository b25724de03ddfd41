// Pure.
import { languages, type MessageKey, translator } from "../../../web/i18n/translate";
import type { FieldProps } from "../../../web/ui/field";
import { headingKey } from "../../core/csv/read-csv";
import type { NewOfficer } from "./schemas";

/**
 * What an administrator types of an officer, described once: the form's fields, the columns of files that are read and
 * written, and what lists and pages show are made from this.
 */
interface OfficerColumn {
  /** `contact`: null where there is none. `text`: shown as it stands, on the list too. `number`: left out, the usual one. */
  kind: "name" | "contact" | "text" | "number";
  label: MessageKey;
  /** The heading of our own lists, where it is not the label. */
  heading?: MessageKey;
  /** Headings of people's own files. */
  otherHeadings: string[];
  /** Two rows of the file that the page and the API's description show. */
  examples: [string, string];
  /** What the form's field has besides name and label. */
  field: Omit<FieldProps, "form" | "name" | "label" | "hint">;
  hint?: MessageKey;
}

const columns = {
  name: {
    kind: "name",
    label: "officers.name",
    heading: "officers.officer",
    otherHeadings: ["full name", "nom complet"],
    examples: ["Asha Rai", "Bikash Gurung"],
    field: { required: true, maxLength: 120, autocomplete: "off" },
  },
  email: {
    kind: "contact",
    label: "officers.email",
    otherHeadings: ["mail", "e-mail address", "courriel", "adresse e-mail"],
    examples: ["asha@example.org", ""],
    field: { type: "email", autocomplete: "off" },
    hint: "officers.email_hint",
  },
  phone: {
    kind: "contact",
    label: "officers.phone",
    otherHeadings: ["phone number", "mobile", "tel", "numéro de téléphone"],
    examples: ["+9779841234567", "+9779841234568"],
    field: { type: "tel", autocomplete: "off", placeholder: "+977 981 234 5678" },
    hint: "officers.phone_hint",
  },
  region: {
    kind: "text",
    label: "officers.region",
    otherHeadings: [],
    examples: ["Koshi", "Gandaki"],
    field: { maxLength: 120, list: "regions" },
  },
  max_links: {
    kind: "number",
    label: "officers.max_links",
    otherHeadings: ["maxlinks"],
    examples: ["10", ""],
    field: { inputMode: "numeric", short: true, placeholder: "100" },
    hint: "officers.max_links_hint",
  },
} as const satisfies Record<keyof NewOfficer, OfficerColumn>;

export type ColumnName = keyof typeof columns;
type TextColumn = { [N in ColumnName]: (typeof columns)[N]["kind"] extends "text" ? N : never }[ColumnName];

export const columnNames = Object.keys(columns) as ColumnName[];
export const textColumns = columnNames.filter((name): name is TextColumn => columns[name].kind === "text");
export const columnOf = (name: ColumnName): OfficerColumn => columns[name];
/** What our own lists call it. */
export const listHeading = (name: ColumnName): MessageKey => columnOf(name).heading ?? columnOf(name).label;

/** A small file, as the import takes it. */
export const exampleFile = [
  columnNames,
  ...([0, 1] as const).map((row) => columnNames.map((name) => columns[name].examples[row])),
]
  .map((cells) => cells.join(","))
  .join("\n");

/** Further columns of the list, which an import ignores. */
const ignoredHeadings: MessageKey[] = [
  "officers.status",
  "officers.active_links",
  "officers.clicks",
  "officers.signups",
  "officers.added",
];

const inEveryLanguage = (keys: MessageKey[]) =>
  Object.keys(languages).flatMap((locale) => keys.map((key) => headingKey(translator(locale)(key))));

let known: Map<string, ColumnName | null> | undefined;

/** The column that a heading names in any language; null for one that an import ignores, undefined for none of ours. */
export function columnUnder(heading: string): ColumnName | null | undefined {
  known ??= new Map<string, ColumnName | null>([
    ...inEveryLanguage(ignoredHeadings).map((key) => [key, null] as const),
    ...columnNames.flatMap((name) => {
      const { label, otherHeadings } = columnOf(name);
      const words = inEveryLanguage([label, listHeading(name)]);
      return [name, ...words, ...otherHeadings].map((heading) => [headingKey(heading), name] as const);
    }),
  ]);
  return known.get(headingKey(heading));
}

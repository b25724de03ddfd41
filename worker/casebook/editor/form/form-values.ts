// Pure.
import { type CaseLanguage, type Content, contentFields, type Translation } from "../../content/fields";

/** What the form holds: each field's text by its name; `timeline.0.title` is of a row. */
export type Values = Record<string, string>;

/** The lists whose rows the form shows, with the parts of a row. `said` is a row that is one text. */
export const rowParts = {
  alleged_entities: ["said"],
  related_entities: ["said"],
  locations: ["said"],
  key_allegations: ["said", "translated"],
  timeline: ["date", "title", "translated_title", "description", "translated_description"],
  evidence: ["source_id", "description", "translated_description"],
  responses: ["entity_id", "date", "source_id", "text"],
} as const;
export type RowList = keyof typeof rowParts;
export const rowLists = Object.keys(rowParts) as RowList[];

export type Row = Record<string, string>;

export const otherLanguage = (language: string): CaseLanguage => (language === "ne" ? "en" : "ne");

/** The rows of a list as they stand in the form, in their order. */
export function rowsIn(values: Values, list: RowList): Row[] {
  const rows = new Map<number, Row>();
  for (const [name, value] of Object.entries(values)) {
    const [of, at, part] = name.split(".");
    if (of !== list || part === undefined || !/^\d{1,4}$/.test(at ?? "")) continue;
    const row = rows.get(Number(at)) ?? {};
    row[part] = value;
    rows.set(Number(at), row);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

/** The form with these rows in place of a list's own. */
export function withRows(values: Values, list: RowList, rows: readonly Row[]): Values {
  const kept = Object.entries(values).filter(([name]) => !name.startsWith(`${list}.`));
  const made = rows.flatMap((row, at) =>
    rowParts[list].map((part): [string, string] => [`${list}.${at}.${part}`, row[part] ?? ""]),
  );
  return Object.fromEntries([...kept, ...made]);
}

function rowsOf(content: Content, told: Translation): Record<RowList, Row[]> {
  const said = (texts: readonly string[]): Row[] => texts.map((text) => ({ said: text }));
  return {
    alleged_entities: said(content.alleged_entities),
    related_entities: said(content.related_entities),
    locations: said(content.locations),
    key_allegations: content.key_allegations.map((text, at) => ({
      said: text,
      translated: told.key_allegations?.[at] ?? "",
    })),
    timeline: content.timeline.map((entry, at) => ({
      ...entry,
      translated_title: told.timeline?.[at]?.title ?? "",
      translated_description: told.timeline?.[at]?.description ?? "",
    })),
    evidence: content.evidence.map((one, at) => ({
      ...one,
      translated_description: told.evidence?.[at]?.description ?? "",
    })),
    responses: content.responses.map((one) => ({ ...one, source_id: one.source_id ?? "" })),
  };
}

/** What a version says, as the form shows it. */
export function valuesOf(content: Content): Values {
  const told = content.translations[otherLanguage(content.language)] ?? {};
  const rows = rowsOf(content, told);
  const values: Values = {
    case_type: content.case_type,
    language: content.language,
    title: content.title,
    case_start_date: content.case_start_date ?? "",
    case_end_date: content.case_end_date ?? "",
    tags: content.tags.join("\n"),
    description: content.description,
    translated_title: told.title ?? "",
    translated_description: told.description ?? "",
  };
  return rowLists.reduce((all, list) => withRows(all, list, rows[list]), values);
}

/** The content that a record or a form's input holds, without what else stands in it. */
export const contentIn = (record: object): Content =>
  Object.fromEntries(
    contentFields.map((field) => [field, (record as Record<string, unknown>)[field]]),
  ) as unknown as Content;

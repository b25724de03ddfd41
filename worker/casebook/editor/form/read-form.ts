// Pure.
import { type Content, type ContentField, contentFields } from "../../content/fields";
import {
  otherLanguage,
  type Row,
  type RowList,
  rowParts,
  rowsIn,
  type Values,
  valuesOf,
} from "./form-values";

/** Rows in which nothing is filled in are none. */
const filled = (values: Values, list: RowList): Row[] =>
  rowsIn(values, list).filter((row) => rowParts[list].some((part) => (row[part] ?? "").trim() !== ""));

/** Texts without the empty ones at their end: a list of translations may be shorter than the original's. */
const untilLast = <T>(list: readonly T[], isEmpty: (one: T) => boolean): T[] =>
  list.slice(0, list.findLastIndex((one) => !isEmpty(one)) + 1);

/** Words, one a line, as the page shows them: one may hold a comma. */
const linesOf = (text = ""): string[] =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean);

function translationIn(values: Values): Record<string, unknown> | null {
  const at = (row: Row, part: string) => row[part] ?? "";
  const parts = {
    title: values.translated_title ?? "",
    description: values.translated_description ?? "",
    key_allegations: untilLast(
      filled(values, "key_allegations").map((row) => at(row, "translated")),
      (text) => text === "",
    ),
    timeline: untilLast(
      filled(values, "timeline").map((row) => ({
        title: at(row, "translated_title"),
        description: at(row, "translated_description"),
      })),
      ({ title, description }) => title === "" && description === "",
    ),
    evidence: untilLast(
      filled(values, "evidence").map((row) => ({ description: at(row, "translated_description") })),
      ({ description }) => description === "",
    ),
  };
  const given = Object.entries(parts).filter(([, part]) => part.length > 0);
  return given.length > 0 ? Object.fromEntries(given) : null;
}

/** What the form says, as the API's call would: not yet judged. */
export function inputOf(values: Values): Record<ContentField, unknown> {
  const said = (list: RowList) => filled(values, list).map((row) => row.said ?? "");
  const told = translationIn(values);
  return {
    case_type: values.case_type ?? "",
    language: values.language ?? "",
    title: values.title ?? "",
    case_start_date: values.case_start_date || null,
    case_end_date: values.case_end_date || null,
    alleged_entities: said("alleged_entities"),
    related_entities: said("related_entities"),
    locations: said("locations"),
    tags: linesOf(values.tags),
    key_allegations: said("key_allegations"),
    description: values.description ?? "",
    timeline: filled(values, "timeline").map(({ date = "", title = "", description = "" }) => ({
      ...{ date, title, description },
    })),
    evidence: filled(values, "evidence").map(({ source_id = "", description = "" }) => ({
      ...{ source_id, description },
    })),
    responses: filled(values, "responses").map(
      ({ entity_id = "", date = "", text = "", source_id = "" }) => ({
        ...{ entity_id, date, text, source_id: source_id || null },
      }),
    ),
    translations: told === null ? {} : { [otherLanguage(values.language ?? "")]: told },
  };
}

/** Browsers send line breaks in their own way, and leave out the one that a text area begins with. */
const asSent = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value.replace(/\r\n?/g, "\n").replace(/^\n+/, "")]),
  );

/** The fields that the form says otherwise than `content`: what nobody touched is not written anew. */
export function editsIn(values: Values, content: Content): Partial<Record<ContentField, unknown>> {
  const typed = inputOf(asSent(values));
  const stands = inputOf(asSent(valuesOf(content)));
  return Object.fromEntries(
    contentFields
      .filter((field) => JSON.stringify(typed[field]) !== JSON.stringify(stands[field]))
      .map((field) => [field, typed[field]]),
  );
}

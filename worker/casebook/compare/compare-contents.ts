// Pure.
import { type CaseLanguage, type Content, type ContentField, fieldsThatDiffer } from "../content/fields";
import { textOfHtml } from "../content/html";
import { diffRows, type RowChange } from "./row-diff";
import { type DiffPart, diffWords } from "./word-diff";

/** A row of a list as labelled texts, in the order in which they are read. */
export interface ComparedRow {
  [part: string]: string;
}

/** How a field changed: as a text, as a list of rows, or as one value that took another's place. */
export type FieldChange =
  | { field: string; is: "words"; parts: DiffPart[] }
  | { field: string; is: "rows"; rows: RowChange<ComparedRow>[] }
  | { field: string; is: "value"; from: string; to: string };

/** HTML as a reader sees it: a block a line. */
const readable = (html: string): string =>
  textOfHtml(html)
    .replace(/[ \t]+/g, " ")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");

const rowsOf: { [Field in ContentField]?: (content: Content) => ComparedRow[] } = {
  alleged_entities: ({ alleged_entities }) => alleged_entities.map((entity) => ({ entity })),
  related_entities: ({ related_entities }) => related_entities.map((entity) => ({ entity })),
  locations: ({ locations }) => locations.map((entity) => ({ entity })),
  tags: ({ tags }) => tags.map((text) => ({ text })),
  key_allegations: ({ key_allegations }) => key_allegations.map((text) => ({ text })),
  timeline: ({ timeline }) =>
    timeline.map(({ date, title, description }) => ({ date, title, text: description })),
  evidence: ({ evidence }) =>
    evidence.map(({ source_id, description }) => ({ source: source_id, text: description })),
  responses: ({ responses }) =>
    responses.map(({ entity_id, date, text, source_id }) => ({
      ...{ entity: entity_id, date, text },
      source: source_id ?? "",
    })),
};

const textOf = (row: ComparedRow): string => Object.values(row).join("\n");

/** The change of one field between two contents. */
function changeOf(field: ContentField, from: Content, to: Content): FieldChange[] {
  if (field === "title") return [{ field, is: "words", parts: diffWords(from.title, to.title) }];
  if (field === "description") {
    return [{ field, is: "words", parts: diffWords(readable(from.description), readable(to.description)) }];
  }
  const rows = rowsOf[field];
  if (rows) return [{ field, is: "rows", rows: diffRows(rows(from), rows(to), textOf) }];
  if (field === "translations") return changesOfTranslations(from, to);
  return [{ field, is: "value", from: String(from[field] ?? ""), to: String(to[field] ?? "") }];
}

/** A translation as a content of its own, so that its fields are compared as those of the original. */
function translated(content: Content, language: CaseLanguage): Content {
  const given = content.translations[language] ?? {};
  return {
    ...content,
    title: given.title ?? "",
    description: given.description ?? "",
    key_allegations: (given.key_allegations ?? []).map((text) => text ?? ""),
    timeline: (given.timeline ?? []).map((entry) => ({
      ...{ date: "", title: entry?.title ?? "", description: entry?.description ?? "" },
    })),
    evidence: (given.evidence ?? []).map((piece) => ({
      source_id: "",
      description: piece?.description ?? "",
    })),
  };
}

const ofTranslations = ["title", "description", "key_allegations", "timeline", "evidence"] as const;

function changesOfTranslations(from: Content, to: Content): FieldChange[] {
  return (["en", "ne"] as const).flatMap((language) => {
    const [a, b] = [translated(from, language), translated(to, language)];
    return ofTranslations.flatMap((field) =>
      JSON.stringify(a[field]) === JSON.stringify(b[field])
        ? []
        : changeOf(field, a, b).map((change) => ({ ...change, field: `translations.${language}.${field}` })),
    );
  });
}

/** How two versions differ, field by field, in the order of the fields. */
export const compareContents = (from: Content, to: Content): FieldChange[] =>
  fieldsThatDiffer(from, to).flatMap((field) => changeOf(field, from, to));

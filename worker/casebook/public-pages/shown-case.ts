// Pure.
import { type CaseLanguage, type Content, languages } from "../content/fields";
import { textOfHtml } from "../content/html";

/** An entity by its names. */
export interface ShownEntity {
  entity_id: string;
  display_name: string;
  display_name_ne: string | null;
}

export interface ShownSource {
  source_id: string;
  title: string;
  description: string;
  url: string | null;
  source_type: string | null;
  publication_date: string | null;
  document: { content_type: string; bytes: number; sha256: string; url: string } | null;
  archive: { captured_at: string | null; sha256: string | null; bytes: number | null } | null;
}

export interface ShownChange {
  version_number: number;
  change_summary: string;
  datetime: string;
  withdrawn_at: string | null;
}

/** What the page of a case shows: the public form of one, or of a draft that is looked at before it is published. */
export interface ShownCase extends Content {
  case_id: string;
  versionInfo: { version_number: number; change_summary: string; datetime: string };
  /** When the case was first published; null for what was not. */
  created_at: string | null;
  sources: ShownSource[];
  entities: ShownEntity[];
  /** Every publication, the newest first. */
  audit_history: ShownChange[];
  content_sha256: string | null;
}

/** A text, and the language that it is in. */
export interface Told {
  text: string;
  lang: CaseLanguage;
}

/** A case's texts for a reader of one language. */
export interface ToldCase {
  title: Told;
  description: Told;
  key_allegations: Told[];
  timeline: { date: string; title: Told; description: Told }[];
  evidence: { source_id: string; description: Told }[];
}

/** HTML in which there is something to read; paragraphs of nothing are as good as none. */
const visibleIn = (html: string | null | undefined): string | null =>
  html && textOfHtml(html).trim() !== "" ? html : null;

/** In the reader's language where it is translated, else in its own. */
export function toldIn(content: Content, language: string): ToldCase {
  const other = languages.find((one) => one === language && one !== content.language);
  const translation = (other && content.translations[other]) || {};
  const told = (original: string, translated: string | null | undefined): Told =>
    other && translated ? { text: translated, lang: other } : { text: original, lang: content.language };
  return {
    title: told(content.title, translation.title),
    description: told(content.description, visibleIn(translation.description)),
    key_allegations: content.key_allegations.map((text, at) => told(text, translation.key_allegations?.[at])),
    timeline: content.timeline.map(({ date, title, description }, at) => ({
      date,
      title: told(title, translation.timeline?.[at]?.title),
      description: told(description, translation.timeline?.[at]?.description),
    })),
    evidence: content.evidence.map(({ source_id, description }, at) => ({
      source_id,
      description: told(description, translation.evidence?.[at]?.description),
    })),
  };
}

/** `entity:person/ram-thapa` → `/entities/person/ram-thapa` */
export const entityPath = (entityId: string): string => `/entities/${entityId.slice("entity:".length)}`;
export const casePath = (caseId: string): string => `/cases/${caseId}`;
export const versionPath = (caseId: string, version: number): string => `/cases/${caseId}/v/${version}`;
export const sourcePath = (sourceId: string): string =>
  `/sources/${encodeURIComponent(sourceId).replaceAll("%3A", ":")}`;

/** What an entity is, from its id: its type, and its subtype if it has one. */
export function kindOfEntity(entityId: string): { type: string; subtype: string | null } {
  const [type = "", ...rest] = entityId.slice("entity:".length).split("/");
  return { type, subtype: rest.length > 1 ? rest.slice(0, -1).join("/") : null };
}

// Pure.
import type { Random } from "../../core/demo/random";
import { searched } from "../search/searched";
import { sourceKey } from "../sources/source-key";
import type { Life } from "./life";
import { dayAfter, type Paper, type Story } from "./story";

const DAY = 86_400_000;

export interface SourceRow {
  id: string;
  source_id: string;
  title: string;
  description: string;
  url: string | null;
  source_type: Paper["type"];
  publication_date: string;
  related_entity_ids: string[];
  created_at: number;
  created_by: string;
  updated_at: number;
  version_number: number;
  revision: number;
  first_public_at: number | null;
  first_public_version: number | null;
  deleted_at: number | null;
}

const hex = (random: Random, digits: number) =>
  Array.from({ length: digits }, () => random.below(16).toString(16)).join("");

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** What the press, courts and offices publish has an address; what people hand over has none. */
const hasAddress = new Set(["MEDIA_NEWS", "LEGAL_COURT_ORDER", "SOCIAL_MEDIA", "LEGISLATIVE_DOC"]);

/** A paper of a story as its source, made on the day before the case was begun. */
export function sourceOf(
  { title, text, type, day }: Paper,
  { language, began, alleged }: Pick<Story, "language" | "began" | "alleged">,
  made: { id: string; at: number; by: string; today: string; random: Random },
): SourceRow {
  const created = made.at - Math.floor(made.random.between(0.2, 0.9) * DAY);
  const dayOf = new Date(created).toISOString().slice(0, 10).replaceAll("-", "");
  return {
    ...{ id: made.id, source_id: `source:${dayOf}:${hex(made.random, 8)}` },
    ...{ title: title[language], description: text[language], source_type: type },
    url: hasAddress.has(type) ? `https://quillonia.example.org/papers/${slug(title.en)}` : null,
    publication_date: dayAfter(made.today, day - began),
    related_entity_ids: alleged.slice(0, 1).map(({ id }) => id),
    ...{ created_at: created, created_by: made.by, updated_at: created },
    ...{
      version_number: 1,
      revision: 2,
      first_public_at: null,
      first_public_version: null,
      deleted_at: null,
    },
  };
}

/** When a source was first public: when a version that cites it was first published. */
export function markPublic(source: SourceRow, life: Life): void {
  const citing = life.versions.filter(({ content }) =>
    [...content.evidence, ...content.responses].some(({ source_id }) => source_id === source.source_id),
  );
  const at = Math.min(...citing.flatMap(({ first_published_at }) => first_published_at ?? []));
  if (!Number.isFinite(at)) return;
  Object.assign(source, { first_public_at: at, first_public_version: 1 });
}

export const keysOfSource = ({ title, description }: Pick<SourceRow, "title" | "description">) => ({
  ...{ search_key: sourceKey(title, description), searched: searched(title, description) },
});

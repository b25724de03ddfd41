import { globSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { emptyContent, titleKey } from "../../worker/casebook/content/fields.ts";
import { nameKeyOf } from "../../worker/casebook/entities/name-key.ts";
import { ids } from "../../worker/casebook/ids.ts";
import { keepPublicAnew } from "../../worker/casebook/public-rows/keep-public-anew.ts";
import { searchRowOf } from "../../worker/casebook/search/search-row.ts";
import { searched, searchedOfEntity } from "../../worker/casebook/search/searched.ts";
import { addIds, type IdKind, idOf } from "../../worker/core/db/ids.ts";
import { Random } from "../../worker/core/demo/random.ts";
import { searchKey } from "../../worker/core/text/fold.ts";
import { writerOf } from "./archive-words.ts";

const sizes = { cases: 20_000, drafts: 2000, entities: 3000, sources: 10_000, words: 300 };
const HOUR = 3_600_000;

/** What is measured: how often it stands in the archive. */
export const marks = {
  tag: { name: "marked", cases: 2000 },
  rare: { word: "zebrafish", cases: 50 },
  common: { word: "quillonia", cases: 10_000 },
};

export interface MadeArchive {
  seconds: number;
  /** An entity that 2,000 cases name. */
  entity: string;
  /** A case with ten pieces of evidence. */
  caseId: string;
}

/** Fills the database of a product that is not running with an archive, the same each time. */
export function writeArchive(state: string): MadeArchive {
  const startedAt = performance.now();
  const [file] = globSync(join(state, "resources/**/miniflare-D1DatabaseObject/*.sqlite")).filter(
    (name) => !name.endsWith("metadata.sqlite"),
  );
  if (!file) throw new Error(`There is no database in ${state}.`);
  addIds(ids);
  const random = new Random(5);
  const write = writerOf(random);
  const newId = (kind: IdKind) => idOf(kind, random.below(2 ** 48), random.bytes(10));
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => random.below(16).toString(16)).join("");
  const db = new DatabaseSync(file);
  db.exec("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; BEGIN");
  const insert = (table: string, columns: string) => {
    const places = columns.split(", ").map(() => "?");
    const statement = db.prepare(`INSERT INTO ${table} (${columns}) VALUES (${places.join(", ")})`);
    return (...values: (string | number | null)[]) => statement.run(...values);
  };
  const began = Date.now() - sizes.cases * HOUR;

  const entity = insert(
    "casebook_entities",
    "id, entity_id, type, display_name, name_key, searched, created_at, created_by, updated_at",
  );
  const entities = Array.from({ length: sizes.entities }, (_, n) => {
    const type = ["person", "organization", "project", "location/district"][n % 4] ?? "person";
    const id = `entity:${type}/name-${n}`;
    const name = write(n % 2 ? "en" : "ne", 2);
    const kind = type.split("/")[0] ?? "";
    entity(
      newId("entity"),
      id,
      kind,
      name,
      nameKeyOf(id, name, null),
      searchedOfEntity(id, name, null),
      began,
      "",
      began,
    );
    return id;
  });
  db.exec("UPDATE casebook_entities SET subtype = 'district' WHERE type = 'location'");
  const named = entities.filter((id) => !id.startsWith("entity:location"));
  const places = entities.filter((id) => id.startsWith("entity:location"));

  const source = insert(
    "casebook_sources",
    "id, source_id, title, description, search_key, searched, created_at, created_by, updated_at, first_public_at, first_public_version",
  );
  const sources = Array.from({ length: sizes.sources }, () => {
    const id = `source:20240101:${hex(8)}`;
    const [title, text] = [write("en", 6), write("ne", 20)];
    const key = searchKey(`${title} ${text}`);
    source(newId("source"), id, title, text, key, searched(title, text), began, "", began, began, 1);
    return id;
  });

  const one = insert(
    "casebook_cases",
    "case_id, highest, open_version, public_version, last_published, created_at, created_by",
  );
  const version = insert(
    "casebook_versions",
    "id, case_id, version, state, content, title, title_key, created_at, updated_at, first_published_at, published_at",
  );
  const event = insert(
    "casebook_events",
    "case_id, n, id, at, version, action, from_state, to_state, user_id, change_summary",
  );
  const use = insert("casebook_entity_uses", "version_id, role, entity_id");
  const cite = insert("casebook_citations", "version_id, source_id");
  const search = insert("casebook_search", "version_id, searched, starts, sounds");
  const title = insert("casebook_titles", "title, case_id");
  const watched = { entity: named[0] ?? "", caseId: "" };
  const ordinary = named.slice(1);
  for (let n = 0; n < sizes.cases + sizes.drafts; n++) {
    const isPublic = n < sizes.cases;
    const language = n % 2 ? ("en" as const) : ("ne" as const);
    const caseId = `case-${hex(12)}`;
    const at = began + n * HOUR;
    const has = (count: number, offset: number) => isPublic && (n + offset) % (sizes.cases / count) === 0;
    const isMiddle = n === sizes.cases / 2;
    const words = [
      ...(has(marks.rare.cases, 3) ? [marks.rare.word] : []),
      ...(has(marks.common.cases, 0) ? [marks.common.word] : []),
      write(language, sizes.words),
    ].join(" ");
    const cited = [
      ...new Set(Array.from({ length: isMiddle ? 10 : 1 + random.below(5) }, () => random.pick(sources))),
    ];
    const content = {
      ...emptyContent,
      ...{ language, title: `${write(language, 7)} ${n}`, description: `<p>${words}</p>` },
      case_type: n % 3 ? ("CORRUPTION" as const) : ("PROMISES" as const),
      alleged_entities: [random.pick(ordinary)],
      related_entities: has(marks.tag.cases, 1) ? [watched.entity] : [],
      locations: [random.pick(places)],
      tags: [`tag ${random.below(300)}`, ...(has(marks.tag.cases, 0) ? [marks.tag.name] : [])],
      key_allegations: [write(language, 12)],
      evidence: cited.map((source_id) => ({ source_id, description: write(language, 10) })),
    };
    const id = newId("caseVersion");
    const published = isPublic ? at : null;
    one(caseId, 1, isPublic ? null : 1, isPublic ? 1 : null, isPublic ? 1 : null, at, "");
    const [held, key] = [titleKey(content.title), searchKey(content.title)];
    const condition = isPublic ? "PUBLISHED" : "DRAFT";
    version(id, caseId, 1, condition, JSON.stringify(content), held, key, at, at, published, published);
    title(held, caseId);
    event(caseId, 1, newId("caseEvent"), at, 1, "created", null, "DRAFT", "", "Created");
    if (isPublic)
      event(caseId, 2, newId("caseEvent"), at, 1, "published", "DRAFT", "PUBLISHED", "", "First published");
    use(id, "alleged", content.alleged_entities[0] ?? "");
    for (const related of content.related_entities) use(id, "related", related);
    use(id, "location", content.locations[0] ?? "");
    for (const source_id of cited) cite(id, source_id);
    const found = searchRowOf(content);
    search(id, found.searched, found.starts, found.sounds);
    if (isMiddle) watched.caseId = caseId;
  }
  for (const statement of keepPublicAnew) db.exec(statement);
  db.exec("COMMIT; PRAGMA optimize; PRAGMA journal_mode = WAL");
  db.close();
  return { ...watched, seconds: Math.round((performance.now() - startedAt) / 1000) };
}

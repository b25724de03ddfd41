import { type SQL, sql } from "drizzle-orm";
import { atomically, type Db, guard, isUniqueViolation, type Statement } from "../../core/db/db";
import { claimKey } from "../../core/http/claim";
import { notValid } from "../../core/http/parse";
import { invalid } from "../../core/http/problem";
import type { Author } from "../../core/trail/record";
import type { Caller } from "../access/caller";
import { unscheduleCiting } from "../cases/schedules";
import { invalidEntityId, readEntityId } from "../content/entity-id";
import { meetEntities } from "../content/write-content";
import { archiveAnew } from "../documents/archive-anew";
import { randomId } from "../ids";
import { searched } from "../search/searched";
import { readEntityTypes } from "../settings/entity-types";
import type { FoundSource } from "./find-sources";
import { isPublicSource } from "./readable-sources";
import type { NewSource, SourceAction, SourceEdits } from "./schemas";
import { sourceFields } from "./source-fields";
import { sourceKey } from "./source-key";

const whole = (value: number) => sql`cast(${value} as integer)`;
const MOST_ENTITIES = 100;

/** 400 names each id that is none by today's table of types. */
async function refuseEntities(db: Db, ids: readonly string[] = []): Promise<void> {
  if (ids.length > MOST_ENTITIES) throw invalid("related_entity_ids", `Give at most ${MOST_ENTITIES}.`);
  if (ids.length === 0) return;
  const types = await readEntityTypes(db);
  const faults = ids.flatMap((id, at) => {
    const read = readEntityId(id, types);
    return "why" in read
      ? [{ path: `related_entity_ids.${at}`, message: invalidEntityId(id, read.why) }]
      : [];
  });
  if (faults.length > 0) throw notValid(faults.slice(0, 20));
}

/** A row of the source's log, after those that stand. One that readers see counts `version_number` up. */
export async function logSourceEvent(
  by: Author,
  id: string,
  action: SourceAction,
  summary: string,
): Promise<Statement[]> {
  const isSeen = !["deleted", "restored", "contributors_changed"].includes(action);
  const number = sql`(SELECT version_number FROM casebook_sources WHERE id = ${id})`;
  return [
    sql`UPDATE casebook_sources SET revision = revision + 1, updated_at = ${whole(by.now)},
        version_number = version_number + ${whole(isSeen && action !== "created" ? 1 : 0)} WHERE id = ${id}`,
    sql`INSERT INTO casebook_source_events (source, n, id, at, action, user_id, change_summary, version_number)
      SELECT ${id}, coalesce((SELECT max(n) FROM casebook_source_events WHERE source = ${id}), 0) + 1,
        ${await randomId("sourceEvent")}, ${whole(by.now)}, ${action}, ${by.actor?.id ?? ""}, ${summary},
        ${isSeen ? number : sql`NULL`}`,
    // What was scheduled cites a source as it was.
    ...(action === "created" || action === "contributors_changed" ? [] : unscheduleCiting(by, id)),
  ];
}

/**
 * Whoever contributes is on it from then on. 400 for a taken source id. Harmless where `id` exists (a repeated
 * idempotency key). `sourceId`: where none is given.
 */
export async function createSource(
  db: Db,
  by: Author,
  caller: Caller,
  ids: { id: string; sourceId: string },
  source: NewSource,
): Promise<void> {
  const { id } = ids;
  const { title, description, related_entity_ids: entities = [] } = source;
  await refuseEntities(db, entities);
  try {
    await atomically(db, [
      ...claimKey(by),
      ...(await meetEntities(by, entities)),
      sql`INSERT INTO casebook_sources (id, source_id, title, description, search_key, searched, url, source_type,
          publication_date, related_entity_ids, created_at, created_by, updated_at)
        VALUES (${id}, ${source.source_id ?? ids.sourceId}, ${title}, ${description},
          ${sourceKey(title, description)}, ${searched(title, description)}, ${source.url ?? null},
          ${source.source_type ?? null}, ${source.publication_date ?? null}, ${JSON.stringify(entities)},
          ${whole(by.now)}, ${caller.id}, ${whole(by.now)})`,
      ...(caller.role === "contributor"
        ? [sql`INSERT INTO casebook_source_people (source, person_id) VALUES (${id}, ${caller.id})`]
        : []),
      ...(await logSourceEvent(by, id, "created", "Created")),
    ]);
  } catch (error) {
    if (await db.get(sql`SELECT 1 FROM casebook_sources WHERE id = ${id}`)) return;
    throw isUniqueViolation(error, "casebook_sources.source_id")
      ? invalid("source_id", "Source ID already exists")
      : error;
  }
}

/** Changes the fields given, and logs that where one differs. A contributor's change falls where it is public by now. */
export async function editSource(
  db: Db,
  by: Author,
  caller: Caller,
  { source, revision }: FoundSource,
  edits: SourceEdits,
): Promise<void> {
  const { id } = source;
  const differ = sourceFields.filter(
    (field) => edits[field] !== undefined && JSON.stringify(edits[field]) !== JSON.stringify(source[field]),
  );
  if (differ.length === 0) return;
  if (differ.includes("related_entity_ids")) await refuseEntities(db, edits.related_entity_ids);
  const { title, description } = { ...source, ...edits } as { title: string; description: string };
  const set = differ.map((field): SQL => {
    const value = edits[field];
    return sql`${sql.identifier(field)} = ${Array.isArray(value) ? JSON.stringify(value) : value}`;
  });
  await atomically(db, [
    guard(
      "conflict",
      sql`NOT EXISTS (SELECT 1 FROM casebook_sources WHERE id = ${id} AND revision = ${whole(revision)})`,
    ),
    ...(caller.role === "contributor"
      ? [
          guard(
            "forbidden",
            sql`EXISTS (SELECT 1 FROM casebook_sources s WHERE s.id = ${id} AND ${isPublicSource})`,
          ),
        ]
      : []),
    ...(await meetEntities(
      by,
      differ.includes("related_entity_ids") ? (edits.related_entity_ids ?? []) : [],
    )),
    sql`UPDATE casebook_sources SET ${sql.join(set, sql`, `)}, search_key = ${sourceKey(title, description)},
      searched = ${searched(title, description)} WHERE id = ${id}`,
    ...(differ.includes("url") && source.archive !== null ? archiveAnew(by, id, edits.url ?? null) : []),
    ...(await logSourceEvent(by, id, "changed", edits.change_summary || `Changed: ${differ.join(", ")}`)),
  ]);
}

/** Nothing is removed: it is not to be cited and not public any more. Harmless twice. */
export async function deleteSource(db: Db, by: Author, { source }: FoundSource): Promise<void> {
  if (source.is_deleted) return;
  await atomically(db, [
    guard(
      "conflict",
      sql`EXISTS (SELECT 1 FROM casebook_sources WHERE id = ${source.id} AND deleted_at IS NOT NULL)`,
    ),
    sql`UPDATE casebook_sources SET deleted_at = ${whole(by.now)} WHERE id = ${source.id}`,
    ...(await logSourceEvent(by, source.id, "deleted", "Deleted")),
  ]);
}

/** Back as it was; the entities that it names are met again, where one was deleted since. */
export async function restoreSource(db: Db, by: Author, { source }: FoundSource): Promise<void> {
  if (!source.is_deleted) return;
  await atomically(db, [
    guard(
      "conflict",
      sql`EXISTS (SELECT 1 FROM casebook_sources WHERE id = ${source.id} AND deleted_at IS NULL)`,
    ),
    sql`UPDATE casebook_sources SET deleted_at = NULL WHERE id = ${source.id}`,
    ...(await meetEntities(by, source.related_entity_ids)),
    ...(await logSourceEvent(by, source.id, "restored", "Restored")),
  ]);
}

/** The people on a source become these. */
export async function putSourcePeople(
  db: Db,
  by: Author,
  { source }: FoundSource,
  personIds: readonly string[],
): Promise<void> {
  const before = source.contributors.map(({ id }) => id);
  if (before.length === personIds.length && before.every((id) => personIds.includes(id))) return;
  await atomically(db, [
    sql`DELETE FROM casebook_source_people WHERE source = ${source.id}`,
    sql`INSERT INTO casebook_source_people (source, person_id)
      SELECT ${source.id}, value FROM json_each(${JSON.stringify(personIds)})`,
    ...(await logSourceEvent(by, source.id, "contributors_changed", "Contributors changed")),
  ]);
}

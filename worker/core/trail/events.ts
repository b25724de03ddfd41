import { type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import { all, contains } from "../db/conditions";
import type { Db } from "../db/db";
import { idOf } from "../db/ids";
import type { RawRow } from "../db/raw-row";
import { selectPage } from "../db/select-page";
import type { auditEvents } from "../db/tables";
import { date, idOrLeftOut } from "../http/fields";
import { listQuery } from "../http/list";
import { nameSchemas } from "../http/name-schemas";
import { readOrganisation } from "../organisation/organisation";
import { addDays, startOfDay, toInstant } from "../time";

export const shownEvent = z.object({
  id: z.string(),
  at: z.string(),
  actor_kind: z.enum(["person", "key", "system", "public"]),
  actor_id: z.string().nullable(),
  actor_name: z.string().nullable(),
  action: z.string(),
  subject_id: z.string(),
  detail: z.record(z.string(), z.unknown()),
  request_id: z.string().nullable(),
});
export type ShownEvent = z.infer<typeof shownEvent>;

export const trailQuery = listQuery(["at"], "-at").extend({
  actor_id: idOrLeftOut().optional(),
  action: z.string().max(60).optional(),
  subject_id: idOrLeftOut().optional(),
  /** Local days, inclusive. */
  from: date().optional(),
  to: date().optional(),
  /** A file of all that the filters let in. */
  format: z.literal("csv").optional(),
});

type Row = RawRow<typeof auditEvents> & { actor_name: string | null };

/** Named, for SQLite knows nothing of how many events a condition leaves; each ends with the id, so they come in order. */
function indexFor(query: Pick<z.output<typeof trailQuery>, "actor_id" | "action" | "subject_id">): SQL {
  const by =
    query.subject_id !== undefined
      ? "subject"
      : query.actor_id !== undefined
        ? "actor"
        : query.action !== undefined
          ? "action"
          : null;
  return by === null ? sql`` : sql.raw(`INDEXED BY audit_events_by_${by}`);
}

/** Actions in use: a seek for each. */
export async function actionsInUse(db: Db): Promise<string[]> {
  const rows = await db.all<RawRow<typeof auditEvents, "action">>(sql`
    WITH RECURSIVE used(action) AS (
      SELECT min(action) FROM audit_events
      UNION ALL SELECT (SELECT min(action) FROM audit_events WHERE action > used.action) FROM used
      WHERE used.action IS NOT NULL
    ) SELECT action FROM used WHERE action IS NOT NULL`);
  return rows.map(({ action }) => action);
}

/** The lowest id of an event of that instant or later: ids sort by time. */
const firstId = (at: number) => idOf("auditEvent", Math.max(0, at), new Uint8Array(10));

/** Within local days; null where neither end is given. */
async function withinDays(db: Db, { from, to }: Pick<z.output<typeof trailQuery>, "from" | "to">) {
  if (from === undefined && to === undefined) return null;
  const { timeZone } = await readOrganisation(db);
  return all([
    from === undefined ? null : sql`e.id >= ${firstId(startOfDay(from, timeZone))}`,
    to === undefined ? null : sql`e.id < ${firstId(startOfDay(addDays(to, 1), timeZone))}`,
  ]);
}

/** What the query lets in; a filter that is left out lets everything pass. `more`: a condition of the caller's. */
async function eventsOf(db: Db, query: z.output<typeof trailQuery>, more: SQL | null = null): Promise<SQL> {
  const filters = [
    query.actor_id === undefined ? null : sql`e.actor_id = ${query.actor_id}`,
    query.action === undefined ? null : sql`e.action = ${query.action}`,
    query.subject_id === undefined ? null : sql`e.subject_id = ${query.subject_id}`,
    query.q ? contains({ plain: [sql`e.action`, sql`e.actor_id`, sql`e.subject_id`] }, query.q) : null,
    await withinDays(db, query),
    more,
  ];
  return sql`FROM audit_events e ${indexFor(query)} WHERE ${all(filters)}`;
}

const columns = sql`e.id, e.at, e.actor_kind, e.actor_id, coalesce(p.name, k.name) AS actor_name, e.action,
  e.subject_id, e.detail, e.request_id`;

/** Names are read for the rows that are shown alone. */
const around = (page: SQL): SQL => sql`FROM (${page}) e LEFT JOIN people p ON p.id = e.actor_id
  LEFT JOIN api_keys k ON k.id = e.actor_id`;

// Ids sort by time.
const orderOf = ({ sort }: z.output<typeof trailQuery>) => (sort.descending ? sql`e.id DESC` : sql`e.id`);

const shown = (row: Row): ShownEvent => ({
  ...row,
  at: toInstant(row.at),
  detail: JSON.parse(row.detail) as Record<string, unknown>,
});

/** What was done, by whom, latest first. `upTo`: see `selectPage`. */
export async function listEvents(
  db: Db,
  query: z.output<typeof trailQuery>,
  upTo?: number,
): Promise<{ data: ShownEvent[]; total: number; hasMore: boolean }> {
  const { rows, total, hasMore } = await selectPage<Row>(
    db,
    {
      columns,
      from: await eventsOf(db, query),
      late: { row: sql`e.*`, around },
      upTo,
      order: orderOf(query),
    },
    query,
  );
  return { data: rows.map(shown), total, hasMore };
}

/** The next so many in the query's order, past the event `after` (null: from the first). */
export async function eventsAfter(
  db: Db,
  query: z.output<typeof trailQuery>,
  after: string | null,
  limit: number,
): Promise<ShownEvent[]> {
  const past = query.sort.descending ? sql`e.id < ${after}` : sql`e.id > ${after}`;
  const order = orderOf(query);
  const page = sql`SELECT e.* ${await eventsOf(db, query, after === null ? null : past)}
    ORDER BY ${order} LIMIT ${limit}`;
  const rows = await db.all<Row>(sql`SELECT ${columns} ${around(page)} ORDER BY ${order}`);
  return rows.map(shown);
}

nameSchemas({ AuditEvent: shownEvent });

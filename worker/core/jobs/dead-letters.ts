import { sql } from "drizzle-orm";
import { all } from "../db/conditions";
import { containsFolded } from "../db/contains-folded";
import type { Db } from "../db/db";
import type { RawRow } from "../db/raw-row";
import { orderBy, selectPage } from "../db/select-page";
import type { deadLetters } from "../db/tables";

export type DeadLetterRow = RawRow<typeof deadLetters>;

const columns = sql`d.id, d.kind, d.body, d.error, d.attempts, d.created_at, d.retried_at, d.retried_by`;

export async function findDeadLetter(db: Db, id: string): Promise<DeadLetterRow | null> {
  const row = await db.get<DeadLetterRow>(sql`SELECT ${columns} FROM dead_letters d WHERE d.id = ${id}`);
  return row ?? null;
}

export interface DeadLettersQuery {
  page: number;
  limit: number;
  sort: { field: "created_at" | "kind"; descending: boolean };
  kind?: string | undefined;
  status?: "waiting" | "retried" | undefined;
  /** Words of the kind, the record's id or the error. */
  q: string;
}

const searched = {
  key: sql`d.id`,
  from: sql`dead_letters d`,
  texts: [sql`d.kind`, sql`d.body`, sql`d.error`],
};

export async function listDeadLetters(db: Db, query: DeadLettersQuery) {
  const { kind, status, q } = query;
  return selectPage<DeadLetterRow>(
    db,
    {
      columns,
      from: sql`FROM dead_letters d WHERE ${all([
        kind === undefined ? null : sql`d.kind = ${kind}`,
        q ? await containsFolded(db, searched, q) : null,
        status === undefined ? null : sql`(d.retried_at IS NULL) = ${status === "waiting" ? 1 : 0}`,
      ])}`,
      order: orderBy(query.sort, { created_at: sql`d.created_at`, kind: sql`d.kind` }, sql`d.id`),
    },
    query,
  );
}

import { sql } from "drizzle-orm";
import type * as z from "zod";
import { containsFolded } from "../db/contains-folded";
import type { Db } from "../db/db";
import type { RawRow } from "../db/raw-row";
import { selectPage } from "../db/select-page";
import type { outbox } from "../db/tables";
import { listQuery } from "../http/list";

export const outboxQuery = listQuery(["created_at"], "-created_at");

/** Mail that development kept instead of sending, newest first. */
export async function readOutbox(db: Db, query: z.output<typeof outboxQuery>) {
  const mails = { key: sql`id`, from: sql`outbox`, texts: [sql`recipient`, sql`subject`] };
  const where = query.q ? sql`WHERE ${await containsFolded(db, mails, query.q)}` : sql``;
  return selectPage<RawRow<typeof outbox>>(
    db,
    {
      columns: sql`id, recipient, subject, body, created_at`,
      from: sql`FROM outbox ${where}`,
      order: query.sort.descending ? sql`id DESC` : sql`id`,
    },
    query,
  );
}

import { sql } from "drizzle-orm";
import type * as z from "zod";
import { contains } from "../db/conditions";
import type { Db } from "../db/db";
import type { RawRow } from "../db/raw-row";
import { selectPage } from "../db/select-page";
import type { outbox } from "../db/tables";
import { listQuery } from "../http/list";

export const outboxQuery = listQuery(["created_at"], "-created_at");

/** Mail that development kept instead of sending, newest first. */
export const readOutbox = (db: Db, query: z.output<typeof outboxQuery>) =>
  selectPage<RawRow<typeof outbox>>(
    db,
    {
      columns: sql`id, recipient, subject, body, created_at`,
      from: sql`FROM outbox ${query.q ? sql`WHERE ${contains({ plain: [sql`recipient`, sql`subject`] }, query.q)}` : sql``}`,
      order: query.sort.descending ? sql`id DESC` : sql`id`,
    },
    query,
  );

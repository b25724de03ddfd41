import { sql } from "drizzle-orm";
import type { Db } from "../db/db";
import { selectPage } from "../db/select-page";

interface KeptMail {
  id: string;
  recipient: string;
  subject: string;
  body: string;
  /** Milliseconds. */
  created_at: number;
}

/** Mail that development kept instead of sending, newest first. */
export const readOutbox = (db: Db, page: { page: number; limit: number }) =>
  selectPage<KeptMail>(
    db,
    {
      columns: sql`id, recipient, subject, body, created_at`,
      from: sql`FROM outbox`,
      order: sql`id DESC`,
    },
    page,
  );

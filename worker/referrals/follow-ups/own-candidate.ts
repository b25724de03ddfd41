import { type SQL, sql } from "drizzle-orm";
import { type Db, guard, type Statement } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { notFound, Problem } from "../../core/http/problem";
import { readsAll, type Viewer } from "../policies";
import type { signups } from "../tables";

export const isOwn = (viewer: Viewer): SQL =>
  readsAll(viewer) ? sql`TRUE` : sql`officer_id = ${viewer.officerId}`;

type Row = RawRow<typeof signups, "day" | "enrolled_at" | "not_interested_at" | "phone_encrypted"> &
  RawRow<typeof signups, "email_encrypted" | "may_mail" | "mail_ended_at" | "language" | "nudge_before"> & {
    day: string;
  };

/** A candidate of the reader's; 404 for another officer's, and for a sign-up that does not count. */
export async function findOwn(db: Db, viewer: Viewer, id: string): Promise<Row> {
  const row =
    await db.get<Row>(sql`SELECT day, enrolled_at, not_interested_at, phone_encrypted, email_encrypted,
    may_mail, mail_ended_at, language, nudge_before FROM signups WHERE id = ${id} AND counted = 1 AND ${isOwn(viewer)}`);
  if (!row) throw notFound();
  return row;
}

/** 409 for one whom nobody follows up any more. */
export function refuseEnded({ enrolled_at, not_interested_at }: Row): void {
  if (enrolled_at !== null) throw new Problem("conflict", "This candidate has enrolled already.");
  if (not_interested_at !== null) throw new Problem("conflict", "This candidate is no longer interested.");
}

/** The same at the point of the change itself. */
export const stillFollowedUp = (viewer: Viewer, id: string): Statement =>
  guard(
    "conflict",
    sql`NOT EXISTS (SELECT 1 FROM signups WHERE id = ${id} AND counted = 1 AND enrolled_at IS NULL
      AND not_interested_at IS NULL AND ${isOwn(viewer)})`,
  );

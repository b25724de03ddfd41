import { sql } from "drizzle-orm";
import type { Env } from "../../env";
import { atomically, type Db } from "../db/db";
import { toInstant } from "../time";
import { type Author, record, recordIfChanged } from "../trail/record";
import { handPasswordLink } from "./password-requests";
import { credentialUrl, endPasswordRequest } from "./people";

/** Somebody without an address who has asked for a new password. */
export interface WaitingUser {
  id: string;
  name: string;
  phone: string;
  asked_at: string;
}

/** Whoever waits for a link, whatever their role, who asked first before others. */
export async function findWaitingUsers(db: Db): Promise<WaitingUser[]> {
  const rows = await db.all<Omit<WaitingUser, "asked_at"> & { asked_at: number }>(sql`
    SELECT p.id, p.name, p.phone, r.asked_at FROM password_requests r JOIN people p ON p.id = r.person_id
    WHERE p.deactivated_at IS NULL AND p.phone IS NOT NULL ORDER BY r.asked_at, p.id`);
  return rows.map((row) => ({ ...row, asked_at: toInstant(row.asked_at) }));
}

/** A link to choose a new password, to be shown this once. 403 where the author does not stand above the person. */
export async function makeUserPasswordLink(env: Env, db: Db, by: Author, id: string): Promise<string> {
  const link = handPasswordLink(by, id);
  await atomically(db, [...link.statements, record(db, by, "person.password_link_made", id)]);
  return credentialUrl(env, link.token);
}

/** The request is put away unanswered; harmless where there is none. */
export async function dismissUserRequest(db: Db, by: Author, id: string): Promise<void> {
  await atomically(db, [
    endPasswordRequest(id),
    recordIfChanged(by, "person.password_request_dismissed", id),
  ]);
}

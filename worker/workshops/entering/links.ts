import { type SQL, sql } from "drizzle-orm";
import { atomically, type Db, guard, type Statement } from "../../core/db/db";
import { claimKey } from "../../core/http/claim";
import { siteOrigin } from "../../core/http/origin";
import { invalid } from "../../core/http/problem";
import { newSignInLinks } from "../../core/identity/sign-in-links";
import { toInstant } from "../../core/time";
import { type Author, recordEach } from "../../core/trail/record";
import type { Env } from "../../env";
import { type LogEntry, logActor, writeLog } from "../log/write-log";

/** An account that a link is for. */
export interface LinkFor {
  id: string;
  personId: string;
}

/** True of a person (their id) who has a role besides the participant's: they sign in with their own password. */
export const hasOtherRoles = (personId: SQL): SQL => sql`EXISTS (SELECT 1 FROM grants g
  WHERE g.person_id = ${personId} AND NOT (g.module = 'workshops' AND g.role = 'participant'))`;

export const enterUrl = (env: Env, token: string): string => `${siteOrigin({ env })}/mana/enter/${token}`;

/** A link for each account, in their order. `voiding`: unused ones of the same account end. */
export function newLinks(
  env: Env,
  by: Author,
  accounts: readonly LinkFor[],
  how: { voiding: boolean },
): { links: { participant_id: string; url: string; expires_at: string }[]; statements: Statement[] } {
  const { tokens, expiresAt, statements } = newSignInLinks(
    accounts.map(({ id, personId }) => ({ personId, subject: id })),
    by,
    how,
  );
  return {
    links: accounts.map(({ id }, at) => ({
      ...{ participant_id: id, url: enterUrl(env, tokens[at] ?? ""), expires_at: toInstant(expiresAt) },
    })),
    statements,
  };
}

/** Those accounts of the assessment; 400 for an id that it does not have. */
export async function findAccounts(db: Db, assessmentId: string, ids: readonly string[]): Promise<LinkFor[]> {
  const wanted = [...new Set(ids)];
  const rows = await db.all<{ id: string; person_id: string }>(sql`SELECT p.id, p.person_id
    FROM json_each(${JSON.stringify(wanted)}) w JOIN participants p ON p.id = w.value
    WHERE p.assessment_id = ${assessmentId} ORDER BY w.key`);
  const missing = ids.findIndex((id) => rows.every((row) => row.id !== id));
  if (missing >= 0) throw invalid(`participant_ids.${missing}`, "There is no such participant here.");
  return rows.map(({ id, person_id }) => ({ id, personId: person_id }));
}

/** What the log says of those who were sent a link. */
export const invitedIn = (by: Author, ids: readonly string[]): LogEntry[] =>
  ids.map((participantId) => ({ action: "invite", actor: logActor(by), at: by.now, participantId }));

/** Links that are shown this once: all of them, or 409 `needs_password` where one is not of a participant alone. */
export async function makeLinks(env: Env, db: Db, by: Author, assessmentId: string, ids: readonly string[]) {
  const accounts = await findAccounts(db, assessmentId, ids);
  const { links, statements } = newLinks(env, by, accounts, { voiding: true });
  const wanted = accounts.map(({ id }) => id);
  await atomically(db, [
    ...claimKey(by),
    guard(
      "needs_password",
      sql`EXISTS (SELECT 1 FROM json_each(${JSON.stringify(accounts.map(({ personId }) => personId))}) w
        WHERE ${hasOtherRoles(sql`w.value`)})`,
    ),
    ...statements,
    ...writeLog(assessmentId, invitedIn(by, wanted)),
    recordEach(by, "workshop_participant.linked", wanted),
  ]);
  return links;
}

import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { Problem } from "../../core/http/problem";
import { changePerson } from "../../core/identity/people";
import type { Place, SignedIn } from "../../core/identity/sign-in";
import { findSignInLink, type LinkOf, openByLink } from "../../core/identity/sign-in-links";
import type { Author } from "../../core/trail/record";
import type { Env } from "../../env";
import { writeLog } from "../log/write-log";
import type { Spoken } from "../participants/profile-fields";
import { hasOtherRoles } from "./links";

const over = () => new Problem("gone", "This link is not valid any more.");

/** What a link opens, and spends nothing: 410 for one that opens nothing, whyever. */
export async function lookAtLink(
  db: Db,
  token: string,
  now: number,
): Promise<{ link: LinkOf; assessmentId: string }> {
  const link = await findSignInLink(db, token, now);
  const account =
    link &&
    (await db.get<{ id: string }>(sql`SELECT a.assessment_id AS id FROM participants a
      JOIN people p ON p.id = a.person_id
      WHERE a.id = ${link.subject} AND p.id = ${link.personId} AND p.deactivated_at IS NULL
        AND NOT ${hasOtherRoles(sql`p.id`)}`));
  if (!account) throw over();
  return { link, assessmentId: account.id };
}

/**
 * Spends a link and opens the session of its participant: 410 for one that opens nothing, whyever. `language`: chosen
 * where the link was opened, theirs from then on; null for none.
 */
export async function enterByLink(
  env: Env,
  db: Db,
  by: Author,
  token: string,
  { place, language }: { place: Place; language: Spoken | null },
): Promise<{ session: SignedIn; assessmentId: string }> {
  const { link, assessmentId } = await lookAtLink(db, token, by.now);
  const actor = { kind: "participant", id: link.personId } as const;
  const session = await openByLink(env, db, by, {
    ...{ link, token, place },
    mayOpen: sql`NOT ${hasOtherRoles(sql`p.id`)}
      AND EXISTS (SELECT 1 FROM participants a WHERE a.id = l.subject AND a.person_id = p.id)`,
    statements: [
      ...(language === null ? [] : changePerson(by, link.personId, { locale: language })),
      sql`UPDATE participants SET last_seen_at = cast(${by.now} as integer) WHERE id = ${link.subject}`,
      ...writeLog(assessmentId, [{ action: "enter", actor, at: by.now, participantId: link.subject }]),
    ],
  });
  return { session, assessmentId };
}

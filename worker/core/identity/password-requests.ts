import { sql } from "drizzle-orm";
import { mustStandAbove } from "../access/stand-above";
import { guard, type Statement } from "../db/db";
import type { Author } from "../trail/record";
import { endPasswordRequest, newCredentialToken } from "./people";

// Who has forgotten their password and has no address that a link could be mailed to. Somebody who administers them
// hands one over. Each function returns statements for `atomically`.

/** Left once, however often it is asked. */
export const leavePasswordRequest = (personId: string, now: number): Statement =>
  sql`INSERT INTO password_requests (person_id, asked_at) VALUES (${personId}, cast(${now} as integer))
    ON CONFLICT DO NOTHING`;

const handedFor = 86_400_000;

/**
 * A single-use link to choose a new password, for 24 hours, to be handed over by the author, who must stand above the
 * person. It answers the person's request. The old password and sessions stay until the link is used.
 */
export function handPasswordLink(by: Author, personId: string) {
  const { token, statements } = newCredentialToken(personId, "reset", by.now, handedFor);
  return {
    token,
    expiresAt: by.now + handedFor,
    statements: [
      ...mustStandAbove(by, personId),
      guard(
        "conflict",
        sql`EXISTS (SELECT 1 FROM people WHERE id = ${personId} AND deactivated_at IS NOT NULL)`,
      ),
      ...statements,
      sql`UPDATE people SET secret_holder = ${by.actor?.id ?? null} WHERE id = ${personId}`,
      endPasswordRequest(personId),
    ],
  };
}

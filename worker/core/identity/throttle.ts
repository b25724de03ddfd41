import { createHmac } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import { atomically, type Db, guard, type Statement } from "../db/db";
import { Problem } from "../http/problem";

/** Failures in one window that are answered as such; whatever comes after is 429 until the window ends. */
const allowedFailures = { identifier: 5, address: 100 };
const windowLength = 15 * 60_000;

/** Whose failures are counted: keyed hashes of what was typed and of the address it came from. */
export interface Subjects {
  identifier: string;
  address: string;
}

export function subjectsOf(secret: string, identifier: string, ip: string): Subjects {
  const hash = (kind: string, value: string) =>
    createHmac("sha256", secret).update(`sign-in:${kind}:${value}`).digest("base64url");
  return { identifier: hash("identifier", identifier), address: hash("address", ip) };
}

const exhausted = ({ identifier, address }: Subjects, now: number): SQL => sql`window_ends_at > ${now} AND (
  (subject = ${identifier} AND failures >= ${allowedFailures.identifier}) OR
  (subject = ${address} AND failures >= ${allowedFailures.address}))`;

const tooMany = (windowEndsAt: number, now: number) =>
  new Problem("too_many_requests", "Too many failed attempts. Try again later.", {
    headers: { "retry-after": String(Math.max(1, Math.ceil((windowEndsAt - now) / 1000))) },
  });

/** Throws the 429 where the failures allowed are used up: nothing is verified any more, right or wrong. */
export async function refuseThrottled(db: Db, subjects: Subjects, now: number): Promise<void> {
  const row = await db.get<{ ends: number | null }>(
    sql`SELECT max(window_ends_at) AS ends FROM sign_in_failures
      WHERE subject IN (${subjects.identifier}, ${subjects.address}) AND ${exhausted(subjects, now)}`,
  );
  if (row?.ends) throw tooMany(row.ends, now);
}

const counted = (subject: string, now: number, condition: SQL) => sql`
  INSERT INTO sign_in_failures (subject, failures, window_ends_at)
  SELECT ${subject}, 1, ${now + windowLength} WHERE ${condition}
  ON CONFLICT (subject) DO UPDATE SET
    failures = CASE WHEN window_ends_at <= ${now} THEN 1 ELSE failures + 1 END,
    window_ends_at = CASE WHEN window_ends_at <= ${now} THEN excluded.window_ends_at ELSE window_ends_at END
  RETURNING failures, window_ends_at`;

/**
 * Counts a failure; throws the 429 where it is one too many. Of any number of parallel attempts exactly
 * `allowedFailures.identifier` get to hear that they were wrong. Attempts refused here do not burden the address.
 */
export async function countFailure(db: Db, subjects: Subjects, now: number): Promise<void> {
  const [own] = await atomically(db, [
    counted(subjects.identifier, now, sql`true`),
    counted(
      subjects.address,
      now,
      sql`(SELECT failures FROM sign_in_failures WHERE subject = ${subjects.identifier})
        <= ${allowedFailures.identifier}`,
    ),
  ]);
  const row = own?.results[0] as { failures: number; window_ends_at: number } | undefined;
  if (row && row.failures > allowedFailures.identifier) throw tooMany(row.window_ends_at, now);
}

/**
 * For the batch of a success: aborts it where failures of parallel attempts have been used up meanwhile, so that
 * guessing in parallel gains nothing; else forgives the identifier's failures.
 */
export function forgive(subjects: Subjects, now: number): Statement[] {
  return [
    guard(
      "too_many_requests",
      sql`EXISTS (SELECT 1 FROM sign_in_failures WHERE ${exhausted(subjects, now)})`,
    ),
    sql`DELETE FROM sign_in_failures WHERE subject = ${subjects.identifier}`,
  ];
}

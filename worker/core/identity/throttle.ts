import { createHmac } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import { atomically, type Db, guard, type Statement } from "../db/db";
import { networkOf } from "../http/network";
import { Problem } from "../http/problem";
import { sessionKeys } from "../keys/session-keys";

const minute = 60_000;
/** So many failures of one person from one network, within this time, close that network to that person as long. */
const allowed = 5;
const within = 15 * minute;
/** So many from anywhere: answers come later. Nothing closes, or anybody could lock anybody out. */
const allowedAnywhere = 50;
const slowness = 3_000;
const anywhere = "*";

/** Whose failures are counted together: one person's (or of what was typed, where it names nobody) from one network. */
export interface Attempts {
  subject: string;
  network: string;
}

const keyed = (secret: string, text: string) =>
  createHmac("sha256", sessionKeys(secret)[0]).update(`sign-in:${text}`).digest("base64url");

/** Neither an address of the network nor what strangers typed is kept: both are keyed hashes. */
export const attemptsOf = (
  secret: string,
  who: { personId: string } | { typed: string },
  ip: string,
): Attempts => ({
  subject: "personId" in who ? who.personId : keyed(secret, `typed:${who.typed}`),
  network: keyed(secret, `network:${networkOf(ip)}`),
});

/** A signed-in person's attempts at the current password, which close no sign-in. */
export const passwordAttempts = (secret: string, personId: string, ip: string): Attempts => ({
  ...attemptsOf(secret, { personId }, ip),
  subject: `${personId}/password`,
});

/** A signed-in person's attempts at a code, which close no sign-in. */
export const codeAttempts = (secret: string, personId: string, ip: string): Attempts => ({
  ...attemptsOf(secret, { personId }, ip),
  subject: `${personId}/code`,
});

/** For the batch that sets a password: whoever got a new one tries it at once. */
export const openSignIn = (personId: string): Statement =>
  sql`DELETE FROM sign_in_failures WHERE subject IN (${personId}, ${`${personId}/password`})`;

const closed = ({ subject, network }: Attempts, now: number): SQL =>
  sql`subject = ${subject} AND network = ${network} AND closed_until > ${now}`;

const tooMany = (closedUntil: number, now: number) =>
  new Problem("too_many_requests", "Too many failed attempts. Try again later.", {
    headers: { "retry-after": String(Math.max(1, Math.ceil((closedUntil - now) / 1000))) },
  });

/**
 * Throws the 429 where the failures allowed are used up: nothing is verified any more, right or wrong. Answers how
 * long to wait first, in milliseconds, for a device that never signed in as this person.
 */
export async function refuseThrottled(db: Db, attempts: Attempts, now: number): Promise<number> {
  const row = await db.get<{ closed_until: number | null; failures: number }>(sql`SELECT
    (SELECT closed_until FROM sign_in_failures WHERE ${closed(attempts, now)}) AS closed_until,
    (SELECT count(*) FROM sign_in_failures f, json_each(f.times) t
      WHERE f.subject = ${attempts.subject} AND f.network = ${anywhere} AND t.value > ${now - within}) AS failures`);
  if (row?.closed_until) throw tooMany(row.closed_until, now);
  return row && row.failures >= allowedAnywhere ? slowness : 0;
}

/** One more failure, unless that is closed; `most` are remembered, and the last of them closes where it may. */
function counted(
  { subject, network }: Attempts,
  now: number,
  { most, closes, where }: { most: number; closes: boolean; where: SQL },
): Statement {
  const at = sql`cast(${now} as integer)`;
  const recent = sql`(SELECT value FROM json_each(times) WHERE value > ${now - within} ORDER BY value DESC LIMIT ${most - 1})`;
  return sql`
    INSERT INTO sign_in_failures (subject, network, times, forget_at)
    SELECT ${subject}, ${network}, json_array(${at}), ${at} + ${within} WHERE ${where}
    ON CONFLICT (subject, network) DO UPDATE SET
      closed_until = CASE WHEN ${closes ? 1 : 0} AND (SELECT count(*) FROM ${recent}) >= ${most - 1}
        THEN ${at} + ${within} ELSE 0 END,
      times = json_insert((SELECT json_group_array(value) FROM ${recent}), '$[#]', ${at}),
      forget_at = excluded.forget_at
    WHERE closed_until <= ${now}
    RETURNING closed_until`;
}

/**
 * Counts a failure; throws the 429 where it is one too many. Of any number of parallel attempts exactly `allowed` get
 * to hear that they were wrong.
 */
export async function countFailure(db: Db, attempts: Attempts, now: number): Promise<void> {
  const { subject } = attempts;
  const [own] = await atomically(db, [
    counted(attempts, now, { most: allowed, closes: true, where: sql`TRUE` }),
    counted(
      { subject, network: anywhere },
      now,
      { most: allowedAnywhere, closes: false, where: sql`changes() > 0` }, // not where the first found it closed
    ),
  ]);
  if (own?.results.length === 0) await refuseThrottled(db, attempts, now);
}

/**
 * For the batch of a success: aborts it where parallel attempts have used up the failures meanwhile, so that guessing
 * in parallel gains nothing; else forgives those of this network.
 */
export function forgive(attempts: Attempts, now: number): Statement[] {
  const { subject, network } = attempts;
  return [
    guard("too_many_requests", sql`EXISTS (SELECT 1 FROM sign_in_failures WHERE ${closed(attempts, now)})`),
    sql`DELETE FROM sign_in_failures WHERE subject = ${subject} AND network = ${network}`,
  ];
}

import { sql } from "drizzle-orm";
import { isAnyOf } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { invalid } from "../../core/http/problem";
import { readOrganisation } from "../../core/organisation/organisation";
import { readPhone } from "../../core/text/phone";
import { traceHashes } from "../signing/trace-hash";
import { hashesOfAddress, hashesOfPhone } from "../signups/address";
import { unsettled } from "../signups/settle-campaign";
import type { interests } from "../tables";

/** Whom somebody asks about: an address, or a phone number in E.164. */
export type Whom = { email: string } | { phone: string };

/** What of a person is found by, and their sign-ups, the earliest first. */
export interface Candidate {
  ids: string[];
  /** Keyed hashes of the addresses that they signed up with, or of the one that was asked about. */
  emailHashes: string[];
}

export interface FindCall {
  env: { DATA_KEY: string };
  db: Db;
}

/**
 * Exactly one of the two, read as the sign-up's door reads it: a number without its country's code is one of the
 * organisation's country. 400 where neither or both are given, or a number cannot be read.
 */
export async function readWhom(
  db: Db,
  given: { email?: string | undefined; phone?: string | undefined },
): Promise<Whom> {
  const { email, phone } = given;
  if ((email === undefined) === (phone === undefined)) {
    throw invalid("email", "Give an e-mail address or a phone number, and one of them alone.");
  }
  if (email !== undefined) return { email };
  const read = readPhone(phone ?? "", (await readOrganisation(db)).country);
  if (read.number === null) throw invalid("phone", read.message);
  return { phone: read.number };
}

/**
 * An imported history tells of people by what our own exports call them, which is an address's hash; it was hashed once
 * more when it came.
 */
export const allHashesOf = (dataKey: string, email: string): string[] => {
  const hashes = hashesOfAddress(dataKey, email);
  return [...hashes, ...hashes.flatMap((hash) => hashesOfAddress(dataKey, hash))];
};

const idsBy = async (db: Db, query: ReturnType<typeof sql>) =>
  (await db.all<{ id: string }>(query)).map(({ id }) => id);

async function byAddress({ env, db }: FindCall, email: string): Promise<Candidate> {
  const emailHashes = allHashesOf(env.DATA_KEY, email);
  const ids = await idsBy(
    db,
    sql`SELECT id FROM signups WHERE ${isAnyOf(sql`email_hash`, emailHashes)} ORDER BY id`,
  );
  return { ids, emailHashes };
}

/**
 * No index has phone numbers. What is settled is found by the trace that rules compare it by, and the few that wait by
 * being read; where `isThorough`, and those found none, every sign-up is looked at.
 */
async function byPhone({ env, db }: FindCall, phone: string, isThorough: boolean): Promise<Candidate> {
  const hashes = hashesOfPhone(env.DATA_KEY, phone);
  const isPhone = isAnyOf(sql`s.phone_hash`, hashes);
  const traces = traceHashes(env.DATA_KEY, "phone", phone).map((hash) => `p${hash}`);
  const known = await idsBy(
    db,
    sql`SELECT s.id FROM signup_traces t CROSS JOIN signups s ON s.id = t.signup_id
      WHERE ${isAnyOf(sql`t.trace`, traces)} AND ${isPhone}
      UNION SELECT id FROM ${unsettled} WHERE settled_at IS NULL AND ${isAnyOf(sql`phone_hash`, hashes)}`,
  );
  const ids =
    known.length > 0 || !isThorough
      ? known
      : await idsBy(db, sql`SELECT s.id FROM signups s WHERE ${isPhone}`);
  const rows = await db.all<{ hash: string }>(sql`SELECT DISTINCT s.email_hash AS hash
    FROM json_each(${JSON.stringify(ids)}) n CROSS JOIN signups s ON s.id = n.value`);
  return { ids: ids.sort(), emailHashes: rows.map(({ hash }) => hash) };
}

/** Interests of these addresses, sought by their key: it begins with the campaign. */
export const interestsIn = (hashes: readonly string[]) => sql`(campaign_id, email_hash) IN (
  SELECT c.id, h.value FROM campaigns c CROSS JOIN json_each(${JSON.stringify(hashes)}) h)`;

export type HeldInterest = RawRow<typeof interests, "campaign_id" | "click_id" | "recorded_at">;

export const readInterests = (db: Db, hashes: readonly string[]) =>
  db.all<HeldInterest>(sql`SELECT campaign_id, click_id, recorded_at FROM interests WHERE ${interestsIn(hashes)}
    ORDER BY recorded_at`);

/** The sign-ups of a person: under every key, in any spelling, in every campaign. */
export const findCandidate = (call: FindCall, whom: Whom, { isThorough = true } = {}): Promise<Candidate> =>
  "email" in whom ? byAddress(call, whom.email) : byPhone(call, whom.phone, isThorough);

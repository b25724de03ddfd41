import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { letOthersIn } from "../../core/http/let-others-in";
import { foldText } from "../../core/text/fold";
import { hashesOfAddress } from "../signups/address";
import type { Enrollable } from "../signups/enrollment-statements";
import type { campaigns } from "../tables";
import type { ListEntry } from "./read-list";

/** A sign-up that a row may mean. */
export interface Candidate extends Enrollable {
  occurredAt: number;
  externalId: string | null;
  isImported: boolean;
  listId: string | null;
}

/** What a row's cells lead to; a cell that is empty leads nowhere: null. */
export interface Named {
  byId: Candidate[] | null;
  byExternalId: Candidate[] | null;
  byEmail: Candidate[] | null;
  /** Ids of the campaigns that the row names. */
  campaigns: string[] | null;
}

interface Found extends Omit<Candidate, "counted" | "isImported"> {
  key: string;
  counted: number;
  isImported: number;
}

const keysAtOnce = 2000;

/** The sign-ups whose `column` is one of these keys, by key. */
async function findBy(db: Db, column: SQL, keys: readonly string[]): Promise<Map<string, Candidate[]>> {
  const found = new Map<string, Candidate[]>();
  const wanted = [...new Set(keys.filter((key) => key !== ""))];
  for (let at = 0; at < wanted.length; at += keysAtOnce) {
    const rows = await db.all<Found>(sql`
      SELECT w.value AS key, s.id, s.campaign_id AS campaignId, s.referral_id AS referralId,
        s.settled_at AS settledAt, s.counted, s.enrolled_at AS enrolledAt, s.enrolled_day AS enrolledDay,
        s.enrolled_hour AS enrolledHour, s.occurred_at AS occurredAt, s.external_id AS externalId,
        s.channel = 'import' AS isImported, s.enrollment_list_id AS listId
      FROM json_each(${JSON.stringify(wanted.slice(at, at + keysAtOnce))}) w
      CROSS JOIN signups s ON ${column} = w.value ORDER BY s.id`);
    for (const { key, counted, isImported, ...row } of rows) {
      const candidate = { ...row, counted: counted === 1, isImported: isImported === 1 };
      const before = found.get(key);
      if (before) before.push(candidate);
      else found.set(key, [candidate]);
    }
  }
  return found;
}

/** Campaigns by what a list may call them: id, address, and name in any case. */
async function campaignsByName(db: Db, entries: readonly ListEntry[]): Promise<Map<string, string[]>> {
  const byName = new Map<string, string[]>();
  if (entries.every(({ campaign }) => campaign === "")) return byName;
  const rows = await db.all<RawRow<typeof campaigns, "id" | "slug" | "name">>(
    sql`SELECT id, slug, name FROM campaigns`,
  );
  for (const { id, slug, name } of rows) {
    for (const key of new Set([id, slug, foldText(name)])) byName.set(key, [...(byName.get(key) ?? []), id]);
  }
  return byName;
}

const hashesAtOnce = 500;

/** Under each key, of each row. */
async function hashesOf(dataKey: string, entries: readonly ListEntry[]): Promise<string[][]> {
  const hashes: string[][] = [];
  for (const [i, { email }] of entries.entries()) {
    if (i % hashesAtOnce === hashesAtOnce - 1) await letOthersIn();
    hashes.push(email.includes("@") ? hashesOfAddress(dataKey, email) : []);
  }
  return hashes;
}

/** What each row of a list leads to. */
export async function findCandidates(
  dataKey: string,
  db: Db,
  entries: readonly ListEntry[],
): Promise<Named[]> {
  const hashes = await hashesOf(dataKey, entries);
  const byId = await findBy(
    db,
    sql`s.id`,
    entries.map(({ signupId }) => signupId),
  );
  const byExternalId = await findBy(
    db,
    sql`s.external_id`,
    entries.map(({ externalId }) => externalId),
  );
  const byEmail = await findBy(db, sql`s.email_hash`, hashes.flat());
  const byName = await campaignsByName(db, entries);
  return entries.map(({ signupId, externalId, email, campaign }, i) => ({
    byId: signupId === "" ? null : (byId.get(signupId) ?? []),
    byExternalId: externalId === "" ? null : (byExternalId.get(externalId) ?? []),
    byEmail: email === "" ? null : (hashes[i] ?? []).flatMap((hash) => byEmail.get(hash) ?? []),
    campaigns: campaign === "" ? null : (byName.get(campaign) ?? byName.get(foldText(campaign)) ?? []),
  }));
}

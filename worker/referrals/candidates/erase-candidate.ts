import { sql } from "drizzle-orm";
import { isAnyOf } from "../../core/db/conditions";
import { atomically, type Db, guard, type Statement } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { deleteFolder } from "../../core/export/segments";
import { Problem } from "../../core/http/problem";
import { ring } from "../../core/jobs/job";
import { forgetMailTo } from "../../core/mail/forget-mail";
import { type Author, record, recordEach } from "../../core/trail/record";
import { forgetRecords } from "../../core/webhooks/forget-records";
import type { Env } from "../../env";
import { folderOf } from "../exports/stored-export";
import { decryptAddress } from "../signups/address";
import { settleUpTo } from "../signups/settle-campaign";
import type { signups } from "../tables";
import { eraseFilesJob } from "./erase-files";
import { erasedFinding } from "./erased-rows";
import { exportsWith } from "./exports-with";
import { type Candidate, findCandidate, interestsIn, readInterests, type Whom } from "./find-candidate";
import { forgetTraces, tracesOf } from "./forget-traces";
import { keptEvidence } from "./kept-evidence";
import { isNamedInColumn } from "./named-in-column";
import { type Names, namesOf } from "./names";

export interface EraseCall {
  env: Env;
  db: Db;
  by: Author;
  now: number;
}

type Row = RawRow<
  typeof signups,
  "id" | "settled_at" | "occurred_at" | "email_encrypted" | "phone_encrypted" | "traits"
>;

const rounds = 5;

/** Rules' reasons without what they found: their points stay, for the score is in the totals. */
const withoutFindings = (column: "fraud_reasons" | "reasons") => sql`(
  SELECT json_group_array(json_object('rule', value ->> 'rule', 'points', value ->> 'points',
    'detail', ${erasedFinding}, 'code', 'erased', 'values', json('{}')))
  FROM json_each(${sql.raw(column)}))`;

const readRows = (db: Db, ids: string) =>
  db.all<Row>(sql`SELECT s.id, s.settled_at, s.occurred_at, s.email_encrypted, s.phone_encrypted, s.traits
    FROM json_each(${ids}) n CROSS JOIN signups s ON s.id = n.value`);

/** Their numbers, in E.164. */
export const phonesOf = (dataKey: string, rows: readonly Pick<Row, "phone_encrypted">[]): Promise<string[]> =>
  Promise.all(
    rows.flatMap(({ phone_encrypted: sealed }) => (sealed === null ? [] : [decryptAddress(dataKey, sealed)])),
  );

/** A sign-up that waits is settled first: then it is counted, and counts stay what they are. */
async function settleAll({ env, db, now }: EraseCall, rows: readonly Row[]): Promise<void> {
  const by = { actor: null, requestId: "erasure", now };
  for (const { id, settled_at: at } of rows) if (at === null) await settleUpTo({ env, db, by, now }, id);
}

/** A file that is there expires; one that is being written fails, and may be tried again. */
export const closeExports = (ids: string, now: number): Statement[] => [
  sql`UPDATE exports SET expires_at = cast(${now} as integer)
    WHERE id IN (SELECT value FROM json_each(${ids})) AND status = 'done'`,
  sql`UPDATE exports SET status = 'failed', state = NULL, rows_written = 0, error_code = 'conflict',
    error_message = 'A candidate was erased while this file was being written. Retry it.',
    finished_at = cast(${now} as integer)
    WHERE id IN (SELECT value FROM json_each(${ids})) AND status IN ('queued', 'running')`,
];

/**
 * The statements that take away everything by which these could be known. `hashes`: addresses that go from what is kept
 * without a sign-up, too; `names`: what no note of anybody's may hold; `traces`: the statement that takes theirs.
 */
export function erasure(
  ids: string,
  { hashes, names, traces }: { hashes: readonly string[]; names: Names; traces: Statement },
): Statement[] {
  const theirs = sql`(SELECT value FROM json_each(${ids}))`;
  const isNamed = isNamedInColumn(names, sql`note`);
  return [
    sql`UPDATE signups SET email_hash = 'erased.' || id, email_encrypted = '', email_masked = '',
      first_name_encrypted = NULL, phone_hash = NULL, phone_encrypted = NULL, answers_encrypted = NULL,
      external_id = NULL, traits = NULL, language = NULL, may_mail = 0, nudge_before = NULL, rests_until = NULL,
      mailed_at = NULL, mail_ended_at = NULL, snoozed_until = NULL, not_interested_at = NULL, not_interested_by = NULL,
      fraud_reasons = ${withoutFindings("fraud_reasons")},
      evidence = ${keptEvidence({ withConsent: false })}
      WHERE id IN ${theirs}`,
    traces,
    sql`UPDATE fraud_flags SET reasons = ${withoutFindings("reasons")}, note = NULL WHERE signup_id IN ${theirs}`,
    sql`UPDATE fraud_flags SET note = NULL WHERE note IS NOT NULL AND ${isNamed}`,
    // A note about many may be about each of them.
    sql`UPDATE fraud_jobs SET note = NULL WHERE note IS NOT NULL
      AND (EXISTS (SELECT 1 FROM json_each(signup_ids) d WHERE d.value IN ${theirs}) OR ${isNamed})`,
    sql`UPDATE claims SET reason = '', note = NULL
      WHERE signup_id IN ${theirs} OR ${isNamedInColumn(names, sql`(reason || ' ' || coalesce(note, ''))`)}`,
    // A late repetition of the request signs nobody up again.
    sql`UPDATE signup_requests SET body_hash = 'erased' WHERE signup_id IN ${theirs}`,
    sql`DELETE FROM interests WHERE ${interestsIn(hashes)}`,
    sql`DELETE FROM data_requests WHERE email_hash IN (SELECT value FROM json_each(${JSON.stringify(hashes)}))`,
    forgetRecords(JSON.parse(ids) as string[]),
  ];
}

async function eraseOnce(call: EraseCall, whom: Whom, { ids, emailHashes }: Candidate): Promise<void> {
  const { env, db, by, now } = call;
  const list = JSON.stringify(ids);
  const found = await readRows(db, list);
  await settleAll(call, found);
  const rows = await readRows(db, list);
  const sealed = rows.filter(({ email_encrypted: text }) => text !== "");
  const addresses = await Promise.all(
    sealed.map(({ email_encrypted: text }) => decryptAddress(env.DATA_KEY, text)),
  );
  if ("email" in whom) addresses.push(whom.email);
  const phones = await phonesOf(env.DATA_KEY, rows);
  if ("phone" in whom) phones.push(whom.phone);
  const mails = await forgetMailTo(env, db, addresses);
  const interests = ids.length > 0 ? [] : await readInterests(db, emailHashes);
  if (ids.length === 0 && interests.length === 0 && mails.length === 0) return;
  const files = await exportsWith(db, list);
  const remains = { ids, hashes: emailHashes, addresses: [...new Set(addresses)], phones, exports: files };
  const job = await eraseFilesJob(env, remains, now);
  const traces = forgetTraces(await tracesOf(env.DATA_KEY, rows));
  const names = namesOf(remains.addresses, phones);
  const isTheirs = "email" in whom ? isAnyOf(sql`email_hash`, emailHashes) : sql`FALSE`;
  const mine = sql`(SELECT value FROM json_each(${list}))`;
  await atomically(db, [
    // Somebody signs up, or a sign-up is changed, at this very moment: it is looked at again.
    guard("conflict", sql`EXISTS (SELECT 1 FROM signups WHERE ${isTheirs} AND id NOT IN ${mine})`),
    guard("conflict", sql`EXISTS (SELECT 1 FROM signups WHERE id IN ${mine} AND settled_at IS NULL)`),
    ...erasure(list, { hashes: emailHashes, names, traces }),
    ...mails,
    ...closeExports(JSON.stringify(files), now),
    recordEach(by, "signup.erased", ids),
    ...(interests.length > 0 ? [record(db, by, "interest.erased", "org")] : []),
    job.statement,
  ]);
  for (const id of files) await deleteFolder(env, folderOf(id)).catch(() => {}); // the job tries again
  await ring(env, [job]);
}

/**
 * `DELETE /candidates`: everything by which the person could be known goes, in one batch; what lies in files goes right
 * after it, by a job that the batch holds. The sign-ups stay, with what earned them, so every figure stays what it is.
 * Repeated, it changes nothing. Nothing in the trail says whom it was of.
 */
export async function eraseCandidate(call: EraseCall, whom: Whom): Promise<void> {
  for (let round = 1; ; round++) {
    const candidate = await findCandidate(call, whom);
    try {
      await eraseOnce(call, whom, candidate);
      return;
    } catch (error) {
      const isRace = error instanceof Problem && error.code === "conflict";
      if (!isRace || round === rounds) throw error;
    }
  }
}

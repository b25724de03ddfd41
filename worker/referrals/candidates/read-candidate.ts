import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { toInstant } from "../../core/time";
import { type Author, recordEach } from "../../core/trail/record";
import type { Env } from "../../env";
import type { Reason } from "../fraud/rules/rule";
import { decryptAddress } from "../signups/address";
import { openAnswers } from "../signups/answers";
import { consentOf } from "../signups/consent";
import type { Evidence } from "../signups/evidence";
import type { campaigns, claims, fraudFlags, signups, spreadsheets } from "../tables";
import { exportsWith } from "./exports-with";
import { findCandidate, readInterests, type Whom } from "./find-candidate";
import type { HeldData, HeldSignup } from "./schemas";

type OfSignup =
  | "id"
  | "campaign_id"
  | "referral_id"
  | "channel"
  | "email_encrypted"
  | "first_name_encrypted"
  | "phone_encrypted"
  | "answers_encrypted"
  | "external_id"
  | "occurred_at"
  | "received_at"
  | "enrolled_at"
  | "reason"
  | "click_id"
  | "clicked_at"
  | "evidence"
  | "may_mail"
  | "language"
  | "nudged_at"
  | "mailed_at"
  | "mail_ended_at"
  | "snoozed_until"
  | "not_interested_at"
  | "fraud_score"
  | "fraud_reasons";

interface Row extends RawRow<typeof signups, OfSignup> {
  campaign_name: RawRow<typeof campaigns>["name"] | null;
  officer_name: string | null;
  flag_status: RawRow<typeof fraudFlags>["status"] | null;
  flag_note: string | null;
  spreadsheet_id: RawRow<typeof spreadsheets>["spreadsheet_id"] | null;
}

type ClaimRow = RawRow<typeof claims, "id" | "signup_id" | "reason" | "note">;

const readRows = (db: Db, ids: string) =>
  db.all<Row>(sql`SELECT s.id, s.campaign_id, s.referral_id, s.channel, s.email_encrypted, s.first_name_encrypted,
      s.phone_encrypted, s.answers_encrypted, s.external_id, s.occurred_at, s.received_at, s.enrolled_at, s.reason, s.click_id,
      s.clicked_at, s.evidence, s.may_mail, s.language, s.nudged_at, s.mailed_at, s.mail_ended_at, s.snoozed_until,
      s.not_interested_at, s.fraud_score, s.fraud_reasons, c.name AS campaign_name, p.name AS officer_name,
      f.status AS flag_status, f.note AS flag_note, b.spreadsheet_id
    FROM json_each(${ids}) n CROSS JOIN signups s ON s.id = n.value
      LEFT JOIN campaigns c ON c.id = s.campaign_id LEFT JOIN officers o ON o.id = s.officer_id
      LEFT JOIN people p ON p.id = o.person_id LEFT JOIN fraud_flags f ON f.signup_id = s.id
      LEFT JOIN spreadsheets b ON b.number = s.spreadsheet ORDER BY s.id`);

async function toHeld(dataKey: string, row: Row, ofSignup: readonly ClaimRow[]): Promise<HeldSignup> {
  const open = (sealed: string | null) => (sealed ? decryptAddress(dataKey, sealed) : null);
  const { visitor, consent } = JSON.parse(row.evidence) as Evidence;
  const reasons = JSON.parse(row.fraud_reasons) as Reason[];
  return {
    id: row.id,
    campaign_id: row.campaign_id || null,
    campaign_name: row.campaign_name,
    referral_id: row.referral_id,
    officer_name: row.officer_name,
    channel: row.channel,
    email: (await open(row.email_encrypted)) ?? "",
    first_name: await open(row.first_name_encrypted),
    phone: await open(row.phone_encrypted),
    answers: await openAnswers(dataKey, row.answers_encrypted),
    external_id: row.external_id,
    occurred_at: toInstant(row.occurred_at),
    received_at: toInstant(row.received_at),
    enrollment_status: row.enrolled_at === null ? "pending" : "completed",
    enrolled_at: toInstant(row.enrolled_at),
    reason: row.reason,
    click_id: row.click_id,
    clicked_at: toInstant(row.clicked_at),
    consent: consentOf(consent),
    visitor: visitor && {
      ip_masked: visitor.ip_masked,
      user_agent: visitor.user_agent,
      country: visitor.country,
      referrer: visitor.referrer,
    },
    fraud: {
      score: row.fraud_score,
      reasons: reasons.map(({ rule, points, detail }) => ({ rule, points, detail })),
      status: row.flag_status,
      note: row.flag_note,
    },
    follow_up: {
      has_phone: row.phone_encrypted !== null,
      may_mail: row.may_mail === 1,
      language: row.language,
      nudged_at: toInstant(row.nudged_at),
      mailed_at: toInstant(row.mailed_at),
      mail_ended_at: toInstant(row.mail_ended_at),
      snoozed_until: toInstant(row.snoozed_until),
      not_interested_at: toInstant(row.not_interested_at),
    },
    claims: ofSignup.map(({ id, reason, note }) => ({ id, reason, note })),
    spreadsheet_id: row.spreadsheet_id,
  };
}

interface ReadCall {
  env: Env;
  db: Db;
}

/** All that is held of a person, in the clear. */
export async function heldOf(
  { env, db }: ReadCall,
  whom: Whom,
  how: { isThorough?: boolean } = {},
): Promise<HeldData> {
  const { ids, emailHashes } = await findCandidate({ env, db }, whom, how);
  const list = JSON.stringify(ids);
  const [rows, claimRows, interests, files] = await Promise.all([
    readRows(db, list),
    ids.length === 0
      ? []
      : db.all<ClaimRow>(sql`SELECT c.id, c.signup_id, c.reason, c.note FROM claims c
          WHERE c.signup_id IN (SELECT value FROM json_each(${list})) ORDER BY c.created_at`),
    readInterests(db, emailHashes),
    ids.length === 0 ? [] : exportsWith(db, list),
  ]);
  const ofSignup = Map.groupBy(claimRows, ({ signup_id: id }) => id);
  return {
    signups: await Promise.all(rows.map((row) => toHeld(env.DATA_KEY, row, ofSignup.get(row.id) ?? []))),
    interests: interests.map((one) => ({ ...one, recorded_at: toInstant(one.recorded_at) })),
    exports: files,
  };
}

/** `GET /candidates`: an administrator reads it, and the trail tells of which sign-ups, and who did. */
export async function readCandidate(call: ReadCall & { by: Author }, whom: Whom): Promise<HeldData> {
  const held = await heldOf(call, whom);
  if (held.signups.length > 0) {
    const ids = held.signups.map(({ id }) => id);
    await atomically(call.db, [recordEach(call.by, "signup.data_read", ids)]);
  }
  return held;
}

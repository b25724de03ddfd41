import { type SQL, sql } from "drizzle-orm";
import { guard, type Statement } from "../../core/db/db";
import { localHour } from "../../core/time";
import { clickDelta } from "../clicks/click-delta";
import { deviceOf } from "../clicks/device";
import { encodeEvents } from "../clicks/event-log";
import { families, unknownVia } from "../rollups/breakdown-keys";
import type { DayDelta } from "../rollups/day-delta";
import { addToRollups, inParameters } from "../rollups/rollups";
import { noEvidence } from "../signups/evidence";
import { enrollmentDeltas, signupDeltas } from "../signups/signup-delta";
import { firstSeqOf } from "./batch-number";
import type { BatchPlan } from "./plan-batch";
import { type PlannedClick, rawEvent } from "./plan-clicks";
import type { EarnedClick, MovedClick, MovedSignup, PlannedSignup } from "./plan-earned";
import type { SealedAddress } from "./seal-opaque";

export interface BatchAuthor {
  importId: string;
  by: string | null;
  now: number;
  timeZone: string;
}

/** Of an earned click, what its sign-up keeps. */
const ofClick = (earned: EarnedClick | null) => ({
  clickId: earned?.id ?? null,
  clickedAt: earned && Math.floor(earned.us / 1000),
  clickedDay: earned?.day ?? null,
});

/** What its click came with: a history tells of user agents alone. */
const viaOfClick = (earned: EarnedClick | null) =>
  earned ? { ...deviceOf(earned.userAgent), referrer: null, source: "link" } : unknownVia;

/** A sign-up's place is the one it states, else that of its click. */
const countryOf = (stated: string, earned: EarnedClick | null) => stated || earned?.country || null;

function flushes(number: number, clicks: readonly PlannedClick[], timeZone: string) {
  const days = Map.groupBy(clicks, (click) => `${click.link.id} ${click.day}`);
  const rows: unknown[][] = [];
  const deltas: DayDelta[] = [];
  for (const group of days.values()) {
    const [first] = group;
    if (!first) continue;
    const { day, link } = first;
    const log = encodeEvents(group.map(rawEvent));
    const seq = firstSeqOf(number);
    rows.push([day, link.id, seq, seq + group.length - 1, log]);
    const of = { referralId: link.id, campaignId: link.campaignId, day, timeZone };
    deltas.push(clickDelta(log, of, () => true));
  }
  return { rows, deltas };
}

function deltasOf(signup: PlannedSignup, timeZone: string): DayDelta[] {
  const { link, earned, day, hour, conversionTimeMinutes, enrolledAt } = signup;
  const of = { referralId: link.id, campaignId: link.campaignId };
  const { clickedDay } = ofClick(earned);
  const country = countryOf(signup.country, earned);
  const deltas = signupDeltas({
    ...of,
    ...{ day, hour, country, clickedDay, conversionTimeMinutes, via: viaOfClick(earned), fraudScore: null },
  });
  if (enrolledAt !== null) {
    const enrolled = localHour(enrolledAt, timeZone);
    deltas.push(...enrollmentDeltas({ ...of, enrolledDay: enrolled.day, enrolledHour: enrolled.hour }));
  }
  return deltas;
}

/** Its click is another one now: taken from the rollups as it was counted, and added as it is. */
function movedDeltas({ before, earned }: MovedSignup): DayDelta[] {
  if (before.counted === 0) return [];
  const country = countryOf(before.statedCountry, earned);
  const after = { ...before, country, via: viaOfClick(earned), clickedDay: ofClick(earned).clickedDay };
  // No rule judges what another system tells.
  const fraudScore = null;
  return [...signupDeltas({ ...before, fraudScore }, -1), ...signupDeltas({ ...after, fraudScore })];
}

function signupRow(signup: PlannedSignup, address: SealedAddress, timeZone: string): unknown[] {
  const { link, earned, visitorHash, country, enrolledAt } = signup;
  const enrolled = enrolledAt === null ? null : localHour(enrolledAt, timeZone);
  const visitor = { ip_masked: "", visitor: visitorHash, user_agent: "", country, referrer: "" };
  const click = ofClick(earned);
  return [
    signup.id,
    link.campaignId,
    address.emailHash,
    address.emailEncrypted,
    address.emailMasked,
    signup.key,
    Math.floor(signup.placedUs / 1000),
    signup.placedUs,
    { ...noEvidence, visitor: visitorHash || country ? visitor : null },
    link.id,
    link.officerId,
    click.clickId,
    click.clickedAt,
    click.clickedDay,
    countryOf(country, earned),
    signup.conversionTimeMinutes,
    signup.day,
    signup.hour,
    enrolledAt,
    enrolled?.day ?? null,
    enrolled?.hour ?? null,
    (!signup.bringsClick && visitorHash) || null,
    ...families.map((family) => viaOfClick(earned)[family]),
  ];
}

const rowsOf = (rows: unknown[][], statement: (rows: string) => SQL): SQL[] =>
  inParameters(rows).map((some) => statement(JSON.stringify(some)));

/** `d.value ->> 0, d.value ->> 1, …` */
const values = (count: number) =>
  sql.raw(Array.from({ length: count }, (_, i) => `d.value ->> ${i}`).join(", "));

/** `device = d.value ->> 6, …` */
const viaColumns = (first: number) =>
  sql.raw(families.map((family, i) => `${family} = d.value ->> ${first + i}`).join(", "));

function moveSignups(moved: readonly MovedSignup[]): Statement[] {
  if (moved.length === 0) return [];
  const rows = moved.map(({ before, earned }) => {
    const { clickId, clickedAt, clickedDay } = ofClick(earned);
    const country = countryOf(before.statedCountry, earned);
    const via = viaOfClick(earned);
    const of = [before.id, clickId, clickedAt, clickedDay, country, before.counted];
    return [...of, ...families.map((family) => via[family]), before.referralId];
  });
  return [
    ...rowsOf(
      rows,
      (some) =>
        guard(
          "conflict",
          sql`EXISTS (SELECT 1 FROM json_each(${some}) d JOIN signups s ON s.id = d.value ->> 0
          WHERE s.counted <> d.value ->> 5 OR s.visitor IS NULL OR s.referral_id IS NOT d.value ->> ${sql.raw(String(6 + families.length))})`,
        ) as SQL,
    ),
    // A click may pass from one to the other, and is no two sign-ups' in between.
    ...rowsOf(
      rows,
      (some) =>
        sql`UPDATE signups SET click_id = NULL FROM json_each(${some}) d WHERE signups.id = d.value ->> 0`,
    ),
    ...rowsOf(
      rows,
      (some) => sql`UPDATE signups SET click_id = d.value ->> 1, clicked_at = d.value ->> 2,
        clicked_day = d.value ->> 3, country = d.value ->> 4, ${viaColumns(6)}
        FROM json_each(${some}) d WHERE signups.id = d.value ->> 0`,
    ),
  ];
}

const moveClicks = (moved: readonly MovedClick[]): SQL[] =>
  rowsOf(
    moved.map(({ click, earnedUs }) => [click.referralId, click.visitor, click.statedUs, earnedUs]),
    (rows) => sql`UPDATE imported_clicks SET earned_us = d.value ->> 3 FROM json_each(${rows}) d
      WHERE imported_clicks.referral_id = d.value ->> 0 AND imported_clicks.visitor = d.value ->> 1
        AND imported_clicks.stated_us = d.value ->> 2`,
  );

/** The statements of one batch, for `atomically`: it falls where another batch came between plan and writing. */
export function writeBatch(
  plan: BatchPlan,
  addresses: readonly SealedAddress[],
  { importId, by, now, timeZone }: BatchAuthor,
): Statement[] {
  const { number, clicks, signups, moved } = plan;
  const raw = flushes(number, clicks, timeZone);
  const noted = clicks.map((c) => [c.link.id, c.whose, c.us, c.placedUs, c.day, number, c.earnedUs]);
  const people = signups.map((signup, i) => {
    const address = addresses[i];
    if (!address) throw new Error("a sign-up without its address");
    return signupRow(signup, address, timeZone);
  });
  const deltas = [
    ...raw.deltas,
    ...signups.flatMap((signup) => deltasOf(signup, timeZone)),
    ...moved.signups.flatMap(movedDeltas),
  ];
  return [
    sql`INSERT INTO import_batches (number, import_id, at, by, clicks, signups)
      VALUES (${number}, ${importId}, ${now}, ${by}, ${clicks.length}, ${signups.length})`,
    ...rowsOf(
      noted,
      (rows) => sql`INSERT INTO imported_clicks (referral_id, visitor, stated_us, us, day, batch, earned_us)
        SELECT ${values(7)} FROM json_each(${rows}) d`,
    ),
    ...rowsOf(
      raw.rows,
      (rows) => sql`INSERT INTO click_flushes (day, referral_id, first_seq, last_seq, events)
        SELECT ${values(5)} FROM json_each(${rows}) d`,
    ),
    ...moveClicks(moved.clicks),
    ...moveSignups(moved.signups),
    ...rowsOf(
      people,
      (rows) => sql`INSERT INTO signups (channel, received_at, settled_at, reason, counted, id, campaign_id,
          email_hash, email_encrypted, email_masked, import_key, occurred_at, event_us, evidence, referral_id,
          officer_id, click_id, clicked_at, clicked_day, country, conversion_time_minutes, day, hour, enrolled_at,
          enrolled_day, enrolled_hour, visitor, ${sql.raw(families.join(", "))})
        SELECT 'import', cast(${now} AS integer), cast(${now} AS integer), 'imported', 1, ${values(27)}
        FROM json_each(${rows}) d`,
    ),
    ...addToRollups(deltas),
  ];
}

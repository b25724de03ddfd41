import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { db } from "../../../testing/api";
import type { Received } from "../../../testing/faults/receiver";
import { rawEvents } from "../../clicks/testing";
import { imbalances, type SignupRow } from "../signups";
import type { Scene } from "./scene";

interface Event {
  action: string;
  subject: string;
  at: number;
  detail: string;
}

interface Row extends SignupRow {
  status: "open" | "held" | "confirmed" | "dismissed" | null;
  hold_until: number | null;
}

/** Every click that was answered stands in the raw log, once, as a person's or a bot's; and in no total is another. */
async function checkClicks({ told }: Scene, received: readonly Received[]): Promise<void> {
  const confirmed = new Set([...told.signups.values()].flatMap(({ namesBot }) => namesBot ?? []));
  for (const link of told.links) {
    const events = await rawEvents({ referralId: link.id, campaignId: link.campaignId });
    const bots = link.clicks.filter(({ id, isBot }) => isBot && !confirmed.has(id)).length;
    const clicks = link.clicks.length - bots;
    const people = events.filter(({ kind }) => kind === "click");
    expect(new Set(events.map(({ nonce }) => nonce)).size, "each click once").toBe(events.length);
    expect({ clicks: people.length, bots: events.length - people.length }).toEqual({ clicks, bots });
    const dayOf = (us: number) => new Date(us / 1000).toISOString().slice(0, 10);
    const visits = people.flatMap(({ us, visitor }) => (visitor ? [`${dayOf(us)} ${visitor}`] : []));
    const uniques = new Set(visits).size;
    expect(people.filter(({ unique }) => unique).length, "uniques of the raw log").toBe(uniques);
    expect(
      await db.get(sql`SELECT r.clicks, r.unique_clicks AS uniques, r.bot_clicks AS bots,
        coalesce(sum(d.clicks), 0) AS byDay, coalesce(sum(d.unique_clicks), 0) AS uniquesByDay,
        coalesce(sum(d.bot_clicks), 0) AS botsByDay FROM referrals AS r
        LEFT JOIN link_days AS d ON d.referral_id = r.id WHERE r.id = ${link.id}`),
    ).toEqual({ clicks, uniques, bots, byDay: clicks, uniquesByDay: uniques, botsByDay: bots });
    expect(toldClicks(received, link.id), "clicks that the receiver was told of").toBe(clicks);
  }
}

/** An event that comes again keeps its id. */
function toldClicks(received: readonly Received[], referralId: string): number {
  const events = new Map(received.map((event) => [event.id, event]));
  const counts = [...events.values()].flatMap(({ type, data }) =>
    type === "click.counted" ? (data.counts as { referral_id: string; clicks: number }[]) : [],
  );
  return counts.reduce((sum, one) => sum + (one.referral_id === referralId ? one.clicks : 0), 0);
}

const statusAfter = (decision: "confirm" | "dismiss" | "undo", { hold_until }: Row) =>
  ({ confirm: "confirmed", dismiss: "dismissed", undo: hold_until === null ? "open" : "held" })[decision];

async function checkSignups({ told, campaignId }: Scene, received: readonly Received[]): Promise<void> {
  const rows = await db.all<Row>(sql`SELECT s.*, f.status, f.hold_until FROM signups AS s
    LEFT JOIN fraud_flags AS f ON f.signup_id = s.id WHERE s.campaign_id = ${campaignId}`);
  const ids = [...told.signups.values()].map((signup) => [...signup.ids]);
  expect(ids.map((one) => one.length)).toEqual(ids.map(() => 1));
  expect(rows.map(({ id }) => id).sort()).toEqual(ids.flat().sort());
  for (const { ids: known, isEnrolled } of told.signups.values()) {
    const row = rows.find(({ id }) => known.has(id));
    expect([row?.id, row?.enrolled_at !== null]).toEqual([row?.id, isEnrolled]);
  }
  for (const row of rows) {
    const isWithheld = row.status === "held" || row.status === "confirmed";
    expect([row.id, row.counted, row.withheld]).toEqual([
      ...[row.id, row.referral_id !== null && !isWithheld ? 1 : 0, isWithheld ? 1 : 0],
    ]);
    const decision = told.decisions.get(row.id);
    if (decision && decision !== "contested") {
      expect([row.id, decision, row.status]).toEqual([row.id, decision, statusAfter(decision, row)]);
    }
    const claim = told.claims.get(row.id);
    if (claim && claim !== "contested") expect([row.id, row.referral_id]).toEqual([row.id, claim]);
    if (row.counted === 1) {
      const isTold = received.some(({ type, data }) => type === "signup.attributed" && data.id === row.id);
      expect([row.id, isTold]).toEqual([row.id, true]);
    }
    await checkTrail(row);
  }
}

const statusOf: Record<string, Row["status"]> = {
  "signup.held": "held",
  "signup.fraud_confirmed": "confirmed",
  "signup.fraud_dismissed": "dismissed",
};

/** The trail tells each change once, and by itself leads to the state in which the sign-up is. */
async function checkTrail(row: Row): Promise<void> {
  const trail = await db.all<Event>(sql`SELECT action, subject_id AS subject, at, detail FROM audit_events
    WHERE subject_id = ${row.id} ORDER BY at, id`);
  const of = (...actions: string[]) => trail.filter(({ action }) => actions.includes(action));
  expect([row.id, of("signup.attributed", "signup.unattributed").length]).toEqual([row.id, 1]);
  expect([row.id, of("signup.enrolled").length]).toEqual([row.id, row.enrolled_at === null ? 0 : 1]);
  const [settled] = of("signup.attributed", "signup.unattributed");
  let referral: string | null = JSON.parse(settled?.detail ?? "{}").referral_id ?? null;
  for (const { detail } of of("signup.claimed")) {
    const { before, referral_id } = JSON.parse(detail);
    expect([row.id, "claimed", before]).toEqual([row.id, "claimed", referral]);
    referral = referral_id;
  }
  expect([row.id, row.referral_id]).toEqual([row.id, referral]);
  const claims = await db.get(sql`SELECT count(*) AS n FROM claims
    WHERE signup_id = ${row.id} AND status = 'approved'`);
  expect(claims).toEqual({ n: of("signup.claimed").length });

  const decided = of(
    "signup.held",
    "signup.fraud_confirmed",
    "signup.fraud_dismissed",
    "signup.fraud_undone",
  );
  if (row.status === null) expect(decided).toEqual([]);
  let status: Row["status"] = row.status === null ? null : "open";
  let wasHeld = false;
  for (const { action } of decided) {
    const next: Row["status"] = statusOf[action] ?? (wasHeld ? "held" : "open");
    wasHeld ||= next === "held";
    expect([row.id, decided.map((event) => event.action), next]).not.toEqual([
      ...[row.id, decided.map((event) => event.action), status],
    ]);
    status = next;
  }
  expect([row.id, decided.map((event) => event.action), row.status]).toEqual([
    ...[row.id, decided.map((event) => event.action), status],
  ]);
}

/** Each export that was asked for is there once, with its file; what failed is there after a retry. */
async function checkExports(scene: Scene): Promise<void> {
  const { exports, exportKeys } = scene.told;
  expect(exports.size).toBe(exportKeys.size);
  const made = await db.all<{ id: string; status: string }>(
    sql`SELECT id, status FROM exports WHERE campaign_id = ${scene.campaignId}`,
  );
  expect(made.map(({ id }) => id).sort()).toEqual([...exports.keys()].sort());
  const failed = made.filter(({ status }) => status === "failed");
  for (const { id } of failed) await scene.retryExport(id);
  if (failed.length > 0) await scene.calmDown();
  for (const id of exports.keys()) {
    const record = await (await scene.read(`/exports/${id}`)).json<{
      status: string;
      rows: number;
      bytes: number;
    }>();
    const file = await (await scene.read(`/exports/${id}/file`)).arrayBuffer();
    expect([id, record.status, file.byteLength]).toEqual([id, "done", record.bytes]);
    const lines = new TextDecoder().decode(file).trim().split("\r\n");
    expect([id, lines.length - 1]).toEqual([id, record.rows]);
    const asked = await db.get(sql`SELECT count(*) AS n FROM audit_events
      WHERE subject_id = ${id} AND action = 'export.requested'`);
    expect([id, asked]).toEqual([id, { n: 1 }]);
  }
}

async function checkJobs({ told }: Scene): Promise<void> {
  for (const id of told.jobs) {
    const job = await db.get(sql`SELECT status, (SELECT count(*) FROM audit_events
      WHERE subject_id = ${id} AND action = 'fraud.decided_many') AS begun FROM fraud_jobs WHERE id = ${id}`);
    expect([id, job]).toEqual([id, { status: "done", begun: 1 }]);
  }
}

/** All is as it was promised, and adds up. */
export async function checkPromises(scene: Scene, received: readonly Received[]): Promise<void> {
  await checkClicks(scene, received);
  await checkSignups(scene, received);
  await checkExports(scene);
  await checkJobs(scene);
  expect(await imbalances(scene.campaignId)).toEqual([]);
  expect(await scene.leftOver()).toEqual([]);
}

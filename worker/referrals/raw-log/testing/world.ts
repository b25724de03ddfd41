import { sql } from "drizzle-orm";
import { type Db, openDb } from "../../../core/db/db";
import type { Step } from "../../../core/recount/recount";
import { db, testEnv } from "../../../testing/api";
import { clickDelta } from "../../clicks/click-delta";
import { type ClickEvent, encodeEvents } from "../../clicks/event-log";
import { type Flush, flushClicks } from "../../clicks/flush-clicks";
import { liveFrom } from "../../imports/batch-number";
import { allDays } from "../../recount/recount-days";
import { reports } from "../../reports/reports";
import { callFor } from "../../reports/testing/raw-programme";
import { readReport } from "../../reports/testing/read-report";
import { readUnsent } from "../../sheets/unsent-events";
import type { TestLink } from "../../testing/signups";
import { moveStep } from "../move-old-days";

/** Flushes of any day, what is read of them, and moves that die. */

export const today = Math.floor(Date.now() / 86_400_000) * 86_400_000;
export const dayOf = (daysAgo: number) => new Date(today - daysAgo * 86_400_000).toISOString().slice(0, 10);

let seq = liveFrom + 1;

/** A flush as a counter writes it: minutes of the day, each a person's click or a bot's. */
export function flushOf(link: TestLink, daysAgo: number, minutes: { at: number; isBot: boolean }[]): Flush {
  const sorted = [...minutes].sort((a, b) => a.at - b.at);
  const events = sorted.map(({ at, isBot }, i): ClickEvent => {
    const us = (today - daysAgo * 86_400_000 + at * 60_000) * 1000 + (seq % 1000) * 1000 + i;
    const nonce = (seq + i).toString(36).padStart(10, "n");
    return {
      ...{ us, kind: isBot ? "bot" : "click", unique: false, visitor: "", ip: "203.0", source: "link" },
      ...{ userAgent: `Agent ${at % 5}`, country: "NP", referrer: "", nonce },
    };
  });
  const firstSeq = seq;
  seq += events.length;
  const log = encodeEvents(events);
  const of = { referralId: link.id, campaignId: link.campaignId, day: dayOf(daysAgo), timeZone: "UTC" };
  return {
    ...{ referralId: link.id, day: of.day, firstSeq, lastSeq: seq - 1, logs: [log] },
    deltas: [clickDelta(log, of, () => true)],
  };
}

export const flush = (...of: Parameters<typeof flushOf>) => flushClicks(db, flushOf(...of));

/** Everything that the recount of days finds to tell. */
async function differences(): Promise<Step["differences"]> {
  const found: Step["differences"] = [];
  for (let mark: unknown = null; ; ) {
    const step = await allDays.step({ db, now: Date.now() }, mark);
    found.push(...step.differences);
    if (step.next === null) return found;
    mark = JSON.parse(JSON.stringify(step.next));
  }
}

/** What readers of the raw log say: exports of everybody, a campaign and an officer, a new spreadsheet, a recount. */
export async function readings([first, , third]: readonly TestLink[], reader: Db = db) {
  const range = { from: "2020-01-01", to: dayOf(0) };
  const queries = [
    range,
    { ...range, campaign_id: third?.campaignId ?? "" },
    { ...range, officer_id: first?.officer.id ?? "" },
  ];
  const rows = [];
  for (const query of queries) {
    rows.push(await readReport(reports.raw_events, { ...(await callFor(query)), db: reader }));
  }
  const book = { number: 77, correctionsThrough: 0 } as Parameters<typeof readUnsent>[1];
  const { events } = await readUnsent(reader, book, 1_000_000);
  return { rows, events, differences: await differences() };
}

export const kept = async () => ({
  rows: await db.all<{ day: string }>(sql`SELECT day, first_seq FROM click_flushes ORDER BY 1, 2`),
  files: await db.all<{ day: string; key: string; flushes: number }>(
    sql`SELECT day, key, flushes FROM cold_clicks ORDER BY day, part`,
  ),
});

/** Where a step of the move dies. */
export const deaths = [
  "none",
  "before the file",
  "after the file",
  "the file is torn",
  "before the batch",
  "after the batch",
] as const;
export type Death = (typeof deaths)[number];

export class Died extends Error {}
const die = () => {
  throw new Died("died here");
};

/** A database whose files are written so. */
export function puttingBy(put: (key: string, bytes: ArrayBuffer) => Promise<unknown>): Db {
  const files = { get: (key: string) => testEnv.FILES.get(key), put };
  return Object.assign(Object.create(openDb(testEnv)), { $files: files });
}

/** A database and its files, of which the next write dies. */
function dying(death: Death): Db {
  const { FILES } = testEnv;
  const made = puttingBy(async (key, bytes) => {
    if (death === "before the file") die();
    if (death === "the file is torn") return FILES.put(key, bytes.slice(0, bytes.byteLength / 2));
    await FILES.put(key, bytes);
    if (death === "after the file") die();
  });
  const client = Object.create(made.$client);
  client.prepare = (query: string) => made.$client.prepare(query);
  client.batch = async (statements: D1PreparedStatement[]) => {
    if (death === "before the batch") die();
    const results = await made.$client.batch(statements);
    if (death === "after the batch") die();
    return results;
  };
  return Object.assign(made, { $client: client });
}

/** One step of the move, which may die; false where nothing is left to move. */
export async function step(before: string, death: Death = "none"): Promise<boolean> {
  try {
    return await moveStep(death === "none" ? db : dying(death), before, Date.now());
  } catch {
    return true;
  }
}

export const moveAll = async (before: string) => {
  while (await step(before));
};

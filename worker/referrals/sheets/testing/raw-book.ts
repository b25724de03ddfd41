import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { cellsOf } from "../../../core/google/cells";
import { SheetsError } from "../../../core/google/sheets-error";
import { systemCall } from "../../../core/jobs/job";
import { db } from "../../../testing/api";
import { clickDelta } from "../../clicks/click-delta";
import { encodeEvents } from "../../clicks/event-log";
import { flushClicks } from "../../clicks/flush-clicks";
import { clickAt } from "../../clicks/testing";
import { liveFrom } from "../../imports/batch-number";
import { postAddingClicks } from "../../imports/testing/history-calls";
import { rawEvents } from "../../reports/raw-events";
import { callFor, eventsOf } from "../../reports/testing/raw-programme";
import { someone, type TestLink } from "../../testing/signups";
import { changeReportSettings, readReportSettings } from "../report-settings";
import { withSpreadsheet, writeReport } from "../write-report";
import { type Fault, fakeBook, sheetsEnv } from "./fake-book";

// A spreadsheet of its own, runs of its raw data, and events of every kind.

export const by = { actor: null, requestId: "test", now: Date.now() };
export const usual = { schedule: allOn(), digests: { weekly: true } };
function allOn() {
  return { raw_events: true, officer_summary: true, campaign_summary: true, weekly_summary: true, yoy: true };
}

let books = 0;
/** A spreadsheet of its own, connected. */
export async function connected(quota?: number) {
  const id = `book-${++books}`;
  const fake = fakeBook(id, quota);
  await changeReportSettings(db, by, { spreadsheet_id: id, ...usual });
  const { book } = await readReportSettings(db);
  return { ...fake, number: book ?? 0, id };
}
export type Connected = Awaited<ReturnType<typeof connected>>;

/** One turn of a run. Null: another run holds the spreadsheet. */
export async function turn({ number }: Pick<Connected, "number">, env = sheetsEnv) {
  const call = systemCall(env, "test");
  const { filter } = await callFor({ from: "2026-01-01", to: "2026-01-31" });
  return withSpreadsheet(
    call,
    number,
    async () => {},
    (writing) => writeReport(writing, "raw_events", filter, call.now),
  );
}

/** Runs until nothing is left, whatever befalls it: what fails is tried again, and what died is waited for. */
export async function runToTheEnd(sheet: Connected, faults: Fault[] = []): Promise<void> {
  sheet.expect(faults);
  for (let i = 0; i < 200; i++) {
    const outcome = await sheet.untilKilled(turn(sheet)).catch((error: unknown) => {
      if (error instanceof SheetsError && error.retryAfter !== null) return "failed" as const;
      throw error;
    });
    if (outcome === "killed" || outcome === null) {
      await db.run(sql`UPDATE spreadsheets SET held_until = 0 WHERE number = ${sheet.number}`); // its time is over
    }
    if (outcome === "failed") sheet.time.now += 60_000;
    if (typeof outcome === "object" && outcome?.isDone) return;
  }
  throw new Error("it does not end");
}

export const tabs = ({ book }: Connected) =>
  book.tabs.filter(({ title }) => title.startsWith("Tracker_Raw_Data"));
export const rowsIn = (sheet: Connected) => tabs(sheet).flatMap(({ title }) => sheet.rows(title));
export const inOrder = (rows: readonly (readonly unknown[])[]) =>
  rows.map((row) => JSON.stringify(row)).sort();

/** What the database holds, read the slow and obvious way. */
export async function everyEvent() {
  const { filter } = await callFor({ from: "2000-01-01", to: "2100-01-01" });
  const titles = rawEvents.columns.map(({ title }) => title);
  const events = (await eventsOf({
    ...filter,
    period: { from: "0000-01-01", to: "9999-12-31" },
  })) as unknown as Record<string, never>[];
  return events.map((event) =>
    cellsOf(
      rawEvents.columns,
      titles.map((title) => event[title] ?? null),
    ),
  );
}

/** Each event once, as the database has it; an enrolment that came later is not written again. */
export async function holdsEverything(sheet: Connected): Promise<void> {
  expect(inOrder(rowsIn(sheet))).toEqual(inOrder(await everyEvent()));
}

export const day = Math.floor(Date.now() / 86_400_000 - 20) * 86_400_000;
export const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
let seq = liveFrom + 1;
let clock = 0;

/** A flush of the counter: so many people's clicks, and a bot's. Answers the bot's click and its place. */
export async function flush(link: TestLink, daysAgo: number, clicks: number) {
  const at = day - daysAgo * 86_400_000;
  const events = Array.from({ length: clicks }, () => clickAt(at + (clock++ % 80_000_000)));
  const bot = clickAt(at + (clock++ % 80_000_000), 9, { kind: "bot" });
  const of = { referralId: link.id, campaignId: link.campaignId, day: dayOf(at), timeZone: "UTC" };
  const log = encodeEvents([...events, bot]);
  const firstSeq = seq;
  seq += clicks + 1;
  await flushClicks(db, {
    ...{ referralId: link.id, day: of.day, firstSeq, lastSeq: seq - 1, logs: [log] },
    deltas: [clickDelta(log, of, () => true)],
  });
  return { ...of, firstSeq, nonce: bot.nonce, visitor: bot.visitor, us: bot.us, unique: true };
}
export type Flushed = Awaited<ReturnType<typeof flush>>;

let stated = 0;
export const importSome = (link: TestLink, clicks: number) =>
  postAddingClicks(
    ...Array.from({ length: clicks }, (_, i) => {
      const timestamp = new Date(day - (i % 3) * 86_400_000 + stated++).toISOString();
      const isSignup = i % 4 === 0;
      return {
        ...{ timestamp, referralID: link.code, eventType: isSignup ? "signup" : "click" },
        ...(isSignup ? { userEmail: someone() } : { visitor: `v${i}` }),
      };
    }),
  );

export const forget = async () => {
  const tables =
    "click_flushes link_days link_weeks campaign_days sheet_clicks sheet_days corrected_clicks signups imported_clicks";
  for (const table of tables.split(" ")) await db.run(sql.raw(`DELETE FROM ${table}`));
  await db.run(
    sql`UPDATE referrals SET clicks = 0, unique_clicks = 0, bot_clicks = 0, signups = 0, enrollments = 0`,
  );
};

import { sql } from "drizzle-orm";
import * as fc from "fast-check";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { atomically } from "../../core/db/db";
import { cellsOf } from "../../core/google/cells";
import { SheetsError } from "../../core/google/sheets-error";
import { systemCall } from "../../core/jobs/job";
import { db } from "../../testing/api";
import { fullScans } from "../../testing/query-plan";
import { runs } from "../../testing/runs";
import { clickDelta } from "../clicks/click-delta";
import { correctGuess } from "../clicks/correct-guess";
import { encodeEvents } from "../clicks/event-log";
import { flushClicks } from "../clicks/flush-clicks";
import { clickAt } from "../clicks/testing";
import { liveFrom } from "../imports/batch-number";
import { postAddingClicks } from "../imports/testing/history-calls";
import { rawEvents } from "../reports/raw-events";
import { callFor, correctedClicks, eventsOf, threeLinks } from "../reports/testing/raw-programme";
import { apiKey, settledSignUp, someone, type TestLink } from "../testing/signups";
import { limits } from "./append-raw-events";
import { correctionsBehind } from "./corrected-clicks";
import { changeReportSettings, readReportSettings } from "./report-settings";
import { readBook } from "./spreadsheet";
import { type Fault, fakeBook, sheetsEnv } from "./testing/fake-book";
import { daysWithUnsent, flushesBehind, linksWithUnsent } from "./unsent-clicks";
import { readUnsent, signupsWithout } from "./unsent-events";
import { withSpreadsheet, writeReport } from "./write-report";

let links: TestLink[] = [];
let token = "";
beforeAll(async () => {
  links = await threeLinks();
  token = await apiKey();
});
afterEach(() => vi.restoreAllMocks());

const by = { actor: null, requestId: "test", now: Date.now() };
const usual = { schedule: allOn(), digests: { weekly: true } };
function allOn() {
  return { raw_events: true, officer_summary: true, campaign_summary: true, weekly_summary: true, yoy: true };
}

let books = 0;
/** A spreadsheet of its own, connected. */
async function connected(quota?: number) {
  const id = `book-${++books}`;
  const fake = fakeBook(id, quota);
  await changeReportSettings(db, by, { spreadsheet_id: id, ...usual });
  const { book } = await readReportSettings(db);
  return { ...fake, number: book ?? 0, id };
}
type Connected = Awaited<ReturnType<typeof connected>>;

/** One turn of a run. Null: another run holds the spreadsheet. */
async function turn({ number }: Pick<Connected, "number">, env = sheetsEnv) {
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
async function runToTheEnd(sheet: Connected, faults: Fault[] = []): Promise<void> {
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

const tabs = ({ book }: Connected) => book.tabs.filter(({ title }) => title.startsWith("Tracker_Raw_Data"));
const rowsIn = (sheet: Connected) => tabs(sheet).flatMap(({ title }) => sheet.rows(title));
const inOrder = (rows: readonly (readonly unknown[])[]) => rows.map((row) => JSON.stringify(row)).sort();

/** What the database holds, read the slow and obvious way. */
async function everyEvent() {
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
async function holdsEverything(sheet: Connected): Promise<void> {
  expect(inOrder(rowsIn(sheet))).toEqual(inOrder(await everyEvent()));
}

const day = Math.floor(Date.now() / 86_400_000 - 20) * 86_400_000;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
let seq = liveFrom + 1;
let clock = 0;

/** A flush of the counter: so many people's clicks, and a bot's. Answers the bot's click and its place. */
async function flush(link: TestLink, daysAgo: number, clicks: number) {
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
type Flushed = Awaited<ReturnType<typeof flush>>;

let stated = 0;
const importSome = (link: TestLink, clicks: number) =>
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

const forget = async () => {
  const tables =
    "click_flushes link_days link_weeks campaign_days sheet_clicks sheet_days corrected_clicks signups imported_clicks";
  for (const table of tables.split(" ")) await db.run(sql.raw(`DELETE FROM ${table}`));
  await db.run(
    sql`UPDATE referrals SET clicks = 0, unique_clicks = 0, bot_clicks = 0, signups = 0, enrollments = 0`,
  );
};

describe("the raw data of a spreadsheet", () => {
  it("has clicks, late clicks, corrected guesses, imports and sign-ups, each once, in order of arrival", async () => {
    const [first, second] = links as [TestLink, TestLink];
    const sheet = await connected();
    await correctedClicks(first, day + 3600_000);
    const flushed = await flush(second, 0, 3);
    await runToTheEnd(sheet);
    await holdsEverything(sheet);
    const before = rowsIn(sheet);
    expect(before.length).toBeGreaterThan(5);

    await flush(second, 5, 2); // late
    await importSome(first, 8);
    await correctGuess(db, flushed, () => true); // of a row that was sent
    await settledSignUp(token, { email: someone(), ref_code: second.code });
    await runToTheEnd(sheet);
    await holdsEverything(sheet);
    expect(rowsIn(sheet).slice(0, before.length)).toEqual(before);
    const head = sheet.book.tab("Tracker_Raw_Data").rows[0];
    expect(head).toEqual(rawEvents.columns.map(({ title }) => title));

    const { calls } = sheet.google;
    const writes = calls.filter(({ isWrite }) => isWrite).length;
    await runToTheEnd(sheet);
    expect(calls.filter(({ isWrite }) => isWrite)).toHaveLength(writes);
  });

  it("goes on behind what a person has moved, and leaves their own columns and titles alone", async () => {
    const [first] = links as [TestLink];
    const sheet = await connected();
    await runToTheEnd(sheet);
    const tab = sheet.book.tab("Tracker_Raw_Data");
    tab.columnCount = 14;
    tab.rows = [tab.rows[0] ?? [], ["a title of ours"], [], ...tab.rows.slice(1).reverse()];
    tab.rows[0] = [...(tab.rows[0] ?? []), "Notes"];
    tab.rows[5] = [...(tab.rows[5] ?? []), "mine"];
    tab.rowCount += 2;
    const before = tab.rows.map((row) => [...row]);
    await flush(first, 1, 4);
    await runToTheEnd(sheet);
    const after = sheet.book.tab("Tracker_Raw_Data").rows;
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.length).toBe(before.length + 4);
  });

  it("knows an attempt again whose answer was lost, although a person sorted the rows meanwhile", async () => {
    const [first] = links as [TestLink];
    for (const killed of ["before", "after"] as const) {
      const sheet = await connected();
      await runToTheEnd(sheet);
      await flush(first, 2, 5);
      // Three reads come first: the spreadsheet, its titles, its end.
      sheet.expect([null, null, null, { killed }]);
      expect(await sheet.untilKilled(turn(sheet))).toBe("killed");
      expect((await readBook(db, sheet.number))?.waiting).not.toBeNull();
      const tab = sheet.book.tab("Tracker_Raw_Data");
      tab.rows = [tab.rows[0] ?? [], ["moved"], ...tab.rows.slice(1).reverse()];
      await runToTheEnd(sheet, [{ killed: "before" }]);
      expect(inOrder(rowsIn(sheet).filter(([cell]) => cell !== "moved"))).toEqual(
        inOrder(await everyEvent()),
      );
    }
  });

  it("goes on in a new tab before one is too long, and says when the spreadsheet takes no more", async () => {
    const [first] = links as [TestLink];
    const usualLimits = { ...limits };
    const sheet = await connected();
    try {
      await runToTheEnd(sheet);
      const { rowCount, rows } = sheet.book.tab("Tracker_Raw_Data");
      limits.rowsATab = rows.length + 3;
      await flush(first, 3, 8);
      await runToTheEnd(sheet);
      expect(tabs(sheet).map(({ title }) => title)).toEqual(["Tracker_Raw_Data", "Tracker_Raw_Data_2"]);
      await holdsEverything(sheet);
      limits.cells = 26_000 + (rowCount + sheet.book.tab("Tracker_Raw_Data_2").rowCount) * 11;
      limits.rowsATab = 100_000;
      for (let i = 0; i < 9; i++) await flush(first, 3, 300);
      for (let i = 0; i < 2; i++) await expect(runToTheEnd(sheet)).rejects.toThrow(/The spreadsheet is full/);
      const notices = sheet
        .rows("Tracker_Raw_Data_2")
        .filter(([cell]) => String(cell).startsWith("This spreadsheet is full"));
      expect(notices).toHaveLength(1);
      expect(notices[0]?.[0]).toMatch(/https:\/\/milepost\.test\/api\/v1\/exports\/exp_\w+\/file/);
    } finally {
      Object.assign(limits, usualLimits);
    }
  });

  it("has a click that is corrected between its reading and its taking", async () => {
    const sheet = await connected();
    const flushed = await flush(links[0] as TestLink, 1, 3);
    let isCorrected = false;
    const FILES = new Proxy(sheetsEnv.FILES, {
      get: (files, name: keyof R2Bucket) =>
        name === "put"
          ? async (...put: Parameters<R2Bucket["put"]>) => {
              if (!isCorrected) await correctGuess(db, flushed, () => true);
              isCorrected = true;
              return files.put(...put);
            }
          : files[name].bind(files),
    });
    await turn(sheet, { ...sheetsEnv, FILES });
    expect(isCorrected).toBe(true);
    await runToTheEnd(sheet);
    await holdsEverything(sheet);
  });

  it("does not take what was read while a click was corrected: it would come twice", async () => {
    const sheet = await connected();
    const flushed = await flush(links[0] as TestLink, 1, 3);
    let reads = 0;
    const all: typeof db.all = ((query: never) =>
      ++reads === 2
        ? correctGuess(db, flushed, () => true).then(() => db.all(query))
        : db.all(query)) as never;
    const book = await readBook(db, sheet.number);
    const unsent = await readUnsent(Object.assign(Object.create(db), { all }), book as never, 4000);
    expect(reads).toBeGreaterThan(2);
    await expect(atomically(db, unsent.statements)).rejects.toMatchObject({ code: "conflict" });
  });

  it("begins anew in another spreadsheet; one that comes back goes on, or has a tab behind its own", async () => {
    const [first] = links as [TestLink];
    await forget();
    await flush(first, 1, 3);
    const sheet = await connected();
    await runToTheEnd(sheet);
    const connectId = (id: string) => changeReportSettings(db, by, { spreadsheet_id: id, ...usual });
    await connectId("mistyped");
    await connectId(sheet.id);
    expect((await readReportSettings(db)).book).toBe(sheet.number);
    await flush(first, 1, 2);
    await runToTheEnd(sheet);
    await holdsEverything(sheet);

    const other = await connected();
    await runToTheEnd(other);
    await holdsEverything(other);
    vi.restoreAllMocks();
    const again = await connected();
    sheet.google.spreadsheets.set(again.id, { sheet: sheet.book, role: "writer" });
    await connectId(sheet.id);
    const { book } = await readReportSettings(db);
    expect((await readBook(db, book ?? 0))?.tab).toBe(2);
  });

  it("reads by key", async () => {
    const grows = /^SCAN (r|d|l|f|s|x|t|referrals|link_days|campaign_days|signups|click_flushes)\b/;
    const book = { number: 1, correctionsThrough: 4 } as NonNullable<Awaited<ReturnType<typeof readBook>>>;
    for (const query of [
      daysWithUnsent(1),
      linksWithUnsent(1, "c", "2026-01-01"),
      flushesBehind("2026-01-01", "[]"),
      signupsWithout(sql`s.spreadsheet < 1`, 9),
      signupsWithout(sql`s.spreadsheet > 1`, 9),
      correctionsBehind(book),
    ]) {
      const scans = (await fullScans(query)).filter((step) => grows.test(step));
      expect(scans).toEqual([]);
    }
  });
});

const fault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 5, arbitrary: fc.constant(null) },
  fc.constantFrom<Fault>(
    { status: 503 },
    { status: 500 },
    { status: 429, retryAfter: 3 },
    { status: 429 },
    { status: 503, retryAfter: 600 },
    { lost: "answer" },
    { lost: "request" },
    { killed: "before" },
    { killed: "after" },
  ),
);
const act = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constant("flush"),
      link: fc.nat(2),
      days: fc.nat(3),
      n: fc.integer({ min: 5, max: 60 }),
    }),
  },
  fc.record({
    act: fc.constant("import"),
    link: fc.nat(2),
    days: fc.nat(3),
    n: fc.integer({ min: 1, max: 20 }),
  }),
  fc.record({ act: fc.constant("signup"), link: fc.nat(2), days: fc.nat(3), n: fc.constant(1) }),
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant("correct"),
      link: fc.nat(2),
      days: fc.nat(3),
      n: fc.constant(1),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant("run"), link: fc.nat(2), days: fc.nat(3), n: fc.constant(1) }),
  },
  fc.record({ act: fc.constant("sort"), link: fc.nat(2), days: fc.nat(3), n: fc.constant(1) }),
);

it("500 events arrive once each, whatever befalls the requests, the runs and the sheet", {
  timeout: 3_600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 15, maxLength: 30 }),
      fc.array(fault, { minLength: 20, maxLength: 60 }),
      async (acts, faults) => {
        vi.restoreAllMocks();
        await forget();
        const sheet = await connected(1000);
        const left = [...faults];
        const bots: Flushed[] = [];
        let events = 0;
        for (const { act, link: at, days, n } of acts) {
          const link = links[at] as TestLink;
          if (act === "flush") bots.push(await flush(link, days, n));
          if (act === "import") await importSome(link, n);
          if (act === "signup") await settledSignUp(token, { email: someone(), ref_code: link.code });
          const bot = act === "correct" ? bots.splice(days % (bots.length || 1), 1)[0] : undefined;
          if (bot) await correctGuess(db, bot, () => true);
          const tab = sheet.book.has("Tracker_Raw_Data") ? sheet.book.tab("Tracker_Raw_Data") : null;
          if (act === "sort" && tab) tab.rows = [tab.rows[0] ?? [], ...tab.rows.slice(1).reverse()];
          if (act === "run") {
            sheet.expect(left.splice(0, 8));
            const outcome = await sheet.untilKilled(turn(sheet)).catch((error: unknown) => {
              if (!(error instanceof SheetsError)) throw error;
              return "failed" as const;
            });
            if (outcome === "killed") await db.run(sql`UPDATE spreadsheets SET held_until = 0`);
            sheet.time.now += 60_000;
          }
          events += n;
        }
        while (events < 500) {
          await flush(links[events % 3] as TestLink, events % 4, 60);
          events += 60;
        }
        await runToTheEnd(sheet, left);
        await holdsEverything(sheet);
      },
    ),
    { numRuns: runs(4, 300), endOnFailure: true },
  );
});

it("50,000 events of every kind arrive, within Google's quota", { timeout: 3_600_000 }, async () => {
  await forget();
  const sheet = await connected();
  const many = runs(4000, 50_000);
  const bots: Flushed[] = [];
  for (let n = 0; n < many * 0.8; n += 500) {
    bots.push(await flush(links[n % 3] as TestLink, (n / 500) % 9, 500));
    if (n % 10_000 === 5000) await runToTheEnd(sheet, [{ status: 503 }, null, { lost: "answer" }]);
  }
  for (let n = 0; n < many * 0.2; n += 1000) await importSome(links[n % 3] as TestLink, 1000);
  for (const bot of bots.slice(0, 20)) await correctGuess(db, bot, () => true);
  await runToTheEnd(sheet);
  expect(rowsIn(sheet).length).toBeGreaterThanOrEqual(many);
  await holdsEverything(sheet);
});

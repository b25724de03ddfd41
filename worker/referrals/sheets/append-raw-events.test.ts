import { sql } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { atomically } from "../../core/db/db";
import { db } from "../../testing/api";
import { fullScans } from "../../testing/query-plan";
import { correctGuess } from "../clicks/correct-guess";
import { rawEvents } from "../reports/raw-events";
import { correctedClicks, threeLinks } from "../reports/testing/raw-programme";
import { apiKey, settledSignUp, someone, type TestLink } from "../testing/signups";
import { limits } from "./append-raw-events";
import { correctionsBehind } from "./corrected-clicks";
import { changeReportSettings, readReportSettings } from "./report-settings";
import { readBook } from "./spreadsheet";
import { sheetsEnv } from "./testing/fake-book";
import {
  by,
  connected,
  day,
  everyEvent,
  flush,
  forget,
  holdsEverything,
  importSome,
  inOrder,
  rowsIn,
  runToTheEnd,
  tabs,
  turn,
  usual,
} from "./testing/raw-book";
import { daysWithUnsent, flushesBehind, linksWithUnsent } from "./unsent-clicks";
import { readUnsent, signupsWithout } from "./unsent-events";

let links: TestLink[] = [];
let token = "";
beforeAll(async () => {
  links = await threeLinks();
  token = await apiKey();
});
afterEach(() => vi.restoreAllMocks());

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

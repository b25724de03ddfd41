import { sql } from "drizzle-orm";
import * as fc from "fast-check";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { SheetsError } from "../../core/google/sheets-error";
import { db } from "../../testing/api";
import { runs } from "../../testing/runs";
import { correctGuess } from "../clicks/correct-guess";
import { threeLinks } from "../reports/testing/raw-programme";
import { apiKey, settledSignUp, someone, type TestLink } from "../testing/signups";
import type { Fault } from "./testing/fake-book";
import {
  connected,
  type Flushed,
  flush,
  forget,
  holdsEverything,
  importSome,
  rowsIn,
  runToTheEnd,
  turn,
} from "./testing/raw-book";

let links: TestLink[] = [];
let token = "";
beforeAll(async () => {
  links = await threeLinks();
  token = await apiKey();
});
afterEach(() => vi.restoreAllMocks());

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

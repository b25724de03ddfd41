import { sql } from "drizzle-orm";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { atomically } from "../../core/db/db";
import { db } from "../../testing/api";
import { fullScans } from "../../testing/query-plan";
import { runs } from "../../testing/runs";
import { click, delta, emptyProgramme } from "../insight/testing/deltas";
import { closedDay, compactStep, mergeDays, mergeMonth } from "./compact";
import { campaignCounts, column } from "./day-delta";
import { addToRollups } from "./rollups";

type Row = Record<string, string | number>;
const names = campaignCounts.map(column);

/** Maps in maps added up, whatever their order; what comes to nothing is left out. */
function merged(maps: object[]): object {
  const sum: Record<string, unknown> = {};
  for (const map of maps) {
    for (const [key, value] of Object.entries(map)) {
      const before = sum[key];
      if (typeof value === "number") sum[key] = ((before as number) ?? 0) + value;
      else sum[key] = merged([(before as object) ?? {}, value]);
    }
  }
  const isNothing = (value: unknown) => value === 0 || JSON.stringify(value) === "{}";
  return Object.fromEntries(Object.entries(sum).filter(([, value]) => !isNothing(value)));
}

const maps = (rows: Row[]) => ({
  hours: merged(rows.map((row) => JSON.parse(String(row.hours)))),
  breakdown: merged(rows.map((row) => JSON.parse(String(row.breakdown)))),
  times: merged(rows.map((row) => JSON.parse(String(row.times)))),
});

/** What compaction says it has done, and whether the rows say the same as adding the days up again. */
async function check(): Promise<{ daysThrough: string; monthsThrough: string }> {
  const state = await db.get<{ daysThrough: string; monthsThrough: string }>(
    sql`SELECT days_through AS daysThrough, months_through AS monthsThrough FROM compaction`,
  );
  if (!state) throw new Error("no compaction");
  const campaigns = await db.all<Row>(sql`SELECT * FROM campaign_days ORDER BY day`);
  const all = campaigns.filter((row) => row.campaign_id === "*");
  const parts = campaigns.filter((row) => row.campaign_id !== "*");
  const running: Record<string, number> = {};
  const days = [...new Set(parts.map((row) => String(row.day)))].filter((day) => day <= state.daysThrough);
  const expected = days.map((day) => {
    const rows = parts.filter((row) => row.day === day);
    const counts = names.map((name) => {
      const n = rows.reduce((sum, row) => sum + Number(row[name]), 0);
      running[name] = (running[name] ?? 0) + n;
      return [
        [name, n],
        [`total_${name}`, running[name]],
      ];
    });
    return { campaign_id: "*", day, ...Object.fromEntries(counts.flat()), ...maps(rows) };
  });
  expect(all.map((row) => ({ ...row, ...maps([row]) }))).toEqual(expected);

  const months = await db.all<Row>(sql`SELECT * FROM campaign_months ORDER BY campaign_id, month`);
  const inMonths = campaigns
    .map((row) => ({ ...row, month: String(row.day).slice(0, 7) }) as Row)
    .filter(({ month }) => String(month) <= state.monthsThrough);
  const keys = [...new Set(inMonths.map(({ campaign_id, month }) => `${campaign_id} ${month}`))].sort();
  // What counts nothing but sign-ups that nothing earned has no maps, and may have no row.
  const holds = ({ hours, breakdown, times }: ReturnType<typeof maps>) =>
    [hours, breakdown, times].some((map) => Object.keys(map).length > 0);
  expect(
    months.map((row) => ({ campaign_id: row.campaign_id, month: row.month, ...maps([row]) })).filter(holds),
  ).toEqual(
    keys
      .map((key) => {
        const [campaign_id = "", month = ""] = key.split(" ");
        return {
          campaign_id,
          month,
          ...maps(inMonths.filter((row) => row.campaign_id === campaign_id && row.month === month)),
        };
      })
      .filter(holds),
  );

  // Where standings hold, they are what the links' days add up to.
  const { through = "" } =
    (await db.get<{ through: string }>(sql`SELECT standings_through AS through FROM compaction`)) ?? {};
  const linkDays = await db.all<Row>(sql`SELECT d.*, r.officer_id, r.campaign_id FROM link_days AS d
    JOIN referrals AS r ON r.id = d.referral_id`);
  const standings = await db.all<Row>(sql`SELECT * FROM officer_standings WHERE day <= ${through}`);
  for (const { campaign_id, day, totals } of standings) {
    const rows = linkDays.filter(
      (row) => String(row.day) <= String(day) && (campaign_id === "*" || row.campaign_id === campaign_id),
    );
    const sum = (name: string) => rows.reduce((n, row) => n + Number(row[name]), 0);
    const expectedTotals = [sum("clicks"), sum("unique_clicks"), sum("signups"), sum("enrollments")];
    expect(JSON.parse(String(totals))).toEqual({ o: expectedTotals });
  }
  const withLinks = [...new Set(linkDays.map((row) => String(row.day)))].filter((day) => day <= through);
  for (const day of withLinks)
    expect(standings.some((row) => row.day === day && row.campaign_id === "*")).toBe(true);
  return state;
}

const histories = fc.array(
  fc.record({
    batch: fc.array(delta, { maxLength: 5 }),
    steps: fc.nat(4),
    closed: fc.constantFrom("2026-02-26", "2026-02-28", "2026-03-02", "2026-03-31"),
  }),
  { minLength: 1, maxLength: 5 },
);

it("holds what the days add up to, whenever it goes on and whatever is counted late", async () => {
  let completed = 0;
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      await emptyProgramme();
      for (const { batch, steps, closed } of history) {
        const statements = addToRollups(batch);
        if (statements.length > 0) await atomically(db, statements);
        for (let step = 0; step < steps; step++) await compactStep(db, closed);
        const { monthsThrough } = await check();
        if (monthsThrough >= "2026-02") completed += 1;
      }
      while (await compactStep(db, "2026-03-31"));
      await check();
      expect(await compactStep(db, "2026-03-31")).toBe(false);
    }),
    { numRuns: runs(10, 40) },
  );
  expect(completed).toBeGreaterThan(0);
}, 60_000);

it("does nothing twice where two run at once", async () => {
  await emptyProgramme();
  await atomically(db, addToRollups([click, { ...click, day: "2026-01-31" }]));
  const together = async () =>
    (await Promise.all([1, 2, 3].map(() => compactStep(db, "2026-03-31")))).some(Boolean);
  while (await together());
  expect((await check()).monthsThrough).toBe("2026-03");
  expect(await db.get(sql`SELECT count(*) AS n FROM officer_standings WHERE campaign_id = '*'`)).toEqual({
    n: 60,
  });
});

it("closes a day an hour after its local midnight", () => {
  const at = (time: string) => closedDay(Date.parse(time), "Asia/Kathmandu");
  expect([at("2026-03-01T18:30:00Z"), at("2026-03-01T19:30:00Z")]).toEqual(["2026-02-28", "2026-03-01"]);
});

it("finds its rows by key, never by a scan", async () => {
  const merges = [mergeDays("2026-03-01", "2026-03-31", sql`true`), mergeMonth("2026-03", sql`true`)];
  const grows = /^SCAN (t|p|campaign_days|campaign_months)\b/;
  for (const merge of merges) {
    expect((await fullScans(merge)).filter((step) => grows.test(step))).toEqual([]);
  }
});

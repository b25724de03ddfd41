import { sql } from "drizzle-orm";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { atomically } from "../../core/db/db";
import { db } from "../../testing/api";
import { fullScans } from "../../testing/query-plan";
import { type Count, campaignCounts, type DayDelta, linkCounts } from "./day-delta";
import { addToRollups } from "./rollups";

const column = (count: string) => count.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

async function emptyProgramme() {
  await atomically(db, [
    ...["link_days", "campaign_days", "referrals", "campaigns", "officers", "people"].map((table) =>
      sql.raw(`DELETE FROM ${table}`),
    ),
    sql`INSERT INTO people (id, name, email, created_at) VALUES ('p', 'P', 'p@milepost.test', 0)`,
    sql`INSERT INTO officers (id, number, person_id, max_links, created_at) VALUES ('o', 1, 'p', 9, 0)`,
    sql`INSERT INTO campaigns (id, number, name, slug, starts_on, attribution_model, attribution_window_days,
        max_links_per_officer, publishable_key, created_at)
        VALUES ('c1', 1, 'C1', 'c1', '2026-01-01', 'last_click', 30, 9, 'pk1', 0),
               ('c2', 2, 'C2', 'c2', '2026-01-01', 'last_click', 30, 9, 'pk2', 0)`,
    sql`INSERT INTO referrals (id, number, code, officer_id, campaign_id, issued_at)
        VALUES ('r1', 1, 'code1', 'o', 'c1', 0), ('r2', 2, 'code2', 'o', 'c2', 0)`,
  ]);
}

/** What the table should hold, by adding everything up again for each row. */
function expectedRows(deltas: DayDelta[], counts: readonly Count[], ownerOf: (d: DayDelta) => string | null) {
  const touches = (d: DayDelta) =>
    counts.some((count) => d[count]) || Object.values(d.breakdown ?? {}).some((n) => n !== 0);
  const keys = new Set(deltas.filter(touches).map((d) => `${ownerOf(d)} ${d.day}`));
  return [...keys]
    .filter((key) => !key.startsWith("null "))
    .sort()
    .map((key) => {
      const [owner = "", day = ""] = key.split(" ");
      const own = deltas.filter((d) => ownerOf(d) === owner);
      const sum = (count: Count, among: DayDelta[]) => among.reduce((n, d) => n + (d[count] ?? 0), 0);
      const breakdown: Record<string, number> = {};
      for (const d of own.filter((d) => d.day === day)) {
        for (const [name, n] of Object.entries(d.breakdown ?? {}))
          breakdown[name] = (breakdown[name] ?? 0) + n;
      }
      return {
        owner,
        day,
        breakdown: Object.fromEntries(Object.entries(breakdown).filter(([, n]) => n !== 0)),
        ...Object.fromEntries(
          counts.map((c) => [
            column(c),
            sum(
              c,
              own.filter((d) => d.day === day),
            ),
          ]),
        ),
        ...Object.fromEntries(
          counts.map((c) => [
            `total_${column(c)}`,
            sum(
              c,
              own.filter((d) => d.day <= day),
            ),
          ]),
        ),
      };
    });
}

async function storedRows(table: string, owner: string, counts: readonly Count[]) {
  const names = counts.flatMap((c) => [column(c), `total_${column(c)}`]).join(", ");
  const rows = await db.all<Record<string, unknown>>(
    sql.raw(`SELECT ${owner} AS owner, day, breakdown, ${names} FROM ${table} ORDER BY ${owner}, day`),
  );
  return rows.map((row) => ({ ...row, breakdown: JSON.parse(String(row.breakdown)) }));
}

const links = [
  { referralId: "r1", campaignId: "c1" },
  { referralId: "r2", campaignId: "c2" },
];
const days = fc.integer({ min: 10, max: 17 }).map((n) => `2026-03-${n}`);
const breakdown = fc.dictionary(
  fc.constantFrom("c.hour.1", "c.hour.2", "s.country.NP"),
  fc.integer({ min: -1, max: 3 }),
);

const delta: fc.Arbitrary<DayDelta> = fc.oneof(
  fc
    .record({
      link: fc.constantFrom(...links),
      day: days,
      n: fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }),
      breakdown,
    })
    .map(({ link, day, n: [clicks = 0, u = 0, bots = 0, s = 0, e = 0, earned = 0], breakdown }) => ({
      ...link,
      day,
      clicks: clicks + 6,
      uniqueClicks: u,
      botClicks: bots,
      signups: s + 3,
      enrollments: e,
      earnedClicks: earned,
      breakdown,
    })),
  fc.record({
    referralId: fc.constant(null),
    campaignId: fc.constantFrom("c1", ""),
    day: days,
    unattributedSignups: fc.nat(2),
  }),
);

/** Each delta's undoing may follow it, in part. */
const histories = fc.array(fc.record({ batch: fc.array(delta, { maxLength: 6 }), undo: fc.boolean() }), {
  maxLength: 6,
});

it("holds what adding everything up again gives, for days in any order and things taken back", async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      await emptyProgramme();
      const all: DayDelta[] = [];
      for (const { batch, undo } of history) {
        const taken = batch.filter((d) => undo && d.referralId !== null && (d.signups ?? 0) % 2 === 0);
        const calls = [
          batch,
          taken.map((d) => ({
            ...d,
            clicks: 0,
            uniqueClicks: 0,
            botClicks: 0,
            signups: -(d.signups ?? 0) + (d.enrollments ?? 0),
            enrollments: 0,
            breakdown: Object.fromEntries(Object.entries(d.breakdown ?? {}).map(([k, n]) => [k, -n])),
          })),
        ];
        for (const call of calls) {
          const statements = addToRollups(call);
          expect(statements.length).toBeLessThanOrEqual(5);
          if (statements.length > 0) await atomically(db, statements);
          all.push(...call);
        }
      }
      const compared = async (
        table: string,
        owner: string,
        counts: readonly Count[],
        of: (d: DayDelta) => string | null,
      ) => {
        const isEmpty = (row: Record<string, unknown>) =>
          counts.every((c) => row[column(c)] === 0) && Object.keys(row.breakdown as object).length === 0;
        const stored = await storedRows(table, owner, counts);
        const expected = expectedRows(all, counts, of);
        expect(stored.filter((r) => !isEmpty(r))).toEqual(expected.filter((r) => !isEmpty(r)));
      };
      await compared("link_days", "referral_id", linkCounts, (d) => d.referralId);
      await compared("campaign_days", "campaign_id", campaignCounts, (d) => d.campaignId);
      const lifetime = await db.all(
        sql`SELECT id, clicks, unique_clicks, bot_clicks, signups, enrollments FROM referrals ORDER BY id`,
      );
      expect(lifetime).toEqual(
        ["r1", "r2"].map((id) => ({
          id,
          ...Object.fromEntries(
            linkCounts
              .slice(0, 5)
              .map((c) => [
                column(c),
                all.filter((d) => d.referralId === id).reduce((n, d) => n + (d[c] ?? 0), 0),
              ]),
          ),
        })),
      );
    }),
    { numRuns: 60 },
  );
});

const click: DayDelta = {
  referralId: "r1",
  campaignId: "c1",
  day: "2026-03-12",
  clicks: 1,
  uniqueClicks: 1,
  breakdown: { "c.hour.13": 1, "u.hour.13": 1, "c.country.NP": 1 },
};
const written = (results: D1Result[]) => results.reduce((n, r) => n + r.meta.rows_written, 0);

it("writes three rows for a click on a cold link, and three for the next one", async () => {
  await emptyProgramme();
  expect(written(await atomically(db, addToRollups([click])))).toBe(3);
  expect(written(await atomically(db, addToRollups([click])))).toBe(3);
  expect(written(await atomically(db, addToRollups([{ ...click, day: "2026-03-13" }])))).toBe(3);
});

it("writes nothing where nothing changes", async () => {
  expect(addToRollups([])).toEqual([]);
  const nothing = { ...click, clicks: 0, uniqueClicks: 0, breakdown: { "c.hour.1": 0 } };
  expect(addToRollups([nothing])).toEqual([]);
  expect(
    addToRollups([
      click,
      {
        ...click,
        clicks: -1,
        uniqueClicks: -1,
        breakdown: { "c.hour.13": -1, "u.hour.13": -1, "c.country.NP": -1 },
      },
    ]),
  ).toEqual([]);
});

it("refuses, whole, a change that leaves more sign-ups than clicks", async () => {
  await emptyProgramme();
  await atomically(db, addToRollups([click]));
  const tooMany = atomically(
    db,
    addToRollups([{ ...click, clicks: 0, uniqueClicks: 0, signups: 2, breakdown: {} }]),
  );
  await expect(tooMany).rejects.toThrow("signups_within_clicks");
  expect(await storedRows("link_days", "referral_id", ["clicks", "signups"])).toMatchObject([
    { clicks: 1, signups: 0 },
  ]);
});

it("takes more deltas than one parameter holds, of one link over many days", async () => {
  await emptyProgramme();
  const wide = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`c.referrer.host-${i}.example`, 1]));
  const many = Array.from({ length: 700 }, (_, i) => ({
    ...click,
    day: new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10),
    breakdown: wide,
  }));
  await atomically(db, addToRollups(many.toReversed()));
  const last = await db.get(
    sql`SELECT count(*) AS days, sum(clicks) AS clicks, max(total_clicks) AS total FROM link_days`,
  );
  expect(last).toEqual({ days: 700, clicks: 700, total: 700 });
});

it("finds its rows by key, never by a scan", async () => {
  const statements = addToRollups([click]);
  expect(statements).toHaveLength(5);
  for (const statement of statements) expect(await fullScans(statement)).toEqual([]);
});

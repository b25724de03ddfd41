import { sql } from "drizzle-orm";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { atomically } from "../../core/db/db";
import { db } from "../../testing/api";
import { fullScans } from "../../testing/query-plan";
import { runs } from "../../testing/runs";
import { campaignBreakdown, linkDayMaps } from "../insight/testing/day-maps";
import { click, delta, emptyProgramme } from "../insight/testing/deltas";
import { type Count, campaignCounts, column, type DayDelta, linkCounts } from "./day-delta";
import { addToRollups } from "./rollups";
import { spanOf } from "./time-spans";

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
      const times: Record<string, number> = {};
      for (const d of own.filter((d) => d.day === day)) {
        for (const [name, n] of Object.entries(d.breakdown ?? {})) {
          const minutes = name.startsWith("t.") ? Number(name.slice(2)) : null;
          const key = minutes === null ? name : `t.${spanOf(minutes)}`;
          breakdown[key] = (breakdown[key] ?? 0) + n;
          if (minutes !== null && minutes >= 60) times[minutes] = (times[minutes] ?? 0) + n;
        }
      }
      const present = (map: Record<string, number>) =>
        Object.fromEntries(Object.entries(map).filter(([, n]) => n !== 0));
      return {
        owner,
        day,
        breakdown: present(breakdown),
        times: present(times),
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

const linkRows = `link_days LEFT JOIN ${linkDayMaps} USING (referral_id, day)`;

async function storedRows(table: string, owner: string, counts: readonly Count[]) {
  const breakdown = owner === "referral_id" ? "breakdown" : `${campaignBreakdown} AS breakdown`;
  const names = counts.flatMap((c) => [column(c), `total_${column(c)}`]).join(", ");
  const rows = await db.all<Record<string, unknown>>(
    sql.raw(
      `SELECT ${owner} AS owner, day, ${breakdown}, times, ${names} FROM ${table} ORDER BY ${owner}, day`,
    ),
  );
  return rows.map((row) => ({
    ...row,
    breakdown: JSON.parse(String(row.breakdown ?? "{}")),
    times: Object.assign({}, ...Object.values(JSON.parse(String(row.times ?? "{}")))),
  }));
}

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
          expect(statements.length).toBeLessThanOrEqual(8);
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
      await compared(linkRows, "referral_id", linkCounts, (d) => d.referralId);
      const ofWeeks = await db.all(sql`SELECT referral_id AS link, day, substr(key, 1, 1) AS count, n FROM (
        SELECT w.referral_id, date(w.week, (substr(d.key, 3) - 1) || ' days') AS day, d.key, d.value AS n
        FROM link_weeks AS w, json_each(w.days) AS d) ORDER BY 1, 2, 3`);
      const ofDays = await db.all(sql`SELECT * FROM (
        SELECT referral_id AS link, day, 'c' AS count, clicks AS n FROM link_days
        UNION ALL SELECT referral_id, day, 'u', unique_clicks FROM link_days
        UNION ALL SELECT referral_id, day, 's', signups FROM link_days
        UNION ALL SELECT referral_id, day, 'e', enrollments FROM link_days) WHERE n <> 0 ORDER BY 1, 2, 3`);
      expect(ofWeeks).toEqual(ofDays);
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
    { numRuns: runs(15, 60) },
  );
});

const written = (results: D1Result[]) => results.reduce((n, r) => n + r.meta.rows_written, 0);

it("writes four rows for a click on a cold link, and four for the next one", async () => {
  await emptyProgramme();
  expect(written(await atomically(db, addToRollups([click])))).toBe(4);
  expect(written(await atomically(db, addToRollups([click])))).toBe(4);
  expect(written(await atomically(db, addToRollups([{ ...click, day: "2026-03-13" }])))).toBe(4);
});

it("writes nothing where nothing changes", async () => {
  expect(addToRollups([])).toEqual([]);
  const nothing = { ...click, clicks: 0, uniqueClicks: 0, breakdown: { "c.hour.4.1": 0 } };
  expect(addToRollups([nothing])).toEqual([]);
  expect(
    addToRollups([
      click,
      {
        ...click,
        clicks: -1,
        uniqueClicks: -1,
        breakdown: { "c.hour.4.13": -1, "u.hour.4.13": -1, "c.country.NP": -1 },
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
  expect(await storedRows(linkRows, "referral_id", ["clicks", "signups"])).toMatchObject([
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
  expect(statements).toHaveLength(8);
  // m: the two maps that are merged, the old and the added.
  const scans = (await Promise.all(statements.map(fullScans))).flat().filter((step) => step !== "SCAN m");
  expect(scans).toEqual([]);
});

import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "../../testing/api";
import { hourKey, readHourKey } from "./breakdown-keys";

const migrations = (env as unknown as { TEST_MIGRATIONS: { name: string; queries: string[] }[] })
  .TEST_MIGRATIONS;

it("says an hour with its weekday, and reads it back", () => {
  expect(hourKey("c", "2026-03-16", 0)).toBe("c.hour.1.0"); // a Monday
  expect(readHourKey(hourKey("e", "2026-03-15", 23))).toEqual({ prefix: "e", weekday: 7, hour: 23 });
});

it("the migration gives the hours of stored days their weekday, and leaves all else", async () => {
  const rewrites = migrations
    .find(({ name }) => name.startsWith("0004"))
    ?.queries.filter((query) => query.includes("UPDATE"));
  expect(rewrites).toHaveLength(2);
  for (const [table, owner] of [
    ["link_days", "referral_id"],
    ["campaign_days", "campaign_id"],
  ]) {
    const old = { "c.hour.0": 2, "u.hour.13": 1, "c.country.NP": 2, "c.referrer.b.hour.5": 2, "t.30": 1 };
    const days = [
      ["2026-03-15", old],
      ["2026-03-16", { "b.hour.9": 4, "e.hour.23": 1 }],
      ["2026-03-17", {}],
    ];
    await db.run(sql`INSERT INTO ${sql.raw(`${table} (${owner}, day, breakdown)`)}
      SELECT 'of before', value->>0, value->1 FROM json_each(${JSON.stringify(days)})`);
  }
  const read = () =>
    db.all<{ breakdown: string }>(sql`
      SELECT breakdown FROM link_days WHERE referral_id = 'of before'
      UNION ALL SELECT breakdown FROM campaign_days WHERE campaign_id = 'of before'`);
  const expected = [
    { "c.hour.7.0": 2, "u.hour.7.13": 1, "c.country.NP": 2, "c.referrer.b.hour.5": 2, "t.30": 1 },
    { "b.hour.1.9": 4, "e.hour.1.23": 1 },
    {},
  ];
  for (const time of ["once", "again"]) {
    for (const query of rewrites ?? []) await db.run(sql.raw(query));
    const found = (await read()).map(({ breakdown }) => JSON.parse(breakdown));
    expect(found, time).toEqual([...expected, ...expected]);
  }
});

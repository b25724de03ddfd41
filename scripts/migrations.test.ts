import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";

const names = readdirSync("migrations").sort();
const text = (name: string) => readFileSync(`migrations/${name}`, "utf8");
const named = (number: string) => names.find((name) => name.startsWith(number)) ?? "";

/** A database as it was before the migration of this number. */
function before(number: string): DatabaseSync {
  const db = new DatabaseSync(":memory:");
  for (const name of names.filter((name) => name < number)) db.exec(text(name));
  return db;
}

const officerAndCampaign = `
  INSERT INTO people (id, name, email, created_at) VALUES ('p', 'P', 'p@milepost.test', 0);
  INSERT INTO officers (id, number, person_id, max_links, created_at) VALUES ('o', 1, 'p', 9, 0);
  INSERT INTO campaigns (id, number, name, slug, starts_on, attribution_model, attribution_window_days,
    max_links_per_officer, publishable_key, created_at)
  VALUES ('c', 1, 'C', 'c', '2026-01-01', 'last_click', 30, 9, 'pk', 0);`;

const rollups = [
  ["link_days", "referral_id"],
  ["campaign_days", "campaign_id"],
] as const;

function insertDays(db: DatabaseSync, days: [day: string, breakdown: object][]): void {
  for (const [table, owner] of rollups) {
    for (const [day, breakdown] of days) {
      db.prepare(
        `INSERT INTO ${table} (${owner}, day, signups, breakdown) VALUES ('of ${table}', ?, 1, ?)`,
      ).run(day, JSON.stringify(breakdown));
    }
  }
}

const read = (db: DatabaseSync, column: string, table: string) =>
  db
    .prepare(`SELECT ${column} AS map FROM ${table} ORDER BY day`)
    .all()
    .map(({ map }) => JSON.parse(String(map)));

test("0004 gives the hours of stored days their weekday, and leaves all else", () => {
  const db = before("0004");
  insertDays(db, [
    ["2026-03-15", { "c.hour.0": 2, "u.hour.13": 1, "c.country.NP": 2, "c.referrer.b.hour.5": 2, "t.30": 1 }],
    ["2026-03-16", { "b.hour.9": 4, "e.hour.23": 1 }],
    ["2026-03-17", {}],
  ]);
  const expected = [
    { "c.hour.7.0": 2, "u.hour.7.13": 1, "c.country.NP": 2, "c.referrer.b.hour.5": 2, "t.30": 1 },
    { "b.hour.1.9": 4, "e.hour.1.23": 1 },
    {},
  ];
  db.exec(text(named("0004")));
  const again = text(named("0004")).split("ALTER TABLE")[0] ?? "";
  for (const time of ["once", "again"]) {
    for (const [table] of rollups) expect(read(db, "breakdown", table), time).toEqual(expected);
    db.exec(again);
  }
});

test("0012 gives links' breakdowns rows of their own, and minutes from an hour on a place of their own", () => {
  const db = before("0012");
  insertDays(db, [
    [
      "2026-03-15",
      {
        "c.hour.7.0": 2,
        "t.59": 1,
        "t.60": 2,
        "t.61": 1,
        "t.1440": 1,
        "t.1441": 4,
        "t.2880": 1,
        "t.2881": 1,
      },
    ],
    ["2026-03-16", { "b.hour.1.9": 4 }],
    ["2026-03-17", {}],
  ]);
  db.exec(text(named("0012")));
  const breakdowns = [
    { "c.hour.7.0": 2, "t.59": 1, "t.1h": 3, "t.23h": 1, "t.1d": 5, "t.2d": 1 },
    { "b.hour.1.9": 4 },
  ];
  const times = [
    { "1h": { "60": 2, "61": 1 }, "23h": { "1440": 1 }, "1d": { "1441": 4, "2880": 1 }, "2d": { "2881": 1 } },
    {},
  ];
  expect(read(db, "breakdown", "link_breakdowns")).toEqual(breakdowns);
  expect(read(db, "times", "link_breakdowns")).toEqual(times);
  expect(read(db, "breakdown", "campaign_days")).toEqual([...breakdowns, {}]);
  expect(read(db, "times", "campaign_days")).toEqual([...times, {}]);
  expect(db.prepare("SELECT count(*) AS days, sum(signups) AS signups FROM link_days").get()).toEqual({
    days: 3,
    signups: 3,
  });
});

test("0014 keeps hours apart, links' days in weeks, and of months those of campaigns that are done", () => {
  const db = before("0014");
  const add = (table: string, columns: string, ...values: (string | number)[]) =>
    db
      .prepare(`INSERT INTO ${table} (${columns}) VALUES (${values.map(() => "?").join(", ")})`)
      .run(...values);
  const [sunday, monday, tuesday] = [
    { "c.hour.7.0": 2, "s.hour.7.9": 1, "c.country.NP": 2, "c.referrer.b.hour.5": 2, "t.2h": 1 },
    { "b.hour.1.23": 4 },
    { "c.hour.2.13": 1, "c.country.NP": 1 },
  ].map((map) => JSON.stringify(map));
  const times = JSON.stringify({ "2h": { "131": 1 } });
  const days = [
    ["2026-03-15", sunday, times],
    ["2026-03-16", monday, "{}"],
    ["2026-03-17", tuesday, "{}"],
  ] as [string, string, string][];
  for (const [day, map, minutes] of days) {
    add("link_breakdowns", "referral_id, day, breakdown, times", "r", day, map, minutes);
    add(
      "campaign_days",
      "campaign_id, day, clicks, total_clicks, breakdown, times",
      "c",
      day,
      2,
      9,
      map,
      minutes,
    );
  }
  const months = [
    ["c", "2026-01"],
    ["*", "2026-01"],
    ["r", "2026-01"],
    ["c", "2026-02"],
  ] as const;
  db.exec(`
    ${officerAndCampaign}
    INSERT INTO referrals (id, number, code, officer_id, campaign_id, issued_at) VALUES ('r', 1, 'code', 'o', 'c', 0);
    UPDATE compaction SET days_through = '2026-03-16', months_through = '2026-01', month_started = '2026-02'`);
  for (const [owner, month] of months)
    add("breakdown_months", "owner, month, breakdown, times", owner, month, sunday ?? "", times);
  db.exec(text(named("0014")));

  const parsed = (sql: string) =>
    db
      .prepare(sql)
      .all()
      .map(({ days, hours, breakdown, times, ...row }) => ({
        ...row,
        ...(days ? { days: JSON.parse(String(days)) } : {}),
        hours: JSON.parse(String(hours)),
        breakdown: JSON.parse(String(breakdown)),
        times: JSON.parse(String(times)),
      }));
  const ofSunday = { "c.country.NP": 2, "c.referrer.b.hour.5": 2, "t.2h": 1 };
  const hoursOfSunday = { "c.7.0": 2, "s.7.9": 1 };
  const minutes = { "2h": { "131": 1 } };
  expect(parsed("SELECT * FROM link_weeks ORDER BY week")).toEqual([
    {
      ...{ referral_id: "r", week: "2026-03-09", days: { "c.7": 2, "s.7": 1 }, hours: hoursOfSunday },
      ...{ breakdown: { 7: ofSunday }, times: { "7.2h": { "131": 1 } } },
    },
    {
      ...{ referral_id: "r", week: "2026-03-16", days: { "c.2": 1 }, hours: { "b.1.23": 4, "c.2.13": 1 } },
      ...{ breakdown: { 2: { "c.country.NP": 1 } }, times: {} },
    },
  ]);
  expect(
    parsed(
      "SELECT day, clicks, total_clicks AS total, hours, breakdown, times FROM campaign_days ORDER BY day",
    ),
  ).toEqual([
    { day: "2026-03-15", clicks: 2, total: 9, hours: hoursOfSunday, breakdown: ofSunday, times: minutes },
    { day: "2026-03-16", clicks: 2, total: 9, hours: { "b.1.23": 4 }, breakdown: {}, times: {} },
    {
      ...{ day: "2026-03-17", clicks: 2, total: 9, hours: { "c.2.13": 1 } },
      ...{ breakdown: { "c.country.NP": 1 }, times: {} },
    },
  ]);
  const month = { month: "2026-01", hours: hoursOfSunday, breakdown: ofSunday, times: minutes };
  expect(parsed("SELECT * FROM campaign_months ORDER BY campaign_id")).toEqual([
    { campaign_id: "*", ...month },
    { campaign_id: "c", ...month },
  ]);
});

test("0005 keeps every link as it was, and lets imported sign-ups alone exceed the clicks", () => {
  const db = before("0005");
  db.exec(`
    ${officerAndCampaign}
    INSERT INTO referrals VALUES ('r', 1, 'code', 'o', 'c', 'Label', 1000, 'p', 2, 3, 'p', 'x', 'y', 5, 4, 3, 2, 1)`);
  const link = () => db.prepare("SELECT * FROM referrals").get();
  const kept = link();
  db.exec(text(named("0005")));
  expect(link()).toEqual({ ...kept, imported_signups: 0 });
  expect(() => db.exec("UPDATE referrals SET signups = 6")).toThrow("signups_within_clicks");
  db.exec("UPDATE referrals SET imported_signups = 4, signups = 6");
  expect(() => db.exec("UPDATE referrals SET signups = 10")).toThrow("signups_within_clicks");
});

test("0017 lets no sign-ups exceed the clicks, and tells of imported clicks which sign-up earned them", () => {
  const db = before("0017");
  db.exec(`
    ${officerAndCampaign}
    INSERT INTO referrals (id, number, code, officer_id, campaign_id, issued_at, clicks, signups, imported_signups)
      VALUES ('r', 1, 'code', 'o', 'c', 1000, 5, 2, 1);
    INSERT INTO imported_clicks VALUES ('r', 'v', 7000, 7000, '1970-01-01', 1), ('r', 'v', 9000, 9001, '1970-01-01', 1);
    INSERT INTO signups (id, email_hash, email_encrypted, email_masked, channel, received_at, occurred_at, event_us,
        evidence, referral_id, visitor, click_id, clicked_at)
      VALUES ('s', 'h', 'e', 'm', 'import', 10, 10, 10000, '{}', 'r', 'v', 'import:1', 7)`);
  const { imported_signups: _, ...kept } = db.prepare("SELECT * FROM referrals").get() ?? {};
  db.exec(text(named("0017")));
  expect(db.prepare("SELECT * FROM referrals").get()).toEqual(kept);
  expect(() => db.exec("UPDATE referrals SET signups = 6")).toThrow("signups_within_clicks");
  expect(db.prepare("SELECT us, earned_us FROM imported_clicks ORDER BY us").all()).toEqual([
    { us: 7000, earned_us: 10_000 },
    { us: 9001, earned_us: null },
  ]);
});

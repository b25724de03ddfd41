import { convertV4MiniflareOptions, Miniflare, type V4MiniflareOptions } from "miniflare";
import { afterAll, beforeAll, expect, it } from "vitest";
import { migrate } from "../../../scripts/start/migrate.ts";
import { demoPassword, loadDemo as load } from "../../core/demo/load-demo.ts";
import type { Database } from "../../core/demo/write-rows.ts";
import { verifyPassword } from "../../core/identity/password.ts";
import { localHour } from "../../core/time.ts";
import { nonceOf, readClick } from "../clicks/click-token.ts";
import { decodeEvents } from "../clicks/event-log.ts";
import { readCode } from "../signing/code.ts";
import { keyRing } from "../signing/key-ring.ts";
import { demo } from "./index.ts";

const options = {
  environment: "development",
  secrets: {
    DATA_KEY: "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=",
    LINK_KEYS: "1=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
  },
  now: Date.parse("2026-11-18T15:30:00Z"),
  size: 6000,
};

const loadDemo = (into: typeof db, more: Partial<typeof options> = {}) =>
  load(into as unknown as Database, [demo], { ...options, ...more });

let miniflare: Miniflare;
let db: Awaited<ReturnType<Miniflare["getD1Database"]>>;
let loaded: Awaited<ReturnType<typeof loadDemo>>;

type Row = Record<string, string | number | null>;
const all = async <T = Row>(sql: string) => (await db.prepare(sql).all<T>()).results;

beforeAll(async () => {
  const worker = { modules: true, script: "export default {}", cf: false, d1Databases: { DB: "demo" } };
  miniflare = new Miniflare(convertV4MiniflareOptions(worker as unknown as V4MiniflareOptions));
  db = await miniflare.getD1Database("DB");
  await migrate(db, "memory");
  loaded = await loadDemo(db);
}, 60_000);
afterAll(() => miniflare.dispose());

async function rawClicks() {
  const rows = await all<{
    referral_id: string;
    day: string;
    first_seq: number;
    last_seq: number;
    events: string;
  }>("SELECT * FROM click_flushes");
  return rows.flatMap(({ referral_id, day, events }) =>
    decodeEvents(JSON.parse(events)).map((event) => ({ ...event, referral_id, day })),
  );
}

it("holds a programme of the size it says, its last event minutes ago", async () => {
  const clicks = await rawClicks();
  expect(loaded.loaded).toBe(true);
  expect(loaded.counts.clicks).toBe(clicks.filter((click) => click.kind === "click").length);
  expect(loaded.counts.clicks).toBeGreaterThan(4500);
  expect(await all("SELECT count(*) AS n FROM officers")).toEqual([{ n: 20 }]);
  expect(await all("SELECT count(*) AS n FROM campaigns")).toEqual([{ n: 6 }]);
  const last = Math.max(...clicks.map((click) => click.us / 1000));
  expect(options.now - last).toBeGreaterThan(0);
  expect(options.now - last).toBeLessThan(15 * 60_000);
});

it("has the rollups that its events add up to", async () => {
  const counts = ["clicks", "unique_clicks", "bot_clicks", "signups", "enrollments", "earned_clicks"];
  const expected = new Map<string, number>();
  const add = (link: string, day: string, count: string) => {
    const key = `${link} ${day} ${count}`;
    expected.set(key, (expected.get(key) ?? 0) + 1);
  };
  for (const click of await rawClicks()) {
    expect(localHour(click.us / 1000, "UTC").day).toBe(click.day);
    add(click.referral_id, click.day, click.kind === "bot" ? "bot_clicks" : "clicks");
    if (click.unique) add(click.referral_id, click.day, "unique_clicks");
  }
  for (const row of await all<Record<string, string>>("SELECT * FROM signups WHERE counted = 1")) {
    add(row.referral_id ?? "", row.day ?? "", "signups");
    if (row.enrolled_day) add(row.referral_id ?? "", row.enrolled_day, "enrollments");
    if (row.clicked_day) add(row.referral_id ?? "", row.clicked_day, "earned_clicks");
  }
  const stored = new Map<string, number>();
  const running = new Map<string, number>();
  for (const row of await all("SELECT * FROM link_days ORDER BY referral_id, day")) {
    for (const count of counts) {
      if (row[count]) stored.set(`${row.referral_id} ${row.day} ${count}`, Number(row[count]));
      const so = `${row.referral_id} ${count}`;
      running.set(so, (running.get(so) ?? 0) + Number(row[count]));
      expect(row[`total_${count}`]).toBe(running.get(so));
    }
  }
  expect(stored).toEqual(expected);

  const [byCampaign] = await all(
    "SELECT sum(clicks) c, sum(signups) s, sum(earned_clicks) e FROM campaign_days",
  );
  expect((await all("SELECT sum(clicks) c, sum(signups) s, sum(earned_clicks) e FROM link_days"))[0]).toEqual(
    byCampaign,
  );
  expect(await all("SELECT sum(clicks) c, sum(signups) s FROM referrals")).toEqual([
    { c: byCampaign?.c, s: byCampaign?.s },
  ]);
  expect(
    await all(
      "SELECT day FROM campaign_days WHERE clicks <> (SELECT coalesce(sum(value), 0) FROM json_each(hours) WHERE key GLOB 'c.*')",
    ),
  ).toEqual([]);
});

it("lets each click earn one sign-up at most, one that the raw log has, within the window", async () => {
  const ring = keyRing(options.secrets.LINK_KEYS);
  const known = new Set(
    (await rawClicks()).map((click) => `${click.referral_id} ${click.day} ${click.nonce}`),
  );
  const earned = await all<Record<string, string & number>>(
    `SELECT s.*, r.number, c.attribution_window_days AS days FROM signups s
     JOIN referrals r ON r.id = s.referral_id JOIN campaigns c ON c.id = r.campaign_id WHERE s.click_id IS NOT NULL`,
  );
  expect(earned.length).toBeGreaterThan(100);
  for (const row of earned) {
    const click = readClick(ring, row.click_id ?? "");
    expect(click?.referral).toBe(row.number);
    expect(click?.at).toBe(row.clicked_at);
    expect(known.has(`${row.referral_id} ${row.clicked_day} ${nonceOf(row.click_id ?? "")}`)).toBe(true);
    const waited = Number(row.occurred_at) - Number(row.clicked_at);
    expect(waited).toBeGreaterThan(0);
    expect(waited).toBeLessThanOrEqual(Number(row.days) * 86_400_000);
  }
  const tooMany = await all("SELECT id FROM referrals WHERE signups > clicks OR enrollments > signups");
  expect(tooMany).toEqual([]);
});

it("leaves room for the counters: its flushes stand below the first number they use", async () => {
  expect(await all("SELECT 1 FROM click_flushes WHERE last_seq >= 1")).toEqual([]);
});

it("has links that verify and people who sign in with the demo's password", async () => {
  const ring = keyRing(options.secrets.LINK_KEYS);
  const links = await all<Record<string, string>>(
    `SELECT r.*, o.number AS officer, c.number AS campaign FROM referrals r
     JOIN officers o ON o.id = r.officer_id JOIN campaigns c ON c.id = r.campaign_id`,
  );
  for (const link of links) {
    expect(readCode(ring, link.code ?? "")).toMatchObject({
      referral: link.number,
      officer: link.officer,
      campaign: link.campaign,
      issuedAt: Number(link.issued_at) / 1000,
    });
  }
  const [admin] = await all<Record<string, string>>(
    "SELECT p.*, (SELECT count(*) FROM grants g WHERE g.person_id = p.id) AS grants FROM people p WHERE email = 'admin@milepost.test'",
  );
  expect(admin?.grants).toBe(2);
  expect((await verifyPassword(admin?.password_hash ?? "", demoPassword)).ok).toBe(true);
});

it("has one person who only reads, and signs in with the demo's password", async () => {
  const [reader] = await all<{ password_hash: string; roles: string }>(
    `SELECT p.password_hash, group_concat(g.module || ':' || g.role) AS roles FROM people p
      JOIN grants g ON g.person_id = p.id WHERE p.email = 'reader@milepost.test' GROUP BY p.id`,
  );
  expect(reader?.roles).toBe("referrals:viewer");
  expect((await verifyPassword(reader?.password_hash ?? "", demoPassword)).ok).toBe(true);
});

it("changes nothing the second time, and refuses outside development", async () => {
  const before = await all(
    "SELECT count(*) AS n, max(rowid_free) AS m FROM (SELECT id AS rowid_free FROM signups)",
  );
  expect(await loadDemo(db)).toMatchObject({ loaded: false });
  expect(
    await all("SELECT count(*) AS n, max(rowid_free) AS m FROM (SELECT id AS rowid_free FROM signups)"),
  ).toEqual(before);
  const production = loadDemo(db, { environment: "production" });
  await expect(production).rejects.toThrow("no demo data in production");
});

it("starts over where it was cut off", async () => {
  await db.prepare(`UPDATE settings SET value = '{"state":"loading"}' WHERE key = 'core.demo'`).run();
  await db.prepare("DELETE FROM link_days").run();
  expect(await loadDemo(db)).toEqual(loaded);
});

it("has two officers who cheat, whom the product’s rules find, and no other", async () => {
  const flags = await all<Record<string, string & number>>(
    `SELECT p.name, f.status, f.score, f.reasons, f.freed, s.counted, s.withheld, s.click_id FROM fraud_flags f
     JOIN signups s ON s.id = f.signup_id LEFT JOIN officers o ON o.id = s.officer_id
     LEFT JOIN people p ON p.id = o.person_id`,
  );
  const ofOfficer = Map.groupBy(flags, ({ name }) => name);
  expect([...ofOfficer.keys()].sort()).toEqual(["Daniela Restrepo", "Emeka Nwosu"]);
  const rulesOf = (name: string) =>
    new Set(
      flags
        .filter((flag) => flag.name === name)
        .flatMap(({ reasons }) => (JSON.parse(String(reasons)) as { rule: string }[]).map(({ rule }) => rule)),
    );
  expect(rulesOf("Daniela Restrepo")).toContain("look_alike_addresses");
  expect(rulesOf("Emeka Nwosu")).toContain("fast_form");
  expect(new Set(flags.map(({ status }) => status))).toEqual(
    new Set(["open", "held", "confirmed", "dismissed"]),
  );
  for (const { status, counted, withheld, click_id, freed } of flags) {
    const isOut = status === "held" || status === "confirmed";
    expect([counted, withheld]).toEqual(isOut ? [0, 1] : [1, 0]);
    if (status === "confirmed") expect(click_id).toBeNull();
    else expect(freed).toBeNull();
  }
  const [score] = await all("SELECT sum(judged_signups) n, sum(fraud_points) p FROM campaign_days");
  expect(
    await all(
      "SELECT count(*) n, sum(fraud_score) p FROM signups WHERE counted = 1 AND fraud_score IS NOT NULL",
    ),
  ).toEqual([score]);
});

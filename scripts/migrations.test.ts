import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { beforeEach, expect, test } from "vitest";

let db: DatabaseSync;
beforeEach(() => {
  db = new DatabaseSync(":memory:");
  for (const name of readdirSync("migrations").sort()) db.exec(readFileSync(`migrations/${name}`, "utf8"));
  db.exec(`
    INSERT INTO people (id, name, email, created_at) VALUES ('p', 'P', 'p@milepost.test', 0);
    INSERT INTO officers (id, number, person_id, max_links, created_at) VALUES ('o', 1, 'p', 9, 0);
    INSERT INTO campaigns (id, number, name, slug, starts_on, attribution_model, attribution_window_days,
      max_links_per_officer, publishable_key, created_at)
    VALUES ('c', 1, 'C', 'c', '2026-01-01', 'last_click', 30, 9, 'pk', 0);
    INSERT INTO referrals (id, number, code, officer_id, campaign_id, issued_at, clicks, signups)
    VALUES ('r', 1, 'code', 'o', 'c', 1000, 5, 2)`);
});

const signup = (id: string, values: Record<string, string | number>) => {
  const row = {
    id,
    campaign_id: "c",
    email_hash: "asha",
    email_encrypted: "",
    email_masked: "",
    channel: "api",
    received_at: 1,
    occurred_at: 1,
    evidence: "{}",
    ...values,
  };
  const places = Object.keys(row).map(() => "?");
  db.prepare(`INSERT INTO signups (${Object.keys(row)}) VALUES (${places})`).run(...Object.values(row));
};

test.each([
  ["clicks = 1", "signups_within_clicks"],
  ["signups = 6", "signups_within_clicks"],
  ["unique_clicks = 6", "unique_clicks_within_clicks"],
  ["enrollments = 3", "enrollments_within_signups"],
  ["bot_clicks = NULL", "NOT NULL"],
])("a link's totals cannot come to %s", (change, rule) => {
  expect(() => db.exec(`UPDATE referrals SET ${change}`)).toThrow(rule);
});

test.each([
  ["an address twice in a campaign", {}, {}],
  ["one click twice", { click_id: "k" }, { click_id: "k", email_hash: "bina" }],
  [
    "two of one moment of a link",
    { referral_id: "r", event_us: 1 },
    { referral_id: "r", event_us: 1, email_hash: "bina" },
  ],
  ["an imported event twice", { channel: "import", import_key: "i" }, { channel: "import", import_key: "i" }],
  ["one external id twice in a campaign", { external_id: "x" }, { external_id: "x", email_hash: "bina" }],
])("sign-ups cannot hold %s", (_, first, second) => {
  signup("s1", first);
  expect(() => signup("s2", second)).toThrow("UNIQUE");
});

test.each([
  ["other campaigns", {}, { campaign_id: "d" }],
  ["imports, as often as a history has it", { channel: "import" }, { channel: "import" }],
  ["an import and a form", { channel: "import" }, { channel: "form" }],
])("an address may sign up in %s", (_, first, second) => {
  signup("s1", first);
  signup("s2", second);
  expect(db.prepare("SELECT count(*) AS n FROM signups").get()).toEqual({ n: 2 });
});

test("a sign-up has fewer than 15 indexes to write", () => {
  const indexes = db.prepare("SELECT name FROM pragma_index_list('signups') WHERE origin = 'c'").all();
  expect(indexes.length).toBeLessThan(15);
});

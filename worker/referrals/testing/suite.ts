import { sql } from "drizzle-orm";
import { vi } from "vitest";
import { atomically } from "../../core/db/db";
import { systemCall } from "../../core/jobs/job";
import { runJob } from "../../core/jobs/run-job";
import { issueKey, signInWithPassword } from "../../core/testing/suite";
import { db, request, testEnv } from "../../testing/api";
import type { Suite } from "../../testing/suite";
import { fraudJob } from "../fraud/flags/decide-many";
import { insightViews } from "../insight/views/views";
import { access } from "./access";
import { officerWithRecords } from "./officer-records";

/** What reports are written to; nothing answers there. */
const connectSpreadsheet = () =>
  atomically(db, [
    sql`INSERT INTO spreadsheets (number, spreadsheet_id) VALUES (1, 'a-spreadsheet') ON CONFLICT DO NOTHING`,
    sql`INSERT INTO settings (key, value, updated_at)
      VALUES ('referrals.reports', '{"spreadsheet_id": "a-spreadsheet", "book": 1}', 0) ON CONFLICT DO NOTHING`,
  ]);

/** Two officers with a campaign, a link and a sign-up each, the tracker's administrator, somebody who only reads it, and a key of each scope. */
async function world() {
  await connectSpreadsheet();
  const own = await officerWithRecords();
  const other = await officerWithRecords();
  const manager = await signInWithPassword(["referrals:admin"]);
  const viewer = await signInWithPassword(["referrals:viewer"]);
  const key = async (scope: "track:write" | "stats:read" | "exports:write") =>
    ({ kind: "key", token: (await issueKey([scope])).key }) as const;
  return {
    callers: {
      officer: {
        kind: "person",
        token: own.token,
        records: { own: { ...own.person, ...own.records }, other: { ...other.person, ...other.records } },
      },
      manager: {
        kind: "person",
        token: manager.token,
        records: {
          own: { ...own.records, ...manager.records },
          other: { ...other.records, ...other.person },
        },
      },
      viewer: {
        kind: "person",
        token: viewer.token,
        records: {
          own: { ...own.records, ...viewer.records },
          other: { ...other.records, ...other.person },
        },
      },
      track: await key("track:write"),
      stats: await key("stats:read"),
      exports: await key("exports:write"),
    },
    records: { own: own.records, other: other.records },
  } as const;
}

const suite: Suite = {
  world,
  atRest: () =>
    vi.waitFor(
      async () => {
        const [running] = await db.all<{ job: string; attempts: number }>(sql`
          SELECT j.id AS job, j.attempts FROM fraud_jobs AS f LEFT JOIN jobs AS j ON j.subject = f.id
          WHERE f.status IN ('queued', 'running') LIMIT 1`);
        if (!running) return;
        // Its message may stand behind others of the queue.
        await runJob(systemCall(testEnv, "test"), fraudJob, running.job);
        throw new Error(`A job decides about sign-ups still, attempt ${running.attempts}`);
      },
      { timeout: 45_000, interval: 50 },
    ),
  access,
  few: [
    "compaction",
    "former_slugs",
    "officers",
    "campaigns",
    "campaign_officers",
    "targets",
    "notes",
    "spreadsheets",
    "fraud_jobs",
  ],
  scans: [
    {
      query: /FROM referrals AS r WHERE .* GROUP BY r\.officer_id/s,
      because: "totals of every officer's links",
    },
    { query: /SELECT DISTINCT campaign_id, officer_id FROM referrals/, because: "who has links of what" },
    {
      query: /sum\(r\.clicks\).* FROM .*referrals r/s,
      because: "the totals under a list of links: every link's",
    },
    { query: /^SELECT count\(\*\) AS n FROM referrals r/, because: "the total of a list of links" },
    {
      query: /^SELECT count\(\*\) AS n FROM signups s/,
      because: "the exact total that the API's list promises",
    },
    {
      query: /FROM \(SELECT r\.\* FROM referrals r WHERE .* LIMIT .*\) r CROSS JOIN/s,
      because: "a page of links by a figure that no index has: every link's, as the totals below it",
    },
    { query: /^INSERT OR REPLACE INTO officer_standings/, because: "nightly: each link's totals of the day" },
    {
      query: /\(SELECT \* FROM (import_batches ORDER BY number|enrollment_lists ORDER BY id) DESC LIMIT/,
      because: "stops at its limit",
    },
    {
      query: /FROM \(SELECT 1 FROM signups s INDEXED BY signups_by_time WHERE TRUE LIMIT/,
      because: "stops at its limit",
    },
    {
      query: /^SELECT 1 FROM link_days WHERE clicks > 0 LIMIT 1$/,
      because: "stops at the first day with a click",
    },
    {
      query: /^SELECT count\(\*\) AS n FROM exports e/,
      because: "what people asked for, one by one; the list's total is exact",
    },
    { query: /untold_clicks/, because: "it holds the clicks of about a minute, and is read to be emptied" },
    {
      query: /FROM signups WHERE counted = 1 AND enrolled_at IS NULL .* GROUP BY officer_id/s,
      because: "weekly: everybody who waits",
    },
    { query: /FROM sheet_runs\)\s+WHERE place/, because: "runs are few: the old ones of each report go" },
    {
      query: /EXISTS \(SELECT 1 FROM exports o WHERE o\.id <> e\.id/,
      because: "rare: an export failed; they are what people asked for, one by one",
    },
    { query: /^DELETE FROM exports WHERE deleted_at/, because: "nightly" },
    { query: /^DELETE FROM officer_traces /, because: "nightly; it keeps them to a month's" },
    { query: /FROM fraud_rounds/, because: "a row an age" },
    { query: /^DELETE FROM signup_requests /, because: "nightly; a month's" },
    { query: /^UPDATE signup_requests SET body_hash = 'erased' /, because: "a person is erased; a month's" },
    { query: /^DELETE FROM (interests|data_requests) WHERE \w+ <= /, because: "nightly" },
    {
      query: /^UPDATE (fraud_flags SET note|claims SET reason = '')/,
      because: "rare: a person is erased, and what people wrote may name them; these are few",
    },
    {
      query: /SELECT e\.id FROM exports e\s+WHERE e\.report IN/,
      because: "rare: a person is shown or erased",
    },
    {
      query: /^SELECT s\.id FROM signups s WHERE s\.phone_hash/,
      because: "rare: by a number that no trace has",
    },
    { query: /FROM claims c WHERE c\.signup_id IN/, because: "rare: a person is shown" },
    {
      query: /FROM fraud_flags AS f (?:INDEXED BY fraud_flags_by_score )?CROSS JOIN signups/,
      because: "flags are few beside sign-ups; the list's total is exact",
    },
    {
      query: /^SELECT count\(\*\) AS n FROM claims/,
      because: "what people asked for, one by one; the list's total is exact",
    },
    {
      query: /FROM set_aside AS a/,
      because: "it holds none but those who were set aside, who are few",
    },
    { query: /INDEXED BY signups_in_hand/, because: "the index holds none but those that wait" },
  ],
  another(what, { fields }) {
    const isFirst = what === "first";
    if (fields.includes("to")) return { to: isFirst ? "2026-11-01" : "2026-11-02" };
    return fields.includes("report") ? { report: isFirst ? "yoy" : "time_series" } : null;
  },
  cuts: {
    "POST /track/signup ref_code":
      "an optional field costs no sign-up: what no code of ours is as long as is none",
    "POST /track/signup click_id":
      "an optional field costs no sign-up: what no click's id is as long as is none",
  },
  withoutSearch: {
    "GET /exports": "an export has no words of its own",
    "GET /fraud/flags": "a flag has no words of its own",
    "GET /claims": "claims are few, and are found by their state",
    "GET /follow-ups": "candidates are encrypted",
  },
  opaque: [
    ...[
      "officer_id",
      "officer_ids",
      "campaign_id",
      "referral_id",
      "signup_id",
      "spreadsheet_id",
      "click_id",
      "ref_code",
      "code",
      "kind",
      "id",
    ],
    ...["visitor_ip", "user_agent", "referrer", "country"],
  ],
  answers({ referral_code }) {
    const link = `/r/${referral_code}`;
    const preflight = { headers: { origin: "https://a.example" } };
    return [
      ["link", 302, request("GET", link)],
      ["link, fetched ahead", 503, request("GET", link, { headers: { "sec-purpose": "prefetch" } })],
      ["link, HEAD", 302, request("HEAD", link)],
      ["forged link", 404, request("GET", "/r/forged")],
      ["script for other sites", 200, request("GET", "/milepost.js")],
      ["preflight", 204, request("OPTIONS", "/api/v1/track/signup", preflight)],
    ];
  },
  pages: {
    ids: {
      referrals: "referral_id",
      campaigns: "campaign_id",
      officers: "officer_id",
      links: "referral_id",
      signups: "signup_id",
      claims: "claim_id",
      notes: "note_id",
      exports: "export_id",
    },
    places: { view: [...insightViews] },
    queries: ({ officer_id, campaign_id }) => [
      `?officer_id=${officer_id}`,
      `?campaign_id=${campaign_id}&q=a&days=365`,
    ],
  },
};
export default suite;

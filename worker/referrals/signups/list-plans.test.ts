import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { testEnv } from "../../testing/api";
import { queryPlan } from "../../testing/query-plan";
import type { Reader } from "../viewer";
import { signupsFrom } from "./find-signups";
import { type SignupsQuery, signupsQuery } from "./schemas";

const admin: Reader = { viewer: { role: "admin" }, origin: "", now: 0 };
const officer: Reader = { ...admin, viewer: { role: "officer", officerId: "o" } };

const filters: Record<string, string>[] = [
  {},
  { campaign_id: "c" },
  { enrollment_status: "completed" },
  { enrollment_status: "pending", campaign_id: "c" },
  { flagged: "true" },
  { flagged: "true", campaign_id: "c" },
  { officer_id: "o", campaign_id: "c" },
  { referral_id: "r" },
  { from: "2026-01-01", to: "2026-01-31" },
  { from: "2026-01-01", campaign_id: "c", enrollment_status: "completed" },
  { from: "2026-01-01", to: "2026-01-31", attributed: "true", country: "NP", weekday: "1", hour: "9" },
  { campaign_id: "c", network: "google", device: "unknown", with_click: "true" },
  { officer_id: "o", campaign_type: "fair", conversion_time: "<1h" },
  { from: "2026-01-01", region: "(none)", reason: "code", channel: "form" },
  { enrolled_from: "2026-01-01", enrolled_to: "2026-01-31", attributed: "true" },
  { enrolled_from: "2026-01-01", campaign_id: "c" },
  { q: "somebody@example.org" },
  { q: "sgn_1" },
];

const planOf = (reader: Reader, query: Record<string, string>) =>
  queryPlan(sql`SELECT s.id ${signupsFrom(testEnv.DATA_KEY, reader, signupsQuery.parse(query) as SignupsQuery, "UTC")}
    ORDER BY s.occurred_at DESC, s.id DESC LIMIT 20`);

it.each(filters)("a list of sign-ups seeks what %j leaves", async (query) => {
  for (const reader of [admin, officer]) {
    const plan = await planOf(reader, query);
    const isUnfiltered = reader === admin && Object.keys(query).length === 0;
    const reading = plan.filter((step) => /^(SCAN|SEARCH) s\b/.test(step));
    expect(reading.length).toBeGreaterThan(0);
    const scans = reading.filter((step) => step.startsWith("SCAN"));
    if (!isUnfiltered) expect(scans).toEqual([]);
    // Rows come in the order of the list: a page of twenty reads twenty, but for one link's, one address's and the flags' few.
    const isSorted = [query.q, query.referral_id, query.flagged].every((given) => given === undefined);
    if (isSorted) expect(plan.filter((step) => step.includes("TEMP B-TREE"))).toEqual([]);
  }
});

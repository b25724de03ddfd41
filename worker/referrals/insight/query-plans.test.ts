import { type SQL, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { fullScans } from "../../testing/query-plan";
import { campaignEnds, campaignsOfOfficer } from "./campaign-table";
import { cellCounts } from "./matrix";
import { campaignMapsWithin, linkMapsWithin } from "./merged-rows";
import { eachCampaign, totalsOn } from "./officer-totals";
import { isActive, linksIssued } from "./overview";
import type { StatFilter } from "./stat-filter";
import { daysWithin, totalsUpTo } from "./totals";

const period = { from: "2025-12-15", to: "2026-02-03" };
const asked: StatFilter = { period, campaignId: null, officerId: null, timeZone: "UTC", today: "2026-02-01" };
const filters: StatFilter[] = [
  asked,
  { ...asked, campaignId: "c" },
  { ...asked, officerId: "o" },
  { ...asked, campaignId: "c", officerId: "o" },
];

const queries: Record<string, (filter: StatFilter) => SQL> = {
  "running totals": (filter) => totalsUpTo(filter, [period.from, period.to]),
  "days of a period": ({ campaignId }) => daysWithin(campaignId, period),
  "breakdowns of a period": (filter) => campaignMapsWithin(filter, period, sql`t.breakdown`, false),
  "breakdowns by day": (filter) => campaignMapsWithin(filter, period, sql`t.breakdown`, true),
  "breakdowns of links": (filter) => linkMapsWithin({ ...filter, officerId: "o" }, period, "breakdown"),
  "an officer's activity": ({ campaignId }) => isActive("o", campaignId, [period]),
  "links issued": (filter) => linksIssued(filter, [2, 1]),
  "officers' totals of a campaign": () => totalsOn("c", period.from),
  "officers' totals by campaign": () => totalsOn(eachCampaign, period.from),
  "counts of campaigns": campaignEnds,
  "counts of an officer's campaigns": (filter) => campaignsOfOfficer({ ...filter, officerId: "o" }),
  "officers by campaign": cellCounts,
};

// Officers and campaigns are few and their tables are read whole; what grows with use is not.
const grows = /^SCAN (r|t|d|e|a|b|l|referrals|link_days|campaign_days|signups|click_flushes)\b/;

for (const [name, query] of Object.entries(queries)) {
  it(`reads ${name} by key, whatever the filter`, async () => {
    for (const filter of filters) {
      const scans = await fullScans(query(filter));
      expect(scans.filter((step) => grows.test(step))).toEqual([]);
    }
  });
}

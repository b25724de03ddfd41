import { expect, it } from "vitest";
import { nearestName } from "./nearest-name";

const known = ["page", "limit", "sort", "q", "campaign_id", "officer_id", "from", "to", "enrollment_status"];

it.each([
  ["campaign", "campaign_id"],
  ["campaignId", "campaign_id"],
  ["CAMPAIGN-ID", "campaign_id"],
  ["campagn_id", "campaign_id"],
  ["oficer_id", "officer_id"],
  ["enrolment_status", "enrollment_status"],
  ["limits", "limit"],
  ["Q", "q"],
])("%s may have meant %s", (given, meant) => {
  expect(nearestName(given, known)).toBe(meant);
});

it.each(["x", "utm_source", "", "__proto__", "id", "n".repeat(10_000)])("%s is near to nothing", (given) => {
  expect(nearestName(given, known)).toBeNull();
});

import { expect, it } from "vitest";
import { nearestName } from "./nearest-name";

const known = ["page", "limit", "sort", "q", "garden_id", "person_id", "from", "to", "fulfillment_status"];

it.each([
  ["garden", "garden_id"],
  ["gardenId", "garden_id"],
  ["GARDEN-ID", "garden_id"],
  ["gardn_id", "garden_id"],
  ["persn_id", "person_id"],
  ["fulfilment_status", "fulfillment_status"],
  ["limits", "limit"],
  ["Q", "q"],
])("%s may have meant %s", (given, meant) => {
  expect(nearestName(given, known)).toBe(meant);
});

it.each(["x", "utm_source", "", "__proto__", "id", "n".repeat(10_000)])("%s is near to nothing", (given) => {
  expect(nearestName(given, known)).toBeNull();
});

import { expect, it } from "vitest";
import { destinationOf, type Link, whyClosed } from "./link";

it("a link opens and closes at midnight of the organisation", () => {
  const link = {
    revokedAt: null,
    expiresAt: null,
    officerDeactivatedAt: null,
    campaign: { startsOn: "2026-03-01", endsOn: "2026-03-31", archivedAt: null },
    timeZone: "Asia/Kathmandu",
  } as Link;
  const opens = Date.parse("2026-03-01T00:00:00+05:45");
  const ends = Date.parse("2026-04-01T00:00:00+05:45");
  expect(whyClosed(link, opens - 1)).toBe("campaign_not_started");
  expect(whyClosed(link, opens)).toBeNull();
  expect(whyClosed(link, ends - 1)).toBeNull();
  expect(whyClosed(link, ends)).toBe("campaign_ended");
});

it.each([
  [null, "/signup/field?ref=CODE&click_id=ID"],
  ["https://example.org", "https://example.org/?ref=CODE&click_id=ID"],
  ["https://example.org/a?b=1%20c+d#top", "https://example.org/a?b=1%20c+d&ref=CODE&click_id=ID#top"],
  ["https://example.org/a?", "https://example.org/a?ref=CODE&click_id=ID"],
  ["https://example.org/a#/r?x=1", "https://example.org/a?ref=CODE&click_id=ID#/r?x=1"],
  ["https://example.org/?ref=other&b=2", "https://example.org/?b=2&ref=CODE&click_id=ID"],
])("from the landing page %s a visitor is sent to %s", (landingUrl, expected) => {
  const { before, after } = destinationOf({ landingUrl, slug: "field" }, "CODE");
  expect(`${before}ID${after}`).toBe(expected);
});

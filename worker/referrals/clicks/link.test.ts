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
  expect(whyClosed(link, opens - 1)).toBe("campaign_not_open");
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
  ["https://example.org/j?next=%2Fa%20b&ref=old", "https://example.org/j?next=%2Fa%20b&ref=CODE&click_id=ID"],
  [
    "https://example.org/j?re%66=1&click%5Fid=2&q=it's&&x",
    "https://example.org/j?q=it's&&x&ref=CODE&click_id=ID",
  ],
  ["https://example.org/j?a=1&", "https://example.org/j?a=1&ref=CODE&click_id=ID"],
  ["https://example.org/j?ref", "https://example.org/j?ref=CODE&click_id=ID"],
  [
    "https://example.org/j?prefer=a&reference=b",
    "https://example.org/j?prefer=a&reference=b&ref=CODE&click_id=ID",
  ],
  [
    'https://example.org/j?q=%zz;[]|"+%2B#?ref=x',
    'https://example.org/j?q=%zz;[]|"+%2B&ref=CODE&click_id=ID#?ref=x',
  ],
  [
    "https://exämple.org/é?q=é%C3%A9",
    "https://xn--exmple-cua.org/%C3%A9?q=%C3%A9%C3%A9&ref=CODE&click_id=ID",
  ],
])("from the landing page %s a visitor is sent to %s", (landingUrl, expected) => {
  const { before, after } = destinationOf({ landingUrl, slug: "field" }, "CODE");
  expect(`${before}ID${after}`).toBe(expected);
});

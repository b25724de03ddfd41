import { expect, it } from "vitest";
import { formatAgo, formatNumber, formatPoint, formatRate } from "./format";

it("counts and rates follow the reader's language", () => {
  expect(formatNumber(12345, "en")).toBe("12,345");
  expect(formatNumber(12345, "fr")).toMatch(/^12\s345$/);
  expect(formatRate(12.34, "en")).toBe("12.3%");
  expect(formatRate(null, "en")).toBe("–");
});

it("a point of a series is named by its hour or its day", () => {
  expect(formatPoint("2026-03-14", "en-GB")).toBe("14 Mar");
  expect(formatPoint("2026-03-14T09:00", "en")).toBe("09:00");
});

it("how long ago is said in the coarsest unit that still tells", () => {
  const now = 1_000 * 86_400_000;
  expect(formatAgo(now - 3 * 60_000, now, "en")).toBe("3 minutes ago");
  expect(formatAgo(now - 5 * 3_600_000, now, "en")).toBe("5 hours ago");
  expect(formatAgo(now - 3 * 86_400_000, now, "en")).toBe("3 days ago");
  expect(formatAgo(now + 5_000, now, "en")).toBe("this minute");
});

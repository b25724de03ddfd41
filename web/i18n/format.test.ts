import { expect, it } from "vitest";
import {
  formatAgo,
  formatDate,
  formatDays,
  formatInstant,
  formatLongDate,
  formatNumber,
  formatPoint,
  formatRate,
} from "./format";

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

it("the first of a month is an ordinal in French, and no other day", () => {
  for (const locale of ["fr", "fr-SN"]) {
    expect(formatDate("2026-11-01", locale)).toBe("1er nov. 2026");
    expect(formatLongDate("2026-01-01", locale)).toBe("1er janvier 2026");
    expect(formatPoint("2026-05-01", locale)).toBe("1er mai");
    expect(formatDays("2026-11-01", "2026-11-05", locale)).toMatch(/^1er\s?–\s?5 nov. 2026$/);
    expect(formatDays("2026-10-21", "2026-11-01", locale, { year: false })).toMatch(/^21 oct.\s–\s1er nov.$/);
    expect(formatDays("2026-11-01", "2026-12-01", locale)).toMatch(/^1er nov.\s–\s1er déc. 2026$/);
    expect(formatInstant("2026-11-01T01:11:00.000Z", locale, "UTC")).toMatch(/^1er nov. 2026\D+01:11$/);
    expect(formatDays("2026-11-11", "2026-11-21", locale)).not.toContain("er");
    expect(formatDate("2026-11-21", locale)).toBe("21 nov. 2026");
  }
  expect(formatDate("2026-11-01", "en")).toBe("1 Nov 2026");
});

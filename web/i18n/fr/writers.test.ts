import { expect, it } from "vitest";
import { formatDate, formatDays, formatInstant, formatLongDate, formatPoint } from "../format";
import "../translate"; // which teaches the languages

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

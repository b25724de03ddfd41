import { expect, it } from "vitest";
import {
  formatAgo,
  formatAs,
  formatDate,
  formatDays,
  formatInstant,
  formatLongDate,
  formatNumber,
  formatSize,
} from "../format";
import { acceptedLocale, isSpoken, localeOf } from "../locales";
import { monthName, weekdayName } from "../names";
import { languages, partialLanguages, translator } from "../translate";

it("Nepali is for pages that say so, and nobody's own language", () => {
  expect([localeOf("ne"), localeOf("ne-NP", ["ne"]), isSpoken("ne")]).toEqual([null, "ne", false]);
  expect(acceptedLocale("ne-NP,ne;q=0.9,fr;q=0.5")).toBe("fr");
  expect(acceptedLocale("ne-NP,ne;q=0.9,fr;q=0.5", ["ne"])).toBe("ne");
});

it("its messages fill the places of the English ones, and have no other keys", () => {
  const english = languages.en.catalogue;
  const placesOf = (message: unknown) => [...new Set(JSON.stringify(message)?.match(/\{\w+\}/g))].sort();
  for (const [key, message] of Object.entries(partialLanguages.ne.catalogue)) {
    expect(placesOf(message), key).toEqual(placesOf(english[key]));
  }
  expect(translator("ne")("lists.place", { first: 1, last: 20, total: 1234567 })).toBe("१२,३४,५६७ मध्ये १–२०");
  expect(translator("ne")("shell.profile")).toBe(translator("en")("shell.profile"));
});

it("numbers and dates are in its own digits and words", () => {
  const at = Date.parse("2026-11-29T10:05:00Z");
  const written = [
    formatNumber(1234567.5, "ne"),
    formatAs(0.125, "rate", "ne"),
    formatAs(123456, "compact", "ne"),
    formatSize(1234567, "ne"),
    formatDate("2026-11-29", "ne"),
    formatLongDate("2026-02-01", "ne"),
    formatDays("2026-10-30", "2026-11-28", "ne").replace(/\u2009/g, " "),
    formatInstant("2026-11-29T10:05:00Z", "ne", "Asia/Kathmandu"),
    formatAgo(at - 180_000, at, "ne"),
    formatAgo(at, at, "ne"),
    monthName("2026-09", "ne", "short"),
    weekdayName(1, "ne", "long"),
  ];
  expect(written).toEqual([
    ...["१२,३४,५६७.५", "१२.५%", "१.२ लाख", "१.२ एमबी", "२९ नोभेम्बर २०२६", "१ फेब्रुअरी २०२६"],
    ...["३० अक्टोबर – २८ नोभेम्बर २०२६", "२९ नोभेम्बर २०२६, १५:५०", "३ मिनेट पहिले", "यही मिनेट"],
    ...["सेप्टेम्बर", "सोमबार"],
  ]);
  const everyDay = Array.from({ length: 366 }, (_, n) =>
    new Date(Date.UTC(2028, 0, 1 + n)).toISOString().slice(0, 10),
  );
  expect(everyDay.filter((day) => /[0-9A-Za-z]/.test(formatDate(day, "ne")))).toEqual([]);
});

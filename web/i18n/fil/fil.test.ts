import { expect, it } from "vitest";
import { formatAgo, formatDate, formatDays, formatInstant, formatLongDate, formatNumber } from "../format";
import { acceptedLocale, isSpoken, localeOf } from "../locales";
import { languages, partialLanguages, translator } from "../translate";

it("Filipino is for pages that say so, and settable by guests to whom it is offered alone", () => {
  expect([localeOf("fil"), localeOf("fil-PH", ["fil"]), isSpoken("fil")]).toEqual([null, "fil", false]);
  expect(acceptedLocale("fil-PH,fil;q=0.9,fr;q=0.5", ["fil"])).toBe("fil");
});

it("its messages fill the places of the English ones, and have no other keys", () => {
  const english = languages.en.catalogue;
  const placesOf = (message: unknown) => [...new Set(JSON.stringify(message)?.match(/\{\w+\}/g))].sort();
  for (const [key, message] of Object.entries(partialLanguages.fil.catalogue)) {
    expect(placesOf(message), key).toEqual(placesOf(english[key]));
  }
  expect(translator("fil")("ui.again")).toBe("Subukang muli");
});

it("numbers and dates are in its own words", () => {
  const at = Date.parse("2026-11-29T10:05:00Z");
  expect([
    formatNumber(1234567.5, "fil"),
    formatDate("2026-11-29", "fil"),
    formatLongDate("2026-02-01", "fil"),
    formatDays("2026-10-30", "2026-11-28", "fil").replace(/\s/g, " "),
    formatInstant("2026-11-29T10:05:00Z", "fil", "Asia/Manila"),
    formatAgo(at - 180_000, at, "fil"),
  ]).toEqual([
    ...["1,234,567.5", "Nobyembre 29, 2026", "Pebrero 1, 2026", "Oktubre 30 – Nobyembre 28, 2026"],
    ...["Nobyembre 29, 2026, 18:05", "3 minuto ang nakaraan"],
  ]);
});

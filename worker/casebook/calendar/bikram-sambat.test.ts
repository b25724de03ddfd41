import * as other from "bikram-sambat";
import { expect, it } from "vitest";
import { daysInBsMonth, firstYear, fromBs, lastYear, readBs, toBs, writeBs } from "./bikram-sambat";
import { sayBs, sayInBs } from "./say-bs";

const MS = 86_400_000;
const iso = (at: number) => new Date(at).toISOString().slice(0, 10);

it("each day of the table goes there and back, and one follows the other", () => {
  let at = Date.parse("1943-04-14T00:00:00Z");
  const wrong: string[] = [];
  for (let year = firstYear; year <= lastYear; year++) {
    for (let month = 1; month <= 12; month++) {
      for (let day = 1; day <= daysInBsMonth(year, month); day++, at += MS) {
        const bs = { year, month, day };
        const there = toBs(iso(at));
        if (fromBs(bs) !== iso(at) || !there || writeBs(there) !== writeBs(bs)) wrong.push(writeBs(bs));
      }
    }
  }
  expect(wrong).toEqual([]);
  expect([firstYear, lastYear, iso(at)]).toEqual([2000, 2090, "2034-04-14"]);
  expect([toBs("1943-04-13"), toBs(iso(at)), toBs("nonsense")]).toEqual([null, null, null]);
});

it("agrees with another library on each day of the years 2000 to 2083", () => {
  const wrong: string[] = [];
  for (let at = Date.parse("1943-04-14T00:00:00Z"); ; at += MS) {
    const bs = toBs(iso(at));
    if (!bs || bs.year > 2083) break;
    if (other.toBik_euro(iso(at)) !== writeBs(bs)) wrong.push(iso(at));
  }
  expect(wrong).toEqual([]);
});

it("and differs from it in the years that docs/decisions/calendars.md names", () => {
  const differ = [];
  for (let year = firstYear; year <= lastYear; year++) {
    const months = Array.from({ length: 12 }, (_, n) => n + 1);
    if (months.some((month) => daysInBsMonth(year, month) !== other.daysInMonth(year, month)))
      differ.push(year);
  }
  expect(differ).toEqual([2084, 2085, 2086]);
});

it("a day is typed in either script, and is none where the month is shorter", () => {
  expect(readBs(" २०८१/८/१४ ")).toEqual({ year: 2081, month: 8, day: 14 });
  expect(readBs("2081-08-14")).toEqual({ year: 2081, month: 8, day: 14 });
  for (const none of ["2081-13-01", "2081-08-33", "1999-01-01", "2091-01-01", "2081-8", "", "14-08-2081"]) {
    expect(readBs(none), none).toBeNull();
  }
});

it("days are said as each language writes them", () => {
  expect(sayInBs("2024-11-29", "en")).toBe("14 Mangsir 2081");
  expect(sayInBs("2024-11-29", "ne")).toBe("१४ मङ्सिर २०८१");
  expect(sayInBs("2024-11-29", "fr-SN")).toBe("14 Mangsir 2081");
  expect(sayInBs("1900-01-01", "ne")).toBeNull();
  expect(
    /[0-9A-Za-z]/.test(
      Array.from({ length: 12 }, (_, n) => sayBs({ year: 2081, month: n + 1, day: 9 }, "ne")).join(""),
    ),
  ).toBe(false);
});

import { describe, expect, it } from "vitest";
import { startOfDay } from "../../core/time";
import { hoursOf, localDays } from "./local-hours";

const apia = "Pacific/Apia";
const all = Array.from({ length: 24 }, (_, hour) => hour);

it.each<[string, string, number[]]>([
  ["2011-12-29", apia, all],
  ["2011-12-30", apia, []],
  ["2011-12-31", apia, all],
  ["1993-08-21", "Pacific/Kwajalein", []],
  ["2026-03-08", "America/New_York", all.filter((hour) => hour !== 2)],
  ["2026-11-01", "America/New_York", all],
  ["2018-11-04", "America/Sao_Paulo", all.filter((hour) => hour !== 0)],
  ["2007-11-04", "America/St_Johns", all],
])("clocks on %s in %s show these hours", (day, zone, hours) => {
  expect(hoursOf(day, zone)).toEqual(hours);
});

it.each([
  ["2026-06-01", "Asia/Kathmandu", "2026-05-31T18:15:00.000Z"],
  ["2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00.000Z"],
  ["2026-03-09", "America/New_York", "2026-03-09T04:00:00.000Z"],
  ["2011-12-30", apia, "2011-12-30T10:00:00.000Z"],
  ["2011-12-31", apia, "2011-12-30T10:00:00.000Z"],
])("%s in %s begins at %s", (day, zone, instant) => {
  expect(new Date(startOfDay(day, zone)).toISOString()).toBe(instant);
});

describe("days that clocks show", () => {
  it("leave out the one that a zone skipped, in a short range and in a long one", () => {
    expect(localDays({ from: "2011-12-29", to: "2011-12-31" }, apia)).toEqual(["2011-12-29", "2011-12-31"]);
    expect(localDays({ from: "2011-12-30", to: "2011-12-30" }, apia)).toEqual([]);
    const years = localDays({ from: "2010-01-01", to: "2012-12-31" }, apia);
    expect(years).toHaveLength(3 * 365 + 1 - 1);
    expect(years).not.toContain("2011-12-30");
  });

  it("are all of the calendar's elsewhere", () => {
    for (const zone of ["UTC", "America/New_York", apia]) {
      expect(localDays({ from: "2026-01-01", to: "2026-12-31" }, zone)).toHaveLength(365);
    }
  });
});

import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { addDays, isDate, localDay, localHour, offsetAt } from "./time";

it("adds days as the calendar does, over ends of months and leap days", () => {
  const start = Date.UTC(2023, 11, 1);
  const calendar = Array.from({ length: 480 }, (_, i) =>
    new Date(start + i * 86_400_000).toISOString().slice(0, 10),
  );
  for (const days of [-400, -31, -29, -7, -1, 0, 1, 6, 27, 28, 29, 31, 366]) {
    for (const [i, day] of calendar.entries()) {
      const expected = calendar[i + days];
      if (expected !== undefined) expect(addDays(day, days), `${day} and ${days}`).toBe(expected);
    }
  }
});

describe("local time", () => {
  const zones = [
    ...["UTC", "Asia/Kathmandu", "America/New_York", "Australia/Lord_Howe", "America/Sao_Paulo"],
    ...["America/St_Johns", "Pacific/Apia", "Africa/Casablanca", "Africa/Monrovia", "Pacific/Kwajalein"],
  ];
  const shown = (at: number, timeZone: string) => {
    const text = new Date(at).toLocaleString("sv-SE", { timeZone });
    return { day: text.slice(0, 10), hour: Number(text.slice(11, 13)) };
  };

  it("is what clocks show, whatever was asked before", () => {
    const at = fc.integer({ min: 0, max: Date.UTC(2040, 0, 1) });
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        at,
        fc.array(fc.integer({ min: -90, max: 90 })),
        (zone, middle, around) => {
          for (const minutes of around) {
            const instant = middle + minutes * 60_000;
            expect(localHour(instant, zone)).toEqual(shown(instant, zone));
          }
        },
      ),
    );
  });

  it.each([
    ["America/St_Johns", "2007-11-04T02:30:30.000Z", { day: "2007-11-04", hour: 0 }],
    ["America/St_Johns", "2007-11-04T02:31:30.000Z", { day: "2007-11-03", hour: 23 }],
    ["Pacific/Apia", "2011-12-30T09:59:59.999Z", { day: "2011-12-29", hour: 23 }],
    ["Pacific/Apia", "2011-12-30T10:00:00.000Z", { day: "2011-12-31", hour: 0 }],
    ["Africa/Monrovia", "1971-06-01T00:44:29.999Z", { day: "1971-05-31", hour: 23 }],
    ["Africa/Monrovia", "1971-06-01T00:44:30.000Z", { day: "1971-06-01", hour: 0 }],
  ])("in %s at %s", (zone, instant, local) => {
    expect(localHour(Date.parse(instant), zone)).toEqual(local);
  });

  it("asks the zone's rules a handful of times a day, however many instants of it are told", () => {
    const format = vi.spyOn(Intl.DateTimeFormat.prototype, "formatToParts");
    const start = Date.UTC(2025, 0, 1);
    for (let i = 0; i < 20_000; i++) localDay(start + ((i * 7919) % (30 * 86_400)) * 1000, "Asia/Tokyo");
    expect(format.mock.calls.length).toBeLessThanOrEqual(2 * 31);
    format.mockRestore();
  });

  it("tells how far a zone is ahead", () => {
    expect(offsetAt(Date.UTC(2026, 0, 1), "Asia/Kathmandu")).toBe(5.75 * 3_600_000);
    expect(offsetAt(Date.UTC(2026, 0, 1, 0, 0, 0, 7), "America/New_York")).toBe(-5 * 3_600_000);
  });
});

it.each([
  ...["2026-02-28", "2028-02-29", "1900-01-01", "2999-12-31", "2011-12-30"].map(
    (text) => [text, true] as const,
  ),
  ...["2026-02-30", "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "1899-12-31"].map(
    (text) => [text, false] as const,
  ),
  ...["3000-01-01", "0000-01-01", "+02026-01-01", "2026-1-1", "2026-01-01T00:00", " 2026-01-01", ""].map(
    (text) => [text, false] as const,
  ),
])("%j is a date: %s", (text, is) => {
  expect(isDate(text)).toBe(is);
});

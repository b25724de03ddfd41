import { expect, test } from "vitest";
import { duePeriod, periodAfter, type Rhythm } from "./periods";

const at = (instant: string) => Date.parse(instant);

test.each<[Rhythm, string, string, string]>([
  [{ every: "hour" }, "2026-11-28T03:59:59.999Z", "Asia/Kathmandu", "2026-11-28T03"],
  [{ every: "day" }, "2026-11-28T00:00:00Z", "UTC", "2026-11-28"],
  [{ every: "day", atHour: 3 }, "2026-11-28T02:59:00Z", "UTC", "2026-11-27"],
  [{ every: "day", atHour: 3 }, "2026-11-28T03:00:00Z", "UTC", "2026-11-28"],
  [{ every: "day" }, "2026-11-27T18:15:00Z", "Asia/Kathmandu", "2026-11-28"],
  [{ every: "week", atHour: 6 }, "2026-11-30T05:59:00Z", "UTC", "2026-11-23"],
  [{ every: "week", atHour: 6 }, "2026-11-30T06:00:00Z", "UTC", "2026-11-30"],
  [{ every: "month", atHour: 1 }, "2026-03-01T00:30:00Z", "UTC", "2026-02"],
  [{ every: "month" }, "2026-12-31T23:30:00Z", "Pacific/Kiritimati", "2027-01"],
  // The clock goes from 2:00 to 3:00 that night: what is due at 2 is due at 3.
  [{ every: "day", atHour: 2 }, "2026-03-29T01:00:00Z", "Europe/Paris", "2026-03-29"],
  [{ every: "day", atHour: 2 }, "2026-03-29T00:59:00Z", "Europe/Paris", "2026-03-28"],
])("%o at %s in %s: %s is due", (rhythm, instant, zone, period) => {
  expect(duePeriod(rhythm, at(instant), zone)).toBe(period);
});

test.each([
  ["hour", "2026-12-31T23", "2027-01-01T00"],
  ["day", "2024-02-28", "2024-02-29"],
  ["week", "2026-12-28", "2027-01-04"],
  ["month", "2026-12", "2027-01"],
  ["month", "2026-01", "2026-02"],
  ["month", "2024-02", "2024-03"],
] as const)("after the %s %s comes %s", (every, period, next) => {
  expect(periodAfter(every, period)).toBe(next);
});

import { expect, it } from "vitest";
import { hourKey, readHour, storedHour } from "./breakdown-keys";

it("says an hour with its weekday, keeps it short, and reads it back", () => {
  expect(hourKey("c", "2026-03-16", 0)).toBe("c.hour.1.0"); // a Monday
  const stored = storedHour(hourKey("e", "2026-03-15", 23));
  expect(stored).toBe("e.7.23");
  expect(readHour(stored ?? "")).toEqual({ prefix: "e", weekday: 7, hour: 23 });
});

it("takes no other key for an hour", () => {
  for (const key of ["c.country.NP", "c.referrer.b.hour.5", "t.30"]) expect(storedHour(key)).toBeNull();
});

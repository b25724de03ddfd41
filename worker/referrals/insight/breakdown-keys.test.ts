import { expect, it } from "vitest";
import { hourKey, readHourKey } from "./breakdown-keys";

it("says an hour with its weekday, and reads it back", () => {
  expect(hourKey("c", "2026-03-16", 0)).toBe("c.hour.1.0"); // a Monday
  expect(readHourKey(hourKey("e", "2026-03-15", 23))).toEqual({ prefix: "e", weekday: 7, hour: 23 });
});

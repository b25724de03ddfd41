import { expect, test } from "vitest";
import { isDue } from "./cron.ts";

const sunday = new Date("2026-11-01T03:00:00Z");

test.each([
  ["* * * * *", sunday, true],
  ["0 3 * * *", sunday, true],
  ["0 3 * * *", new Date("2026-11-01T03:01:00Z"), false],
  ["*/15 * * * *", new Date("2026-11-01T03:45:00Z"), true],
  ["*/15 * * * *", new Date("2026-11-01T03:46:00Z"), false],
  ["0 3 * * 1", sunday, true],
  ["0 3 * * 2", sunday, false],
  ["0 3 1 * *", sunday, true],
  ["0 1-5,7 * * *", sunday, true],
  ["0 4-5,7 * * *", sunday, false],
])("%s at %s: %s", (cron, at, due) => {
  expect(isDue(cron, at)).toBe(due);
});

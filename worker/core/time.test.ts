import { expect, it } from "vitest";
import { addDays } from "./time";

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

import { describe, expect, it } from "vitest";
import { readDays } from "./read-days";

const days = (texts: string[], country: string | null = null) =>
  readDays(texts, "Asia/Kathmandu", country).map((found) => found?.day ?? null);
const instant = (text: string, zone = "Asia/Kathmandu") => {
  const [found] = readDays([text], zone, null);
  return found ? new Date(found.at).toISOString() : null;
};

describe("the day of an enrolment", () => {
  it("is read as people and programs write it", () => {
    expect(
      days(["2026-11-05", "2026/11/5", "5/11/2026", "05.11.26", "5-11-2026", "५/११/२०२६", " 05/11/2026 "]),
    ).toEqual(Array.from({ length: 7 }, () => "2026-11-05"));
    expect(
      days(["2026-02-30", "31/04/2026", "13/13/2026", "soon", "46331", "2026-11-05T25:00", "5 11"]),
    ).toEqual(Array.from({ length: 7 }, () => null));
  });

  it("has its month where the column's other days show it, else where the country writes it", () => {
    expect(days(["3/4/2026", "25/4/2026"], "US")).toEqual(["2026-04-03", "2026-04-25"]);
    expect(days(["3/4/2026", "4/25/2026"])).toEqual(["2026-03-04", "2026-04-25"]);
    expect(days(["3/4/2026"])).toEqual(["2026-04-03"]);
    expect(days(["3/4/2026"], "US")).toEqual(["2026-03-04"]);
    // The column has both: what could be either is neither.
    expect(days(["3/4/2026", "25/4/2026", "4/25/2026", "4/4/2026"])).toEqual([
      ...[null, "2026-04-25"],
      ...["2026-04-25", "2026-04-04"],
    ]);
  });

  it("is local, at noon where no time is given", () => {
    expect(instant("2026-11-05")).toBe("2026-11-05T06:15:00.000Z");
    expect(instant("2026-11-05T00:10:00")).toBe("2026-11-04T18:25:00.000Z");
    expect(instant("29/11/2026 01:50:09")).toBe("2026-11-28T20:05:09.000Z");
    expect(instant("2026-11-28T20:05:09.000Z")).toBe("2026-11-28T20:05:09.000Z");
    expect(days(["2026-11-28T20:05:09.000Z"])).toEqual(["2026-11-29"]);
    // Clocks go forward at two.
    expect(instant("2026-03-29", "Europe/Paris")).toBe("2026-03-29T10:00:00.000Z");
    expect(instant("2026-03-29 01:30", "Europe/Paris")).toBe("2026-03-29T00:30:00.000Z");
  });
});

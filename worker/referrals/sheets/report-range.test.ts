import { describe, expect, it } from "vitest";
import { duePeriod } from "../../core/jobs/periods";
import { nextRun, rawSlot } from "./next-run";
import { aboutPeriod, periodNow, rangeOfPeriod } from "./report-range";

const at = (text: string) => Date.parse(text);
const known = { today: "2026-11-28", firstDay: "2020-01-01" };

describe("what a scheduled report is about", () => {
  it("campaigns: the last local day that was over at 03:00 UTC, however late it is written", () => {
    const about = (zone: string) => aboutPeriod("campaign_summary", "2026-11-28", zone);
    expect(about("UTC")).toBe("2026-11-27");
    expect(about("Asia/Kathmandu")).toBe("2026-11-27");
    expect(about("Pacific/Auckland")).toBe("2026-11-27");
    expect(about("America/Bogota")).toBe("2026-11-26"); // there it is the 27th still
    expect(aboutPeriod("campaign_summary", "2028-03-01", "UTC")).toBe("2028-02-29");
    expect(aboutPeriod("campaign_summary", "2026-03-01", "America/New_York")).toBe("2026-02-27");
  });

  it("weeks and months: the one before", () => {
    expect(aboutPeriod("weekly_summary", "2026-11-23", "UTC")).toBe("2026-11-16");
    expect(aboutPeriod("weekly_summary", "2028-03-06", "UTC")).toBe("2028-02-28");
    expect(aboutPeriod("yoy", "2027-01", "UTC")).toBe("2026-12");
    expect(aboutPeriod("yoy", "2028-03", "UTC")).toBe("2028-02");
  });

  it("its days: 30 of summaries, a year of weeks and months, and none before anything was counted", () => {
    expect(rangeOfPeriod("officer_summary", "2026-11-28T09", known)).toEqual({
      from: "2026-10-30",
      to: "2026-11-28",
    });
    expect(rangeOfPeriod("campaign_summary", "2028-03-01", known)).toEqual({
      from: "2028-02-01",
      to: "2028-03-01",
    });
    expect(rangeOfPeriod("weekly_summary", "2026-11-16", known)).toEqual({
      from: "2025-11-17",
      to: "2026-11-22",
    });
    expect(rangeOfPeriod("yoy", "2028-02", known)).toEqual({ from: "2027-02-01", to: "2028-02-29" });
    const young = { today: "2026-11-28", firstDay: "2026-11-11" };
    expect(rangeOfPeriod("weekly_summary", "2026-11-16", young)).toEqual({
      from: "2026-11-09",
      to: "2026-11-22",
    });
    expect(rangeOfPeriod("yoy", "2026-11", young)).toEqual({ from: "2026-11-01", to: "2026-11-30" });
    const empty = { today: "2026-11-28", firstDay: null };
    expect(rangeOfPeriod("weekly_summary", "2026-11-16", empty)).toEqual({
      from: "2026-11-16",
      to: "2026-11-22",
    });
    expect(rangeOfPeriod("yoy", "2026-10", empty)).toEqual({ from: "2026-10-01", to: "2026-10-31" });
  });

  it("now: the last that is over", () => {
    const now = at("2026-11-28T02:30:00Z");
    expect(periodNow("campaign_summary", now, "America/Bogota")).toBe("2026-11-26");
    expect(periodNow("weekly_summary", now, "UTC")).toBe("2026-11-16");
    expect(periodNow("yoy", at("2028-03-01T00:00:00Z"), "UTC")).toBe("2028-02");
    expect(periodNow("yoy", at("2028-03-01T00:00:00Z"), "America/Bogota")).toBe("2028-01");
    expect(periodNow("officer_summary", now, "UTC")).toBe("2026-11-28T02");
  });
});

describe("when a report is written next", () => {
  it("raw data within five minutes, officers at the hour, campaigns at 03:00 UTC", () => {
    const now = at("2026-11-28T03:05:10Z");
    const next = (report: Parameters<typeof nextRun>[0]) =>
      new Date(nextRun(report, now, "UTC")).toISOString();
    expect(next("raw_events")).toBe("2026-11-28T03:08:00.000Z");
    expect(rawSlot(now)).toBe("2026-11-28T03:04");
    expect(next("officer_summary")).toBe("2026-11-28T04:00:00.000Z");
    expect(next("campaign_summary")).toBe("2026-11-29T03:00:00.000Z");
    expect(new Date(nextRun("campaign_summary", at("2026-11-28T02:59:59Z"), "UTC")).toISOString()).toBe(
      "2026-11-28T03:00:00.000Z",
    );
  });

  it("weeks and months in the local morning, also where clocks change that night", () => {
    for (const zone of [
      "UTC",
      "Asia/Kathmandu",
      "America/New_York",
      "Africa/Cairo",
      "Australia/Lord_Howe",
      "America/Santiago",
    ]) {
      for (
        let now = at("2026-01-01T00:00:00Z");
        now < at("2028-04-01T00:00:00Z");
        now += 5 * 86_400_000 + 3_700_000
      ) {
        for (const [report, every] of [
          ["weekly_summary", "week"],
          ["yoy", "month"],
        ] as const) {
          const next = nextRun(report, now, zone);
          const rhythm = { every, atHour: 4 };
          // At that instant a new period falls due, and a moment before it does not.
          expect(next).toBeGreaterThan(now);
          expect(
            duePeriod(rhythm, next, zone) > duePeriod(rhythm, next - 1, zone),
            `${zone} ${report} ${now}`,
          ).toBe(true);
          expect(duePeriod(rhythm, next - 1, zone)).toBe(duePeriod(rhythm, now, zone));
        }
      }
    }
  });
});

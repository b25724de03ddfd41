import { createScheduledController } from "cloudflare:test";
import { afterEach, describe, expect, it, vi } from "vitest";
import { testEnv } from "../../testing/api";
import { type PeriodSchedule, runSchedules, type Schedule, tick } from "./schedule";

afterEach(() => {
  vi.restoreAllMocks();
});

const fail = async () => {
  throw new Error("it does not answer");
};

describe("recurring work", () => {
  const at = (instant: string) => createScheduledController({ cron: tick, scheduledTime: new Date(instant) });
  const tickAt = (instant: string, ...schedules: Schedule[]) => runSchedules(schedules)(at(instant), testEnv);
  function daily(catchUp: "each" | "latest", name: string) {
    const periods: string[] = [];
    const schedule: PeriodSchedule = {
      ...{ every: "day", atHour: 3, catchUp, name },
      run: async (_, period) => {
        periods.push(period);
      },
    };
    return { schedule, periods };
  }

  it("of a minute is done at each tick, with the tick's own time, whatever becomes of the others", async () => {
    const run = vi.fn(async () => {});
    await tickAt(
      "2026-05-01T10:07:00Z",
      { every: "minute", name: "breaks", run: fail },
      { every: "minute", name: "works", run },
    );
    expect(run.mock.calls).toMatchObject([[{ now: Date.parse("2026-05-01T10:07:00Z") }]]);
  });

  it("of a period is done once for it, from the first that comes due", async () => {
    const { schedule, periods } = daily("each", "once");
    for (const instant of [
      "01T10:00",
      "01T10:01",
      "02T02:59",
      "02T03:00",
      "02T03:01",
      "03T02:59",
      "03T03:05",
    ])
      await tickAt(`2026-05-${instant}:00Z`, schedule);
    expect(periods).toEqual(["2026-05-02", "2026-05-03"]);
  });

  it("catches up after a standstill: each period in order, or the latest alone", async () => {
    const each = daily("each", "each");
    const latest = daily("latest", "latest");
    for (const instant of ["01T10:00", "05T09:00"])
      await tickAt(`2026-05-${instant}:00Z`, each.schedule, latest.schedule);
    expect(each.periods).toEqual(["2026-05-02", "2026-05-03", "2026-05-04", "2026-05-05"]);
    expect(latest.periods).toEqual(["2026-05-05"]);
  });

  it("is done once where two ticks come together", async () => {
    const { schedule, periods } = daily("each", "together");
    await tickAt("2026-05-01T10:00:00Z", schedule);
    await Promise.all([1, 2, 3].map(() => tickAt("2026-05-02T10:00:00Z", schedule)));
    expect(periods).toEqual(["2026-05-02"]);
  });

  it("that fails rests, is tried again, and holds back later periods", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const tried: string[] = [];
    let left = 2;
    const schedule: PeriodSchedule = {
      ...{ every: "day", catchUp: "each", name: "failing" },
      run: async (_, period) => {
        tried.push(period);
        if (left-- > 0) await fail();
      },
    };
    for (const instant of [
      "01T10:00",
      "02T00:00",
      "02T00:00:30",
      "02T00:01",
      "02T00:02",
      "03T00:00",
      "03T00:01",
    ])
      await tickAt(`2026-05-${instant.length > 8 ? instant : `${instant}:00`}Z`, schedule);
    expect(tried).toEqual(["2026-05-02", "2026-05-02", "2026-05-02", "2026-05-03"]);
  });
});

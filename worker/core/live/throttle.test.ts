import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Throttle } from "./throttle";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("runs at once, then once for all that was asked meanwhile, after the gap", async () => {
  const runs: number[] = [];
  const throttle = new Throttle(
    async () => void runs.push(Date.now()),
    500,
    () => {},
  );
  const startedAt = Date.now();
  await throttle.ask();
  expect(runs).toEqual([startedAt]);
  const again = Promise.all([throttle.ask(), throttle.ask(), throttle.ask()]);
  await vi.advanceTimersByTimeAsync(499);
  expect(runs).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  await again;
  expect(runs).toEqual([startedAt, startedAt + 500]);
});

it("never runs two at a time, and runs again where it was asked while it ran", async () => {
  let running = 0;
  let most = 0;
  let runs = 0;
  const throttle = new Throttle(
    async () => {
      running += 1;
      runs += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      running -= 1;
    },
    10,
    () => {},
  );
  void throttle.ask();
  await vi.advanceTimersByTimeAsync(100);
  void throttle.ask();
  await vi.advanceTimersByTimeAsync(5000);
  expect({ runs, most }).toEqual({ runs: 2, most: 1 });
});

it("tells of what fails, and runs when it is asked again", async () => {
  const errors: unknown[] = [];
  let runs = 0;
  const throttle = new Throttle(
    async () => {
      runs += 1;
      if (runs === 1) throw new Error("no");
    },
    0,
    (error) => errors.push(error),
  );
  await throttle.ask();
  await throttle.ask();
  expect(runs).toBe(2);
  expect(errors).toHaveLength(1);
});

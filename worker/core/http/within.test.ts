import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { within } from "./within";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });

it("ends what takes too long by a TimeoutError", async () => {
  const ended = within(1000, untilAborted).catch((error: Error) => error.name);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await ended).toBe("TimeoutError");
});

it("leaves no timer behind, whatever came of it", async () => {
  expect(await within(1000, async () => "answered")).toBe("answered");
  await expect(within(1000, () => Promise.reject(new Error("refused")))).rejects.toThrow("refused");
  expect(vi.getTimerCount()).toBe(0);
});

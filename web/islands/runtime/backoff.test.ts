import { describe, expect, it } from "vitest";
import { backoff } from "./backoff";

describe("waiting before another try", () => {
  it("doubles from half a second to half a minute", () => {
    expect([1, 2, 3, 4].map((n) => backoff(n, 1))).toEqual([500, 1000, 2000, 4000]);
    expect(backoff(20, 1)).toBe(30_000);
  });

  it("is never the same for all: up to a quarter is random", () => {
    expect(backoff(3, 0)).toBe(1500);
  });
});

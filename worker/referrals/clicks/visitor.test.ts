import { describe, expect, it } from "vitest";
import { maskAddress, referrerHost, visitorOf } from "./visitor";

const key = Buffer.alloc(32, 7).toString("base64");

describe("a visitor", () => {
  const visitor = visitorOf(key, "2026-03-01", "203.0.113.9", "Mozilla/5.0");

  it("is the same for the same address and user agent on the same local day", () => {
    expect(visitor).toMatch(/^[\w-]{11}$/);
    expect(visitorOf(key, "2026-03-01", "203.0.113.9", "Mozilla/5.0")).toBe(visitor);
  });

  it.each([
    [key, "2026-03-02", "203.0.113.9", "Mozilla/5.0"],
    [key, "2026-03-01", "203.0.113.8", "Mozilla/5.0"],
    [key, "2026-03-01", "203.0.113.9", "Mozilla/5.1"],
    [Buffer.alloc(32, 8).toString("base64"), "2026-03-01", "203.0.113.9", "Mozilla/5.0"],
  ])("is another with another key, day, address or user agent (%#)", (...other) => {
    expect(visitorOf(...other)).not.toBe(visitor);
  });
});

it.each([
  ["203.0.113.9", "203.0"],
  ["::ffff:203.0.113.9", "203.0"],
  ["2001:db8:1::9", "2001:db8"],
  ["2001::9", "2001:0"],
  ["::1", "0:0"],
  ["2001:DB8:0:0:0:0:0:1", "2001:db8"],
  ["", ""],
  ["localhost", ""],
  ["203.0.113.9\r\nx: y", ""],
])("of the address %j no more than %j is written", (address, masked) => {
  expect(maskAddress(address)).toBe(masked);
});

it.each([
  ["https://Example.org/path?q=1", "example.org"],
  ["http://user:secret@example.org:8080", "example.org"],
  ["android-app://com.google.android.gm/", "com.google.android.gm"],
  ["https://a-very-long-name-of-a-page.of.somebody.example.org/", "of.somebody.example.org"],
  [`https://${"x".repeat(60)}/`, "other"],
  ["javascript:alert(1)", ""],
  ["https://exa mple.org/", ""],
  [null, ""],
])("of the referrer %j the host %j is kept", (referrer, host) => {
  expect(referrerHost(referrer)).toBe(host);
});

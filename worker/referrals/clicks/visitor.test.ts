import { describe, expect, it } from "vitest";
import { describedVisitor, hashOf, readCountry, referrerHost, visitorIn, visitorOf } from "./visitor";

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

describe("a visitor's spelling", () => {
  const described = { visitor_ip: "203.0.113.9", user_agent: "Mozilla/5.0", country: "", referrer: "" };
  const of = (more: Partial<typeof described>) =>
    hashOf(describedVisitor({ ...described, ...more }), key, "2026-03-01");

  it.each([
    ["2001:DB8:0:0:0:0:0:1", "2001:db8::1"],
    ["2001:0db8::0001", "2001:db8::1"],
    ["::ffff:203.0.113.9", "203.0.113.9"],
    ["::FFFF:cb00:7109", "203.0.113.9"],
    [" 203.0.113.9 ", "203.0.113.9"],
  ])("%s is %s", (spelling, plain) => {
    expect(of({ visitor_ip: spelling })).toBe(of({ visitor_ip: plain }));
    expect(of({ visitor_ip: spelling })).not.toBe("");
  });

  it("is told by the first 512 characters of the user agent, the same for a request and a description", () => {
    const long = "Mozilla/5.0 ".padEnd(600, "x");
    const request = new Request("https://a.test", {
      headers: { "user-agent": long, "cf-connecting-ip": "203.0.113.9" },
    });
    expect(hashOf(visitorIn(request, "referer"), key, "2026-03-01")).toBe(of({ user_agent: long }));
    expect(of({ user_agent: long })).toBe(of({ user_agent: long.slice(0, 512) }));
    expect(of({ user_agent: long })).not.toBe(of({ user_agent: long.slice(0, 200) }));
  });

  it.each([
    { visitor_ip: "1.2.3.4:5123" },
    { visitor_ip: "" },
    { visitor_ip: "999.1.1.1" },
    { visitor_ip: "01.2.3.4" },
    { user_agent: "" },
    { user_agent: " \t" },
  ])("that cannot be read names nobody: %j", (more) => expect(of(more)).toBe(""));
});

it.each([
  ["NP", "NP"],
  ["np", "NP"],
  ["T1", ""],
  ["XX", ""],
  ["ZZ", ""],
  ["EU", ""],
  ["UK", ""],
  [" gb ", "GB"],
  ["XK", "XK"],
  ["Nepal", ""],
  ["", ""],
])("the country %j is %j", (text, country) => expect(readCountry(text)).toBe(country));

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

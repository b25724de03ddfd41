import { expect, it } from "vitest";
import { clientOf, maskIp, readIp, readUserAgent } from "./client";

it.each([
  ["203.0.113.9", "203.0.113.9"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
  ["::ffff:cb00:7109", "203.0.113.9"],
  ["0:0:0:0:0:FFFF:203.0.113.9", "203.0.113.9"],
  ["2001:DB8:0:0:0:0:0:1", "2001:db8::1"],
  ["2001:db8:1::9", "2001:db8:1::9"],
  ["::1", "::1"],
  ["1.2.3.4:5123", ""],
  ["[2001:db8::1]:443", ""],
  ["1.2.3", ""],
  ["1.2.3.256", ""],
  ["01.2.3.4", ""],
  ["1..3.4", ""],
  ["1.2.3.4.5", ""],
  ["1.2.3.", ""],
  [".1.2.3", ""],
  ["0.0.0.0", "0.0.0.0"],
  ["255.255.255.255", "255.255.255.255"],
  ["256.1.1.1", ""],
  ["fe80::1%eth0", ""],
  ["12345::1", ""],
  ["localhost", ""],
  ["", ""],
])("the address %j is %j", (text, ip) => expect(readIp(text)).toBe(ip));

it.each([
  ["203.0.113.9", "203.0"],
  ["::ffff:203.0.113.9", "203.0"],
  ["2001:db8:1::9", "2001:db8"],
  ["2001::9", "2001:0"],
  ["::1", "0:0"],
  ["2001:0DB8:0:0:0:0:0:1", "2001:db8"],
  ["", ""],
  ["localhost", ""],
  ["203.0.113.9\r\nx: y", ""],
])("of the address %j no more than %j is written", (text, masked) =>
  expect(maskIp(readIp(text))).toBe(masked),
);

it("reads a user agent without control characters and cuts it", () => {
  expect(readUserAgent(" a\u0000\tb\u0085 ")).toBe("a b");
  expect(readUserAgent("x".repeat(2000))).toHaveLength(512);
  expect(readUserAgent(`${"x".repeat(511)}\u{1f600}`).isWellFormed()).toBe(true);
});

it("tells a client's address in its one spelling", () => {
  const headers = { "cf-connecting-ip": "::ffff:203.0.113.9", "user-agent": "Mozilla/5.0" };
  expect(clientOf(new Request("https://a.test", { headers }))).toEqual({
    ip: "203.0.113.9",
    userAgent: "Mozilla/5.0",
  });
});

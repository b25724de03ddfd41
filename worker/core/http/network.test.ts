import { expect, it } from "vitest";
import { networkOf } from "./network";

it("an IPv4 address is its own network, however it is spelt", () => {
  for (const ip of ["203.0.113.9", "::ffff:203.0.113.9", "::FFFF:cb00:7109", "0:0:0:0:0:ffff:203.0.113.9"]) {
    expect([ip, networkOf(ip)]).toEqual([ip, "203.0.113.9"]);
  }
});

it("of IPv6 the /64 is the network, however it is spelt", () => {
  for (const ip of ["2001:db8:0:7::1", "2001:0DB8::7:0:0:0:2", "2001:db8:0:7:ffff:ffff:ffff:ffff"]) {
    expect([ip, networkOf(ip)]).toEqual([ip, "2001:db8:0:7"]);
  }
  expect(networkOf("2001:db8:0:8::1")).toBe("2001:db8:0:8");
  expect([networkOf("::1"), networkOf("::")]).toEqual(["0:0:0:0", "0:0:0:0"]);
});

it("what is no address is no network", () => {
  for (const ip of ["", "unknown", "1:2:3", "1::2::3", "g::1", "1:2:3:4:5:6:7:8:9"])
    expect(networkOf(ip)).toBe("");
});

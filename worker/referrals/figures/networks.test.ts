import { describe, expect, it } from "vitest";
import { networkOf, networkOfPlace, placeOfHost } from "./networks";

describe("hosts of a network", () => {
  it.each([
    [
      "facebook",
      ["facebook.com", "m.facebook.com", "l.facebook.com", "lm.facebook.com", "fb.com", "www.facebook.com"],
    ],
    ["instagram", ["instagram.com", "l.instagram.com"]],
    ["x", ["x.com", "t.co", "twitter.com", "mobile.twitter.com"]],
    ["whatsapp", ["whatsapp.com", "web.whatsapp.com", "wa.me", "api.whatsapp.com"]],
    ["youtube", ["youtube.com", "m.youtube.com", "youtu.be"]],
    ["google", ["google.com", "www.google.com", "google.fr", "www.google.co.uk", "google.com.np"]],
    ["telegram", ["t.me", "web.telegram.org"]],
  ])("of %s are one place", (network, hosts) => {
    expect(hosts.map(networkOf)).toEqual(hosts.map(() => network));
    expect(networkOfPlace(placeOfHost(hosts[0] ?? ""))).toBe(network);
  });

  it("are no other's: what only sounds like one, a mailbox, an own page", () => {
    for (const host of [
      "notfacebook.com",
      "facebook.com.example.org",
      "google.example.org",
      "mail.google.com",
      "max.com",
      "direct",
      "",
    ]) {
      expect([host, networkOf(host)]).toEqual([host, null]);
      expect(placeOfHost(host)).toBe(host);
    }
    expect(networkOfPlace("facebook.com")).toBeNull();
  });
});

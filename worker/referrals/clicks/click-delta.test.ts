import fc from "fast-check";
import { expect, it } from "vitest";
import { clickDelta } from "./click-delta";
import { type ClickEvent, encodeEvents } from "./event-log";
import { sources } from "./sources";

const day = { referralId: "r", campaignId: "c", day: "2026-03-15", timeZone: "Asia/Kathmandu" };
const userAgents = {
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1":
    ["mobile", "Safari", "iOS"],
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36":
    ["desktop", "Chrome", "Windows"],
  "MyOwnInvention/1.0 of mine": ["other", "Other", "Other"],
  "": ["other", "Other", "Other"],
} as const;
const event: fc.Arbitrary<ClickEvent> = fc.record({
  us: fc.integer({ min: 0, max: 20 * 3600 }).map((s) => (Date.UTC(2026, 2, 14, 18, 15) + s * 1000) * 1000),
  kind: fc.constantFrom("click" as const, "click" as const, "bot" as const),
  unique: fc.boolean(),
  visitor: fc.constant(""),
  ip: fc.constant(""),
  userAgent: fc.constantFrom(...Object.keys(userAgents)),
  country: fc.constantFrom("", "NP", "KE"),
  referrer: fc.constantFrom("", "a.example", "b.example"),
  source: fc.constantFrom(...sources),
  nonce: fc.constant("0123456789"),
});

it("counts what counting event by event gives, and every breakdown adds up to the total", () => {
  fc.assert(
    fc.property(fc.array(event), (list) => {
      const events = list.map((e) => ({ ...e, unique: e.unique && e.kind === "click" }));
      const delta = clickDelta(encodeEvents(events), day, (name) => name === "a.example");
      const expected: Record<string, number> = {};
      const count = (key: string) => {
        expected[key] = (expected[key] ?? 0) + 1;
      };
      for (const e of events) {
        const hour = `7.${new Date(e.us / 1000 + 5.75 * 3_600_000).getUTCHours()}`; // a Sunday
        if (e.kind === "bot") {
          count(`b.hour.${hour}`);
          continue;
        }
        count(`c.hour.${hour}`);
        if (e.unique) count(`u.hour.${hour}`);
        const [device, browser, system] = userAgents[e.userAgent as keyof typeof userAgents];
        count(`c.device.${device}`);
        count(`c.browser.${browser}`);
        count(`c.system.${system}`);
        count(`c.country.${e.country || "XX"}`);
        count(`c.referrer.${{ "": "direct", "a.example": "a.example" }[e.referrer] ?? "other"}`);
        count(`c.source.${e.source}`);
      }
      const clicks = events.filter((e) => e.kind === "click");
      expect(delta).toEqual({
        referralId: "r",
        campaignId: "c",
        day: "2026-03-15",
        clicks: clicks.length,
        uniqueClicks: clicks.filter((e) => e.unique).length,
        botClicks: events.length - clicks.length,
        breakdown: expected,
      });
    }),
  );
});

import { expect, it } from "vitest";
import { judge } from "./judge";
import { defaultSettings } from "./settings";
import { evenRow } from "./statistics";
import { clicks, facts, several } from "./testing";

const rulesOf = (given: Parameters<typeof judge>[0]) =>
  judge(given, defaultSettings).reasons.map(({ rule }) => rule);

it("lets a hall pass where all have one of five kinds of phones", () => {
  const address = several(80, (i) => ({ address: "hall", visitor: `phone ${i % 5}` }), 0.3);
  const visitor = address.filter((one) => one.visitor === "phone 0");
  const one = facts({
    signup: { address: "hall", visitor: "phone 0" },
    peers: { address, visitor, link: address },
  });
  expect(judge(one, defaultSettings).score).toBeLessThan(50);
  const alone = facts({
    signup: { address: "hall", visitor: "phone 0" },
    peers: { address: visitor, visitor },
  });
  expect(judge(alone, defaultSettings).score).toBeGreaterThanOrEqual(50);
});

it("finds three people of one browser on three links, and not one person who follows three", () => {
  const on = (more: object) =>
    several(2, (i) => ({ referral: `r${i}`, visitor: "v", address: "a", ...more }));
  const given = (peers: ReturnType<typeof on>) =>
    facts({
      signup: { visitor: "v", address: "a", mailbox: "m" },
      peers: { visitor: peers, address: peers },
    });
  expect(rulesOf(given(on({})))).toContain("many_links");
  expect(rulesOf(given(on({ mailbox: "m" })))).not.toContain("many_links");
});

it("finds a visitor that clicks twenty times within minutes", () => {
  expect(judge(facts({ clicks: clicks({ visitorNear: 20 }) }), defaultSettings).score).toBeGreaterThanOrEqual(
    50,
  );
});

it("finds a row of uneven steps between other sign-ups, and none among chance's", () => {
  const steps = [0, 62, 119, 181, 240, 302, 359, 421, 480].map((second) => second * 1000);
  expect(
    evenRow(
      [...steps, 95_000, 333_000].sort((a, b) => a - b),
      240_000,
      0.08,
    ),
  ).toBe(9);
  const chance = [0, 15, 96, 121, 240, 251, 317, 455, 480].map((second) => second * 1000);
  expect(evenRow(chance, 240_000, 0.08)).toBeLessThan(6);
});

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

const hall = (phones: number, more: (i: number) => object = () => ({})) =>
  several(70, (i) => ({ address: "hall", network: "n", visitor: `phone ${i % phones}`, ...more(i) }), 0.02);
const scoreIn = (others: ReturnType<typeof hall>, more: Partial<Parameters<typeof facts>[0]> = {}) => {
  const signup = { address: "hall", network: "n", visitor: "phone 0" };
  const visitor = others.filter((one) => one.visitor === "phone 0");
  const near = clicks({ visitorNear: 25, visitorToday: 25, addressNear: 170, addressToday: 170 });
  const peers = { address: others, network: others, visitor, link: others, officer: others };
  const totals = { link: { clicks: 80, signups: 80 }, clicks: { ...near, addressVisitorsToday: 3 } };
  return judge(facts({ signup, peers, ...totals, ...more }), defaultSettings).score;
};

it("adds nothing up that a crowd explains, be it few kinds of phones or the officer’s own hall", () => {
  expect(scoreIn(hall(3))).toBe(20);
  expect(scoreIn(hall(9))).toBe(20);
  const officer = { email: null, phone: false, visitor: true, address: true, network: true };
  expect(scoreIn(hall(9), { officer })).toBe(20);
  // A program in the same hall: in a hurry, or as even as a clock.
  expect(scoreIn(hall(3, () => ({ formSeconds: 2 })))).toBeGreaterThanOrEqual(50);
  expect(scoreIn(hall(9, () => ({ formSeconds: 12 })))).toBeGreaterThanOrEqual(50);
  // Two phones are no hall.
  expect(scoreIn(hall(2))).toBeGreaterThanOrEqual(50);
});

it("counts a household once, whatever it shares", () => {
  const home = { visitor: "v", address: "home", network: "n", phone: "p", click: "c" };
  const score = (people: number) => {
    const family = several(people - 1, () => home, 1);
    const same = { visitor: family, address: family, phone: family, click: family };
    return judge(facts({ signup: home, peers: same }), defaultSettings).score;
  };
  expect([5, 7, 8].map(score)).toEqual([0, 0, 0]);
  expect(score(9)).toBeLessThan(50);
  expect(score(12)).toBeGreaterThanOrEqual(50);
  const scores = Array.from({ length: 15 }, (_, i) => score(i + 2));
  expect(scores).toEqual([...scores].sort((a, b) => a - b));
});

import { expect, it } from "vitest";
import type { Facts } from "./facts";
import { judge } from "./judge";
import { rules } from "./rules";
import { defaultSettings } from "./settings";
import { clicks, facts, several, traits } from "./testing";
import { fraudReasons, fraudRules, fraudThresholds } from "./words/en";

const elsewhere = (count: number, more: object = {}) =>
  several(count, (i) => ({ referral: `other ${i % 9}`, officer: "x", ...more }));
const likeness = { email: null, phone: false, visitor: false, address: false, network: false } as const;
const crowd = several(8, () => ({ address: "hall" }));

/** Of each rule: facts in which it finds something, and the nearest in which it does not. */
const cases: Record<string, [fires: Facts, not: Facts][]> = {
  click_velocity: [
    [facts({ clicks: clicks({ visitorNear: 12 }) }), facts({ clicks: clicks({ visitorNear: 11 }) })],
    [facts({ clicks: clicks({ addressNear: 150 }) }), facts({ clicks: clicks({ addressNear: 149 }) })],
    [facts({ clicks: clicks({ visitorToday: 36 }) }), facts({ clicks: null })],
  ],
  click_burst: [
    [facts({ clicks: clicks({ linkNear: 40 }) }), facts({ clicks: clicks({ linkNear: 39 }) })],
    [
      facts({ clicks: clicks({ linkNear: 40 }), linkClicksBefore: 5000 }),
      facts({ clicks: clicks({ linkNear: 40 }), linkClicksBefore: 5100 }),
    ],
  ],
  signup_burst: [
    [
      facts({ peers: { link: several(9, () => ({}), 0.1) } }),
      facts({ peers: { link: several(8, () => ({}), 0.1) } }),
    ],
    [
      facts({ peers: { link: several(9, () => ({}), 0.1) }, linkSignupsBefore: 50 }),
      facts({ peers: { link: several(9, () => ({}), 0.1) }, linkSignupsBefore: 2000 }),
    ],
  ],
  signup_flood: [
    [
      facts({ peers: { link: several(15, () => ({}), 0.01) } }),
      facts({ peers: { link: several(14, () => ({}), 0.01) } }),
    ],
  ],
  fast_form: [
    [facts({ signup: { formSeconds: 2.9 } }), facts({ signup: { formSeconds: 4.1 } })],
    [
      facts({ signup: { formSeconds: null, clickedAt: traits().at - 2000 } }),
      facts({ signup: { formSeconds: null, clickedAt: traits().at - 2000, sameBrowser: false } }),
    ],
  ],
  rushed_link: [
    [
      facts({ signup: { formSeconds: 4.5 }, peers: { link: several(4, () => ({ formSeconds: 4 })) } }),
      facts({
        signup: { formSeconds: 4.5 },
        peers: { link: several(9, (i) => ({ formSeconds: i < 4 ? 4 : 20 })) },
      }),
    ],
  ],
  regular_intervals: [
    [
      facts({ peers: { link: [-6, -5, -4, -3, -2, -1].map((n) => traits(7 * n)) } }),
      facts({ peers: { link: [-60, -44, -31, -17, -9, -1].map((n) => traits(7 * n)) } }),
    ],
    [
      facts({ clicks: clicks({ visitorSteps: Array.from({ length: 9 }, () => 3000) }) }),
      facts({ clicks: clicks({ visitorSteps: Array.from({ length: 8 }, () => 3000) }) }),
    ],
  ],
  no_click: [
    [
      facts({ signup: { token: "none" }, clicks: clicks({ hasClicked: false }) }),
      facts({ signup: { token: "none" }, clicks: clicks({ hasClicked: true }) }),
    ],
    [
      facts({
        signup: { token: "none", visitor: null, address: null },
        clicks: null,
        peers: { link: several(6, () => ({ token: "none" })), campaign: elsewhere(40) },
      }),
      facts({
        signup: { token: "none", visitor: null, address: null },
        clicks: null,
        peers: { link: several(6, () => ({ token: "none" })), campaign: elsewhere(40, { token: "none" }) },
      }),
    ],
  ],
  forged_token: [
    [facts({ signup: { token: "forged" } }), facts({ signup: { token: "none" } })],
    [facts({ signup: { token: "closed" } }), facts({})],
  ],
  replayed_token: [
    [
      facts({ signup: { sameBrowser: false }, peers: { click: several(2, () => ({})) } }),
      facts({ signup: { visitor: "family" }, peers: { click: several(4, () => ({ visitor: "family" })) } }),
    ],
  ],
  conversion_outlier: [
    [facts({ link: { clicks: 30, signups: 25 } }), facts({ link: { clicks: 30, signups: 5 } })],
    [facts({ link: { clicks: 8, signups: 8 } }), facts({ link: { clicks: 7, signups: 7 } })],
  ],
  many_links: [
    [
      facts({ peers: { visitor: several(3, (i) => ({ referral: `r${i}`, mailbox: "one person" })) } }),
      facts({ peers: { visitor: several(2, (i) => ({ referral: `r${i}`, mailbox: "one person" })) } }),
    ],
  ],
  shared_visitor: [
    [
      facts({ signup: { visitor: "phone" }, peers: { visitor: several(8, () => ({}), 1) } }),
      facts({ signup: { visitor: "phone" }, peers: { visitor: several(7, () => ({}), 1) } }),
    ],
    [
      facts({ peers: { visitor: several(11, () => ({}), 1000) } }),
      facts({ peers: { visitor: several(11, () => ({ mailbox: "one person" }), 1000) } }),
    ],
  ],
  shared_network: [
    [
      facts({ peers: { address: several(30, () => ({}), 60) }, clicks: clicks({ addressToday: 6 }) }),
      facts({ peers: { address: several(30, () => ({}), 60) }, clicks: clicks({ addressToday: 60 }) }),
    ],
  ],
  shared_device: [
    [
      facts({
        signup: { agent: "bot" },
        peers: { link: several(9, () => ({ agent: "bot" })), campaign: elsewhere(40) },
      }),
      facts({
        signup: { agent: "bot" },
        peers: { link: several(9, () => ({ agent: "bot" })), campaign: elsewhere(40, { agent: "bot" }) },
      }),
    ],
  ],
  shared_phone: [
    [
      facts({ signup: { phone: "p" }, peers: { phone: several(2, () => ({})) } }),
      facts({
        signup: { phone: "p", network: "home" },
        peers: { phone: several(2, () => ({ network: "home" })) },
      }),
    ],
    [
      facts({ signup: { phone: "p", network: "h" }, peers: { phone: several(8, () => ({ network: "h" })) } }),
      facts({ signup: { phone: "p", network: "h" }, peers: { phone: several(7, () => ({ network: "h" })) } }),
    ],
  ],
  self_referral: [
    [facts({ officer: { ...likeness, email: "same" } }), facts({ officer: likeness })],
    [facts({ officer: { ...likeness, phone: true } }), facts({ officer: null })],
  ],
  look_alike_addresses: [
    [
      facts({ signup: { email: "a.b" }, peers: { mailbox: several(1, () => ({ email: "ab" })) } }),
      facts({ signup: { email: "a.b" }, peers: { mailbox: several(3, () => ({ email: "a.b" })) } }),
    ],
  ],
  address_series: [
    [
      facts({ signup: { series: "a#", serial: 4 }, peers: { series: several(3, (serial) => ({ serial })) } }),
      facts({ signup: { series: "a#", serial: 4 }, peers: { series: several(2, (serial) => ({ serial })) } }),
    ],
    [
      facts({ signup: { series: "a#", serial: 4 }, peers: { series: several(8, (serial) => ({ serial })) } }),
      facts({
        signup: { series: "a#", serial: 4 },
        peers: { series: several(8, (serial) => ({ serial, officer: serial < 4 ? "o" : "x" })) },
      }),
    ],
  ],
  disposable_address: [[facts({ signup: { disposable: true } }), facts({})]],
  country_mismatch: [[facts({ signup: { country: "US" } }), facts({ signup: { country: null } })]],
  data_centre: [[facts({ signup: { hosted: true } }), facts({ signup: { hosted: null } })]],
  scattered_origins: [
    [
      facts({
        signup: { country: "US" },
        peers: { link: several(5, (i) => ({ country: `X${i}` })), campaign: elsewhere(40) },
      }),
      facts({
        signup: { country: "US", address: "hall" },
        peers: { link: several(5, (i) => ({ country: `X${i}` })), campaign: elsewhere(40), address: crowd },
      }),
    ],
  ],
  automated_browser: [[facts({ signup: { automated: true } }), facts({ signup: { automated: null } })]],
  trap_field: [[facts({ trap: true }), facts({})]],
};

const found = (given: Facts, rule: string) =>
  judge(given, defaultSettings).reasons.some((reason) => reason.rule === rule);

it("fires where it should, and not a step before", () => {
  expect(Object.keys(cases)).toEqual(expect.arrayContaining(rules.map(({ name }) => name)));
  for (const [rule, pairs] of Object.entries(cases)) {
    for (const [i, [fires, not]] of pairs.entries()) {
      expect(found(fires, rule), `${rule} ${i}`).toBe(true);
      expect(found(not, rule), `${rule} ${i}, not`).toBe(false);
    }
  }
});

it("finds nothing in a sign-up of which nothing is known", () => {
  const unknown = {
    visitor: null,
    address: null,
    network: null,
    agent: null,
    country: null,
    hosted: null,
    automated: null,
  };
  const nobody = {
    ...unknown,
    token: "none",
    click: null,
    clickedAt: null,
    clickCountry: null,
    sameBrowser: null,
    formSeconds: null,
  } as const;
  expect(judge(facts({ signup: nobody, clicks: null, officer: null }), defaultSettings)).toEqual({
    score: 0,
    reasons: [],
  });
});

it("what a rule does not know any more neither adds a reason nor takes one back", () => {
  const cut = { visitorNear: null, visitorToday: null, addressNear: null, addressToday: null };
  const unknown = clicks({ ...cut, linkNear: null, hasClicked: null, visitorSteps: null });
  const score = (signup: object, known: Parameters<typeof clicks>[0]) => {
    const before = judge(facts({ signup, clicks: clicks(known) }), defaultSettings);
    const now = judge(facts({ signup, clicks: unknown }), defaultSettings, before.reasons);
    expect(now).toEqual(before);
    return now.score;
  };
  expect(score({}, { visitorNear: 20 })).toBeGreaterThanOrEqual(50);
  expect(score({}, { visitorSteps: Array.from({ length: 9 }, () => 3000) })).toBeGreaterThan(0);
  expect(score({}, { linkNear: 400 })).toBe(15);
  expect(score({ token: "none" }, { hasClicked: false })).toBeGreaterThan(0);
  expect(score({ token: "none" }, { hasClicked: true })).toBe(0);
  expect(judge(facts({ clicks: unknown }), defaultSettings).reasons).toEqual([]);
  // What is known again counts again, and a rule that is off keeps nothing.
  const { reasons } = judge(facts({ clicks: clicks({ visitorNear: 20 }) }), defaultSettings);
  expect(judge(facts({}), defaultSettings, reasons).score).toBe(0);
  const off = { ...defaultSettings, rules: defaultSettings.rules.map((one) => ({ ...one, enabled: false })) };
  expect(judge(facts({ clicks: unknown }), off, reasons).score).toBe(0);
});

it("a rule that is off says nothing, and points are what is set", () => {
  const given = facts({ trap: true });
  const set = (more: object) => ({
    ...defaultSettings,
    rules: defaultSettings.rules.map((rule) => (rule.name === "trap_field" ? { ...rule, ...more } : rule)),
  });
  expect(judge(given, set({ enabled: false })).score).toBe(0);
  expect(judge(given, set({ points: 77 })).score).toBe(77);
  expect(judge(given, set({ points: 0 })).reasons).toEqual([]);
});

it("each has a name for people, and for each threshold one, and each reason fills its places", () => {
  for (const rule of rules) {
    expect(fraudRules, rule.name).toHaveProperty([`fraud.rule.${rule.name}`]);
    for (const name of Object.keys(rule.thresholds)) {
      expect(fraudThresholds, name).toHaveProperty([`fraud.threshold.${name}`]);
    }
  }
  expect(rules.length).toBeGreaterThanOrEqual(14);
  const reasons = Object.values(cases).flatMap((pairs) =>
    pairs.flatMap(([fires]) => judge(fires, defaultSettings).reasons),
  );
  for (const { code, detail } of reasons) {
    expect(fraudReasons).toHaveProperty([`fraud.reason.${code}`]);
    expect(detail).not.toMatch(/[{}]|NaN|undefined/);
  }
});

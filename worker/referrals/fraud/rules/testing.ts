import { type Clicks, type Facts, type Group, groups, type Peers, type Traits } from "./facts";

/** Facts of nobody in particular, for tests: what a rule looks at is said, all else is harmless. */
const begin = Date.parse("2026-10-01T12:00:00Z");
let made = 0;

/** `minutes` after the sign-up that is judged. */
export function traits(minutes = 0, more: Partial<Traits> = {}): Traits {
  made += 1;
  return {
    id: `s${made}`,
    at: begin + Math.round(minutes * 60_000),
    campaign: "k",
    referral: "r",
    officer: "o",
    visitor: `v${made}`,
    address: `a${made}`,
    network: `n${made}`,
    agent: `u${made}`,
    country: "KE",
    hosted: false,
    automated: false,
    email: `e${made}`,
    mailbox: `m${made}`,
    series: null,
    serial: null,
    disposable: false,
    institution: false,
    publicMailbox: true,
    phone: null,
    token: "good",
    click: `c${made}`,
    clickedAt: begin + Math.round(minutes * 60_000) - 300_000,
    clickCountry: "KE",
    botClick: false,
    sameBrowser: true,
    formSeconds: 15 + ((made * 7) % 23),
    ...more,
  };
}

/** `count` sign-ups at uneven distances. */
export const several = (count: number, more: (i: number) => Partial<Traits>, apart = 300): Traits[] =>
  Array.from({ length: count }, (_, i) => traits(-apart * (1 + i * 1.3 + (i * i) / 7), more(i)));

export const clicks = (more: Partial<Clicks>): Clicks => ({
  linkNear: 1,
  visitorNear: 1,
  addressNear: 1,
  visitorToday: 1,
  addressToday: 1,
  addressVisitorsToday: 1,
  hasClicked: true,
  visitorSteps: [],
  ...more,
});

interface Given extends Partial<Omit<Facts, "signup" | "peers">> {
  signup?: Partial<Traits>;
  peers?: Partial<Peers>;
}

export function facts({ signup, peers, ...more }: Given): Facts {
  const none = Object.fromEntries(Object.keys(groups).map((group) => [group, []])) as unknown as Record<
    Group,
    []
  >;
  return {
    signup: traits(0, signup),
    trap: false,
    clicks: clicks({}),
    link: { clicks: 30, signups: 3 },
    linkSignupsBefore: 3,
    linkClicksBefore: 30,
    campaign: { clicks: 1000, signups: 100 },
    officer: { email: null, phone: false, visitor: false, address: false, network: false },
    ...more,
    peers: { ...none, ...peers },
  };
}

// Pure.
import type { Resemblance } from "./address";

/**
 * What a rule may see. Two gatherers write facts, one from tables and one from a file (`npm run fraud`); they agree,
 * because each fact is defined here over two lists alone: sign-ups in order of (at, id), and each link's clicks in
 * order of time. `at` is when something occurred, in milliseconds UTC. Null is "nobody knows", and never suspicious.
 *
 * A key is opaque: rules ask only whether two are equal. In D1 keys are keyed hashes.
 */

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/**
 * How far rules look. A sign-up is judged when it is settled, with what came before it, and again by a job, with what
 * came after it: its judgement is final once `peers` have passed since. What a new sign-up may change are the sign-ups
 * of the last `peers` that share a key with it (`groups`), and nothing else.
 */
export const windows = {
  /** Sign-ups within this of a sign-up, before or after, are its peers. */
  peers: 30 * day,
  /** The nearest peers alone are seen: this many before and this many after. */
  nearest: 40,
  /** Clicks within this of the moment, before or after, are near; within a day before it or an hour after, today's. */
  near: 10 * minute,
  dayBefore: day,
  dayAfter: hour,
  /** The nearest clicks of a link alone are seen: this many before the moment, the moment itself included, and after. */
  clicksBefore: 1000,
  clicksAfter: 200,
  /** Local days, that of the sign-up included, over which clicks and sign-ups of links and campaigns are added up. */
  days: 30,
} as const;

/**
 * How a sign-up names the click it came by. `none`: it names none. `good`: a click of ours before it, of a link that
 * was open. `closed`: a click or a code of a link that was revoked, expired or otherwise closed when it signed up.
 * `forged`: what it names is no click or code of ours; a good one beside it makes it `good`.
 */
export type Token = "none" | "good" | "closed" | "forged";

/** What is kept of a sign-up, so that others can be compared with it. */
export interface Traits {
  id: string;
  at: number;
  campaign: string;
  /** The link and officer it is attributed to. In a file: its click's, else its `referral`'s. */
  referral: string | null;
  officer: string | null;

  // Keys of the browser that signed up.
  /** Address and user agent; the same on all days. In a file: its `visitor`. */
  visitor: string | null;
  /** The address: IPv4 whole, IPv6 its /64 (`networksOf`). */
  address: string | null;
  /** The address's /24, of IPv6 its /48. */
  network: string | null;
  /** The whole user agent. */
  agent: string | null;
  /** ISO 3166 alpha-2. */
  country: string | null;
  /** Whether the address is of a data centre (`isDataCentre` of its ASN); null where the ASN is unknown. */
  hosted: boolean | null;
  /** Whether its user agent is a program's (`isAutomated`); null where there is none. */
  automated: boolean | null;

  // What it wrote (`address.ts` reads an e-mail address).
  /** Key of the address as it is compared. */
  email: string;
  /** Key of `mailboxOf`: without dots and tag. */
  mailbox: string;
  /** Key of `seriesOf`, and the number in its place modulo 1,000; null where the address holds no digits. */
  series: string | null;
  serial: number | null;
  /** Of a domain that gives addresses away for minutes. */
  disposable: boolean;
  /** Of a school's or another institution's domain, where numbers in addresses are given out in order. */
  institution: boolean;
  /** Of a provider where anybody makes as many addresses as they like (gmail.com). */
  publicMailbox: boolean;
  /** Key of the phone. */
  phone: string | null;

  // How it came.
  token: Token;
  /** Key of the click it names, good or not; in D1 its nonce. */
  click: string | null;
  /** When that click was made, and from where; null where it is none of ours, or that is not known. */
  clickedAt: number | null;
  clickCountry: string | null;
  /** Whether that click was a robot's. */
  botClick: boolean | null;
  /** Whether that click's visitor (or, where either is unknown, address) is its own; null where that is not known. */
  sameBrowser: boolean | null;
  /** Seconds from when the form was served to when it was sent, as the form's signature says. */
  formSeconds: number | null;
}

/**
 * Sign-ups that share something with the one judged: same key, within `windows.peers`, the nearest 40 before and 40
 * after by (at, id), without itself, in order of (at, id). Empty where it has no such key. Sign-ups that were not
 * attributed are peers too, in every group but `link` and `officer`.
 */
export const groups = {
  link: "referral",
  officer: "officer",
  campaign: "campaign",
  visitor: "visitor",
  address: "address",
  network: "network",
  mailbox: "mailbox",
  series: "series",
  phone: "phone",
  click: "click",
} as const satisfies Record<string, keyof Traits>;
export type Group = keyof typeof groups;
export type Peers = Readonly<Record<Group, readonly Traits[]>>;

/**
 * Clicks on the sign-up's link around the moment: of the click it names where that is good, else of the sign-up. Bots'
 * clicks are among them. The visitor is that of the good click, else of the sign-up; so is the address. Null as a whole
 * where the sign-up has no link, and in a part where that visitor or address is unknown, or where more clicks lie in the
 * part's window than are read: nobody knows then whose they are.
 */
export interface Clicks {
  /** Within `near` of the moment. */
  linkNear: number | null;
  visitorNear: number | null;
  addressNear: number | null;
  /** From `dayBefore` before the moment to `dayAfter` after it. */
  visitorToday: number | null;
  addressToday: number | null;
  /** Different visitors among the address's clicks today, as far as they are read: so many at least. */
  addressVisitorsToday: number | null;
  /** Whether the visitor (or, where that is unknown, the address) clicked today. One click that is read says so. */
  hasClicked: boolean | null;
  /** Milliseconds between the visitor's clicks today on this link, the last 20 of them. */
  visitorSteps: readonly number[] | null;
}

/** Of a link or a campaign: added up over the `days` local days that end with the sign-up's. */
export interface Totals {
  /** Bots' excluded. */
  clicks: number;
  /** Attributed, and not confirmed as fraud. */
  signups: number;
}

/**
 * How the sign-up is like the officer it is attributed to. Keys of an officer: their profile's address and phone; in a
 * file the `officer` line's, in the product the visitors and addresses of their sign-ins of the last 30 days.
 */
export interface Likeness {
  /** `resemblance` of the two addresses. */
  email: Resemblance | null;
  phone: boolean;
  visitor: boolean;
  address: boolean;
  network: boolean;
}

/** All that is known of one sign-up when it is judged. */
export interface Facts {
  signup: Traits;
  /** The field of the form that no person sees was filled in. */
  trap: boolean;
  peers: Peers;
  clicks: Clicks | null;
  /** Null where it is attributed to no link. The campaign's include the link's. */
  link: Totals | null;
  /** The link's sign-ups and clicks, bots' excluded, on the 14 local days before that of the sign-up; null as `link`. */
  linkSignupsBefore: number | null;
  linkClicksBefore: number | null;
  campaign: Totals;
  officer: Likeness | null;
}

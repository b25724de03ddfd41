// Pure.
import { type Facts, hour, type Traits } from "./facts";
import { binomialTail } from "./statistics";

/** What several rules ask about the peers of a sign-up. */

/** How many different values there are, the unknown apart. */
export const differentOf = (peers: readonly Traits[], value: (one: Traits) => string | null): number =>
  new Set(peers.map(value).filter((found) => found !== null)).size;

/** Different mailboxes among some sign-ups: one person who signs up for several campaigns is one. */
export const peopleAmong = (peers: readonly Traits[]): number => differentOf(peers, ({ mailbox }) => mailbox);

/**
 * Whether the sign-up's address is one that many people share (a campus, a hall, a carrier): signed up by many
 * browsers, or clicked by many.
 */
export function isCrowded({ signup, peers, clicks }: Facts): boolean {
  if (signup.address === null) return false;
  const visitors = differentOf([...peers.address, signup], ({ visitor }) => visitor);
  return visitors >= 6 || (clicks?.addressVisitorsToday ?? 0) >= 8;
}

/** A sign that may be honest alone, counted among the link's sign-ups and among the campaign's others. */
export interface Concentration {
  /** Of the link's peers that are known to have it or not. */
  count: number;
  of: number;
  /** Whether the link has so many of them that the campaign's others do not explain it. */
  isStriking: boolean;
}

/** `has`: null where it is not known of that sign-up. `usual`: the least that is expected anywhere. */
export function concentrationOf(
  { signup, peers }: Facts,
  has: (one: Traits) => boolean | null,
  { least, part, usual }: { least: number; part: number; usual: number },
): Concentration {
  const known = peers.link.map(has).filter((answer) => answer !== null);
  const count = known.filter(Boolean).length;
  const others = peers.campaign
    .filter(({ referral }) => referral !== signup.referral)
    .map(has)
    .filter((answer) => answer !== null);
  const expected = Math.max(usual, (others.filter(Boolean).length + 0.5) / (others.length + 10));
  const isStriking =
    count >= least &&
    count + 1 >= part * (known.length + 1) &&
    binomialTail(known.length + 1, count + 1, Math.min(expected, 0.95)) < 0.001;
  return { count, of: known.length, isStriking };
}

/** Peers that signed up within `span` of the sign-up. */
export const within = (peers: readonly Traits[], { signup }: Facts, span = hour): Traits[] =>
  peers.filter(({ at }) => Math.abs(at - signup.at) <= span);

// Pure.
import { type Facts, hour, type Traits } from "./facts";
import { binomialTail, variation } from "./statistics";

/** What several rules ask about the peers of a sign-up. */

/** How many different values there are, the unknown apart. */
export const differentOf = (peers: readonly Traits[], value: (one: Traits) => string | null): number =>
  new Set(peers.map(value).filter((found) => found !== null)).size;

/** Different mailboxes among some sign-ups: one person who signs up for several campaigns is one. */
export const peopleAmong = (peers: readonly Traits[]): number => differentOf(peers, ({ mailbox }) => mailbox);

/** Seconds from the click to the sign-up in the same browser; null where that is not known. */
export const secondsToSignUp = ({ clickedAt, at, sameBrowser, token }: Traits): number | null =>
  clickedAt === null || sameBrowser === false || token !== "good" ? null : (at - clickedAt) / 1000;

/** Whether a form was filled in faster than most people do; null where nobody knows. */
export function isHurried(one: Traits, limits = { form: 5, click: 15 }): boolean | null {
  if (one.formSeconds !== null) return one.formSeconds < limits.form;
  const passed = secondsToSignUp(one);
  return passed === null ? null : passed >= 0 && passed < limits.click;
}

/** Whether sign-ups took the time that people take: most of them enough, and not all the same. Unknown times do. */
export function areUnhurried(some: readonly Traits[]): boolean {
  const known = some.map((one) => isHurried(one)).filter((answer) => answer !== null);
  if (known.filter(Boolean).length > 0.3 * known.length) return false;
  const seconds = some.map(({ formSeconds }) => formSeconds).filter((value) => value !== null);
  return seconds.length < 6 || variation(seconds) >= 0.12;
}

/** By visitor, or by what else tells browsers apart. */
const browserOf = ({ visitor, agent, mailbox }: Traits) => visitor ?? agent ?? mailbox;

/** The other sign-ups at its address. Of sign-ups without an address, those of the link may come from one. */
const othersHere = ({ signup, peers }: Facts): readonly Traits[] =>
  signup.address === null ? peers.link.filter(({ address }) => address === null) : peers.address;

/**
 * Whether the sign-up's address is one that many people share (a campus, a hall, a carrier): signed up by many
 * browsers in no hurry, or clicked by many. Where all have one of three or four kinds of phones, they come as to an
 * event: a dozen and more within hours.
 */
export function isCrowded(facts: Facts): boolean {
  const { signup, clicks } = facts;
  const others = othersHere(facts);
  const here = [...others, signup];
  const browsers = differentOf(here, browserOf);
  if (browsers < 3) return false;
  const isManyFold = browsers >= 6 || (clicks?.addressVisitorsToday ?? 0) >= 8;
  if (isManyFold && signup.address !== null) return areUnhurried(here);
  const event = [...within(others, facts, 6 * hour), signup];
  const isEvent = event.length >= (signup.address === null ? 12 : Math.max(12, 0.8 * here.length));
  if (!isEvent || !areUnhurried(event)) return false;
  return browsers >= 4 || event.every((one) => isHurried(one) !== null);
}

/** Whether most of the address's other sign-ups came from other browsers. */
export function isOneOfMany(facts: Facts): boolean {
  const others = othersHere(facts);
  return others.filter(({ visitor }) => visitor === facts.signup.visitor).length < 0.6 * others.length;
}

/**
 * Whether so many were at the address that an officer may be one of them: at once or that day, or over weeks, others
 * among them who only looked.
 */
export function isGatheredHere(facts: Facts): boolean {
  const { signup, peers, clicks, link } = facts;
  if ((clicks?.addressVisitorsToday ?? 0) >= 8 || within(peers.address, facts, 6 * hour).length >= 11)
    return true;
  const looks = (link?.clicks ?? 0) > 1.3 * (link?.signups ?? 0);
  return looks && peopleAmong([...peers.address, signup]) >= 16;
}

/**
 * Whether the sign-ups at that moment are of many people, at one address, each at their own, or some here and some there:
 * an event, its poster, or the radio.
 */
export function isGathering(facts: Facts, near: readonly Traits[]): boolean {
  if (!areUnhurried(near)) return false;
  return isCrowded(facts) || differentOf(near, browserOf) >= 0.6 * near.length;
}

/** Sign-ups of the campaign's other links, a few of each: an event on one of them says little of the others. */
export function ofOtherLinks({ signup, peers }: Facts): Traits[] {
  const taken = new Map<string | null, number>();
  return peers.campaign.filter(({ referral }) => {
    const count = taken.get(referral) ?? 0;
    taken.set(referral, count + 1);
    return referral !== signup.referral && count < 6;
  });
}

/** A sign that may be honest alone, counted among the link's sign-ups and among the campaign's others. */
export interface Concentration {
  /** Of the link's peers that are known to have it or not. */
  count: number;
  of: number;
  /** Whether the link has so many of them that the campaign's others do not explain it. */
  isStriking: boolean;
  /** How near it is to that, from 0 to 1: what is not quite striking tells more than one alone. */
  weight: number;
}

/** `has`: null where it is not known of that sign-up. `usual`: the least that is expected anywhere. */
export function concentrationOf(
  facts: Facts,
  has: (one: Traits) => boolean | null,
  { least, part, usual }: { least: number; part: number; usual: number },
): Concentration {
  const known = facts.peers.link.map(has).filter((answer) => answer !== null);
  const count = known.filter(Boolean).length;
  const others = ofOtherLinks(facts)
    .map(has)
    .filter((answer) => answer !== null);
  const expected = Math.max(usual, (others.filter(Boolean).length + 0.5) / (others.length + 10));
  const isMany = count >= least && count + 1 >= part * (known.length + 1);
  const chance = count === 0 ? 1 : binomialTail(known.length + 1, count + 1, Math.min(expected, 0.95));
  const isStriking = isMany && chance < 0.001;
  const weight = Math.min(1, Math.max(0, -1 - Math.log10(Math.max(chance, 1e-9))) / 2);
  return { count, of: known.length, isStriking, weight: isStriking ? 1 : weight };
}

/** Peers that signed up within `span` of the sign-up. */
export const within = (peers: readonly Traits[], { signup }: Facts, span = hour): Traits[] =>
  peers.filter(({ at }) => Math.abs(at - signup.at) <= span);

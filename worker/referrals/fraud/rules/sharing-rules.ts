// Pure.
import { differentOf, isCrowded, isOneOfMany, ofOtherLinks, peopleAmong, within } from "./among";
import { day, type Facts, type Traits } from "./facts";
import { defineRule, type Finding } from "./rule";
import { binomialTail } from "./statistics";

/** Many people at one address within a day, and hardly any browsers: a family has two phones, and is no dozen. */
function fewBrowsers(facts: Facts, aDay: number): Finding | null {
  const { signup, peers } = facts;
  if (signup.address === null || isCrowded(facts)) return null;
  const here = [...within(peers.address, facts, day), signup];
  const count = peopleAmong(here);
  const browsers = differentOf(here, ({ visitor }) => visitor);
  const beyond = count - Math.max(1.25 * aDay, 3 * browsers);
  if (beyond < 0 || browsers > 3) return null;
  const share = Math.min(1, 0.75 + 0.1 * beyond);
  return { code: "few_browsers", values: { count, browsers }, share, cause: "household" };
}

/** A family signs up on one phone; a village does, rarely. */
export const sharedVisitor = defineRule({
  name: "shared_visitor",
  points: 55,
  about: "signup",
  thresholds: { a_day: { initial: 8, least: 1, most: 40 }, a_month: { initial: 10, least: 1, most: 40 } },
  find(facts, limits) {
    const { signup, peers } = facts;
    if (signup.visitor === null) return null;
    const ofMonth = peopleAmong([...peers.visitor, signup]);
    const ofDay = peopleAmong([...within(peers.visitor, facts, day), signup]);
    const beyond = Math.max(ofDay - limits.a_day, ofMonth - limits.a_month);
    if (beyond <= 0) return fewBrowsers(facts, limits.a_day);
    const count = ofDay - limits.a_day === beyond ? ofDay : ofMonth;
    // Of many people behind one address some have the same kind of phone.
    const isOfMany = isCrowded(facts) && isOneOfMany(facts);
    return {
      code: "visitor",
      values: { count },
      share: Math.min(1, 0.6 + 0.2 * beyond),
      cause: isOfMany ? "crowd" : "household",
    };
  },
});

/** A hall signs up once; a network that does so day after day, and hardly ever looks without signing up, is no crowd. */
export const sharedNetwork = defineRule({
  name: "shared_network",
  points: 35,
  about: "signup",
  thresholds: { signups: { initial: 10, least: 3, most: 80 }, days: { initial: 3, least: 1, most: 30 } },
  find(facts, limits) {
    const { signup, peers, clicks } = facts;
    let isUnknown = false;
    for (const group of ["address", "network"] as const) {
      const here = [...peers[group], signup].filter(({ referral }) => referral === signup.referral);
      const days = new Set(here.map(({ at }) => Math.floor(at / day))).size;
      if (signup.referral === null || here.length < limits.signups || days < limits.days) continue;
      const today = here.filter(({ at }) => Math.abs(at - signup.at) < day).length;
      const isAll = here.length >= 0.7 * (peers.link.length + 1);
      if (today < 5 || (group === "network" && !isAll)) continue;
      const visits = clicks?.addressToday ?? null;
      isUnknown ||= visits === null;
      if (visits === null || visits > 1.3 * today) continue;
      const values = { count: here.length, days };
      const isCampus = isCrowded(facts);
      return { code: "network", values, share: isAll ? 1 : 0.6, ...(isCampus ? { cause: "crowd" } : {}) };
    }
    return isUnknown ? { unknown: ["network"] } : null;
  },
});

/** The same browser, to the letter, behind ever other addresses; most where nobody else of the campaign has it. */
export const sharedDevice = defineRule({
  name: "shared_device",
  points: 55,
  about: "signup",
  thresholds: { signups: { initial: 5, least: 3, most: 80 }, share: { initial: 0.1, least: 0.05, most: 1 } },
  find(facts, limits) {
    const { signup, peers } = facts;
    if (signup.agent === null || signup.referral === null) return null;
    const isSame = (one: Traits) => one.agent === signup.agent;
    // One of each address: a hall full of one kind of phone is one place.
    const places = new Map([...peers.link, signup].map((one) => [`${one.address} ${one.agent}`, one]));
    const known = [...places.values()].filter(({ agent, address }) => agent !== null && address !== null);
    const same = known.filter(isSame);
    if (same.length < limits.signups || same.length < limits.share * known.length) return null;
    const others = ofOtherLinks(facts).filter(({ agent }) => agent !== null);
    const found = others.filter(isSame).length;
    const usual = Math.max(0.03, (found + 1) / (others.length + 8));
    if (binomialTail(known.length, same.length, Math.min(usual, 0.95)) > 1e-6) return null;
    const isAlone = found === 0 && others.length >= 30 && same.length > 0.25 * known.length;
    return { code: "device", values: { count: same.length, of: known.length }, share: isAlone ? 1 : 0.5 };
  },
});

/** Parents give their number for their children; hardly for people elsewhere. */
export const sharedPhone = defineRule({
  name: "shared_phone",
  points: 55,
  about: "signup",
  thresholds: { people: { initial: 8, least: 1, most: 40 }, places: { initial: 3, least: 2, most: 40 } },
  find({ signup, peers }, limits) {
    if (signup.phone === null) return null;
    const all = [...peers.phone, signup];
    const count = peopleAmong(all);
    const places = differentOf(all, ({ network }) => network);
    if (places >= limits.places && count >= 3) {
      return { code: "phone_places", values: { count, places }, share: Math.min(1, 0.25 * count) };
    }
    if (count <= limits.people) return null;
    const share = count >= limits.people + 2 ? 1 : 0.6;
    return { code: "phone", values: { count }, share, cause: "household" };
  },
});

/** One browser that signs up through the links of many. */
export const manyLinks = defineRule({
  name: "many_links",
  points: 55,
  about: "signup",
  thresholds: { links: { initial: 4, least: 2, most: 40 } },
  find(facts, { links }) {
    const { signup, peers } = facts;
    if (signup.visitor === null) return null;
    const count = differentOf([...peers.visitor, signup], ({ referral }) => referral);
    // One person signs up for the campaigns of several officers; several people on one phone do so through one.
    // Behind a carrier's address, others look like the same visitor.
    const isAlone = peers.visitor.length >= 0.6 * peers.address.length;
    const people = isAlone ? Math.min(count, peopleAmong([...peers.visitor, signup])) : 0;
    const isMany = count >= links || people >= links - 1;
    if (!isMany) return null;
    const share =
      Math.min(1, (people >= links - 1 ? 0.95 : 0.75) + 0.1 * Math.max(0, count - links)) *
      (isCrowded(facts) ? 0.4 : 1);
    return { code: "many_links", values: { count }, share };
  },
});

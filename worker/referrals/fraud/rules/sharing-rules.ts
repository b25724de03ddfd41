// Pure.
import { differentOf, isCrowded, peopleAmong, within } from "./among";
import { day, type Traits } from "./facts";
import { defineRule } from "./rule";
import { binomialTail } from "./statistics";

/** A family signs up on one phone; a village does, rarely. */
export const sharedVisitor = defineRule({
  name: "shared_visitor",
  points: 55,
  about: "signup",
  thresholds: { a_day: { initial: 6, least: 1, most: 40 }, a_month: { initial: 8, least: 1, most: 40 } },
  find(facts, limits) {
    const { signup, peers } = facts;
    if (signup.visitor === null) return null;
    const ofMonth = peopleAmong([...peers.visitor, signup]);
    const ofDay = peopleAmong([...within(peers.visitor, facts, day), signup]);
    const beyond = Math.max(ofDay - limits.a_day, ofMonth - limits.a_month);
    if (beyond <= 0) return null;
    const count = ofDay - limits.a_day === beyond ? ofDay : ofMonth;
    // Of many people behind one address some have the same browser; a hall has four or five kinds of phones at least.
    const browsers = differentOf([...peers.address, signup], ({ visitor }) => visitor);
    const alike = peers.address.filter(({ visitor }) => visitor === signup.visitor).length;
    const isOneOfMany =
      (isCrowded(facts) && peers.visitor.length < 0.6 * peers.address.length) ||
      (browsers >= 4 && alike < 0.45 * peers.address.length);
    return {
      code: "visitor",
      values: { count },
      share: Math.min(1, 0.4 + 0.2 * beyond) * (isOneOfMany ? 0.3 : 1),
    };
  },
});

/** A hall signs up once; a network that does so day after day, and hardly ever looks without signing up, is no crowd. */
export const sharedNetwork = defineRule({
  name: "shared_network",
  points: 35,
  about: "signup",
  thresholds: { signups: { initial: 10, least: 3, most: 80 }, days: { initial: 3, least: 1, most: 30 } },
  find({ signup, peers, clicks }, limits) {
    for (const group of ["address", "network"] as const) {
      const here = [...peers[group], signup].filter(({ referral }) => referral === signup.referral);
      const days = new Set(here.map(({ at }) => Math.floor(at / day))).size;
      if (signup.referral === null || here.length < limits.signups || days < limits.days) continue;
      const today = here.filter(({ at }) => Math.abs(at - signup.at) < day).length;
      if (today < 5 || (clicks?.addressToday ?? 0) > 1.3 * today) continue;
      const isAll = here.length >= 0.7 * (peers.link.length + 1);
      if (group === "network" && !isAll) continue;
      return { code: "network", values: { count: here.length, days }, share: isAll ? 1 : 0.6 };
    }
    return null;
  },
});

/** The same browser, to the letter, behind ever other addresses. */
export const sharedDevice = defineRule({
  name: "shared_device",
  points: 40,
  about: "signup",
  thresholds: { signups: { initial: 8, least: 4, most: 80 }, share: { initial: 0.8, least: 0.3, most: 1 } },
  find({ signup, peers }, limits) {
    if (signup.agent === null || signup.referral === null) return null;
    const isSame = (one: Traits) => one.agent === signup.agent;
    const known = [...peers.link, signup].filter(({ agent }) => agent !== null);
    const same = known.filter(isSame);
    if (same.length < limits.signups || same.length < limits.share * known.length) return null;
    if (differentOf(same, ({ address }) => address) < 4) return null;
    const others = peers.campaign.filter((one) => one.referral !== signup.referral && one.agent !== null);
    const usual = Math.max(0.15, (others.filter(isSame).length + 1) / (others.length + 5));
    if (binomialTail(known.length, same.length, Math.min(usual, 0.95)) > 1e-5) return null;
    return { code: "device", values: { count: same.length, of: known.length } };
  },
});

/** Parents give their number for their children; hardly for people elsewhere. */
export const sharedPhone = defineRule({
  name: "shared_phone",
  points: 55,
  about: "signup",
  thresholds: { people: { initial: 6, least: 1, most: 40 }, places: { initial: 3, least: 2, most: 40 } },
  find({ signup, peers }, limits) {
    if (signup.phone === null) return null;
    const all = [...peers.phone, signup];
    const count = peopleAmong(all);
    const places = differentOf(all, ({ network }) => network);
    if (places >= limits.places && count >= 3) {
      return { code: "phone_places", values: { count, places }, share: Math.min(1, 0.25 * count) };
    }
    if (count <= limits.people) return null;
    return { code: "phone", values: { count }, share: count >= limits.people + 2 ? 1 : 0.6 };
  },
});

/** One browser that follows the links of many. */
export const manyLinks = defineRule({
  name: "many_links",
  points: 55,
  about: "signup",
  thresholds: { links: { initial: 4, least: 2, most: 40 } },
  find(facts, { links }) {
    const { signup, peers, clicks } = facts;
    if (signup.visitor === null) return null;
    const signedUp = differentOf([...peers.visitor, signup], ({ referral }) => referral);
    const count = Math.max(signedUp, clicks?.visitorLinksToday ?? 0);
    // One person signs up for the campaigns of several officers; several people on one phone do so through one.
    // Behind a carrier's address, others look like the same visitor.
    const isAlone = peers.visitor.length >= 0.6 * peers.address.length;
    const people = isAlone ? Math.min(signedUp, peopleAmong([...peers.visitor, signup])) : 0;
    const isMany = count >= links || people >= links - 1;
    if (!isMany) return null;
    const share =
      Math.min(
        1,
        (people >= links - 1 ? 0.95 : signedUp >= links ? 0.75 : 0.5) + 0.1 * Math.max(0, count - links),
      ) * (isCrowded(facts) ? 0.4 : 1);
    return { code: "many_links", values: { count }, share };
  },
});

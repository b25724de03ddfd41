// Pure.
import { differentOf, isCrowded, isGatheredHere, isOneOfMany } from "./among";
import type { Traits } from "./facts";
import { defineRule } from "./rule";

const isOfSameOfficer = (one: Traits, other: Traits) =>
  other.officer === null ? one.referral === other.referral : one.officer === other.officer;

/** One mailbox under several spellings. */
export const lookAlikes = defineRule({
  name: "look_alike_addresses",
  points: 60,
  about: "signup",
  thresholds: { addresses: { initial: 3, least: 2, most: 40 } },
  find({ signup, peers }, { addresses }) {
    const count = differentOf([...peers.mailbox, signup], ({ email }) => email);
    if (count < 2) return null;
    // Names are few: two people somewhere in the programme may be called alike, three of one officer's are not.
    const ofOfficer = peers.mailbox.filter((one) => isOfSameOfficer(one, signup));
    const here = differentOf([...ofOfficer, signup], ({ email }) => email);
    const values = { count };
    if (here >= addresses) return { code: "look_alikes", values };
    const share = count >= 2 * addresses ? 0.45 : count >= addresses ? 0.35 : 0.25;
    return { code: "look_alikes", values, share, cause: "crowd" };
  },
});

/**
 * name1@, name2@, name3@ through one link. Schools number their pupils, and some forms number everybody, so an
 * institution's domain counts for little, and a series that is everywhere for nothing.
 */
export const addressSeries = defineRule({
  name: "address_series",
  points: 55,
  about: "signup",
  thresholds: {
    addresses: { initial: 4, least: 3, most: 40 },
    share: { initial: 0.6, least: 0.1, most: 1 },
  },
  find(facts, limits) {
    const { signup, peers } = facts;
    if (signup.series === null || signup.serial === null) return null;
    const own = signup.serial;
    const here = peers.series.filter((one) => isOfSameOfficer(one, signup) && one.email !== signup.email);
    const count = differentOf([...here, signup], ({ email }) => email);
    // A private domain may number its people, a family among them.
    const least = signup.publicMailbox ? limits.addresses : 1.5 * limits.addresses;
    if (count < least || here.length < limits.share * peers.series.length) return null;
    const close = here.filter(({ serial }) => serial !== null && Math.abs(serial - own) <= 3).length;
    const whole = close >= 2 || count >= 3 * limits.addresses ? 1 : 0.7;
    const isGiven = signup.institution || (isCrowded(facts) && !signup.publicMailbox);
    return { code: "series", values: { count }, share: isGiven ? 0.15 : whole };
  },
});

export const disposableAddress = defineRule({
  name: "disposable_address",
  points: 55,
  about: "signup",
  thresholds: {},
  find: ({ signup }) => (signup.disposable ? { code: "disposable" } : null),
});

/** The officer's own address, phone, browser or network. */
export const selfReferral = defineRule({
  name: "self_referral",
  points: 80,
  about: "signup",
  thresholds: {},
  find(facts) {
    const { officer, peers, signup } = facts;
    if (!officer) return null;
    if (officer.email === "same") return { code: "own_email" };
    if (officer.phone) return { code: "own_phone" };
    // In a hall where the officer is, others have the same kind of phone.
    const ofMany = isCrowded(facts) ? ({ share: 0.25, cause: "crowd" } as const) : null;
    if (officer.visitor && !(ofMany && isOneOfMany(facts))) return { code: "own_browser", share: 0.8 };
    // Names are few, and among many people some are called as the officer: elsewhere it is a circumstance.
    if (officer.email === "alike") return { code: "near_email", share: ofMany ? 0.3 : 0.65 };
    if (officer.email === "near") return { code: "near_email", share: 0.35, cause: "crowd" };
    if (officer.address) {
      if (ofMany && isGatheredHere(facts)) return { code: "own_network", ...ofMany };
      const isShared = peers.address.some((one) => one.officer !== signup.officer);
      return isShared ? { code: "own_network", share: 0.25 } : { code: "own_address", share: 0.65 };
    }
    return officer.network ? { code: "own_network", share: 0.1 } : null;
  },
});

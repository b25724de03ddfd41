// Pure.
import { among, distinct } from "./company";
import type { Facts, Traits } from "./facts";
import { defineRule } from "./rule";

const mailboxAgain = defineRule({
  name: "mailbox_again",
  points: 75,
  about: "signup",
  thresholds: { signups: { initial: 2, least: 2, most: 20 } },
  find({ signup, peers }, limits) {
    // The very same address in another campaign is a person who is interested in both.
    const others = peers.mailbox.filter((one) => one.email !== signup.email || one.campaign === signup.campaign);
    const signups = others.length + 1;
    if (signups < limits.signups) return null;
    return { code: "mailbox_again", values: { signups }, share: signups > limits.signups ? 1 : others.some((one) => one.referral === signup.referral) ? 0.75 : 0.6 };
  },
});

/** Numbers lie in a circle of a thousand. */
const apart = (a: number, b: number) => Math.min(Math.abs(a - b), 1000 - Math.abs(a - b));

const isNext = (signup: Traits) => (one: Traits) =>
  signup.serial !== null && one.serial !== null && one.email !== signup.email && apart(signup.serial, one.serial) <= 8;

/** Names in a row on one link. Where all links have them, a list gave them out, and they say nothing. */
const addressSeries = defineRule({
  name: "address_series",
  points: 75,
  about: "signup",
  thresholds: { signups: { initial: 4, least: 2, most: 40 } },
  find(facts: Facts, limits) {
    const { signup, peers } = facts;
    if (signup.institution || signup.serial === null) return null;
    const row = peers.series.filter(isNext(signup));
    const signups = row.length + 1;
    if (signups < limits.signups - 1) return null;
    const here = row.filter((one) => one.referral === signup.referral).length / row.length;
    const links = distinct(peers.series.map((one) => one.referral));
    if (here < 0.6 && links > 2) return { code: "address_series", values: { signups }, share: 0.2 };
    return { code: "address_series", values: { signups }, share: signups >= limits.signups ? 0.85 : 0.7 };
  },
});

const disposable = defineRule({
  name: "disposable_address",
  points: 65,
  about: "signup",
  thresholds: { signups: { initial: 3, least: 2, most: 40 } },
  find(facts, limits) {
    if (!facts.signup.disposable) return null;
    const { count } = among(facts, facts.peers.link, (one) => one.disposable);
    return count >= limits.signups
      ? { code: "disposable_addresses", values: { signups: count } }
      : { code: "disposable_address", share: 0.8 };
  },
});

export const addressRules = [mailboxAgain, addressSeries, disposable];

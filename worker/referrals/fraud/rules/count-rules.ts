// Pure.
import { among, distinct, isCrowd, isFast, rise } from "./company";
import { day, hour } from "./facts";
import { defineRule } from "./rule";

/** One browser signs up more people than a family has. In a crowd, one kind of phone looks like one visitor. */
const visitorSignups = defineRule({
  name: "visitor_signups",
  points: 75,
  about: "signup",
  thresholds: { signups: { initial: 7, least: 2, most: 100 } },
  find(facts, limits) {
    const signups = facts.peers.visitor.length + 1;
    if (signups < limits.signups) return null;
    const full = 0.65 + 0.35 * rise(signups, limits.signups, limits.signups + 5);
    return { code: "visitor_signups", values: { signups }, share: isCrowd(facts) ? 0.2 : full };
  },
});

/**
 * Many sign-ups from one address. A hall or a campus has that too, so alone it is weak; it is strong where most of them
 * fill the form as no person does, or one link has them all over many days and few browsers.
 */
const networkSignups = defineRule({
  name: "network_signups",
  points: 70,
  about: "signup",
  thresholds: { signups: { initial: 8, least: 3, most: 1000 }, fast_seconds: { initial: 3, least: 0, most: 60 } },
  find(facts, limits) {
    const { signup } = facts;
    const peers = facts.peers.address;
    const signups = peers.length + 1;
    if (signups >= 4) {
      const fast = among(facts, peers, isFast(limits.fast_seconds));
      if (fast.known >= 4 && fast.share >= 0.6) return { code: "network_fast", values: { signups }, share: 0.9 };
    }
    if (signups < limits.signups) return null;
    const browsers = distinct([signup, ...peers].map((one) => one.visitor));
    if (browsers > 0 && browsers <= 3) return { code: "network_signups", values: { signups }, share: 0.75 };
    return { code: "network_signups", values: { signups }, share: 0.1 };
  },
});

/** The same device over many addresses: no person's phone has that many, a kind of phone alone does. */
const deviceSignups = defineRule({
  name: "device_signups",
  points: 55,
  about: "signup",
  thresholds: { signups: { initial: 6, least: 3, most: 40 } },
  find(facts, limits) {
    const { agent } = facts.signup;
    if (agent === null) return null;
    const alike = (one: { agent: string | null }) => (one.agent === null ? null : one.agent === agent);
    const link = among(facts, facts.peers.link, alike);
    if (link.count < limits.signups || link.share < 0.75) return null;
    const others = facts.peers.campaign.filter(
      (one) => one.referral !== facts.signup.referral && one.agent !== null,
    );
    const usual = others.length < 5 ? 0.4 : others.filter(alike).length / others.length;
    if (usual > link.share / 2) return { code: "device_signups", values: { signups: link.count }, share: 0.3 };
    const networks = distinct(
      facts.peers.link.filter(alike).map((one) => one.address),
    );
    return { code: "device_signups", values: { signups: link.count }, share: networks >= 4 ? 0.95 : 0.6 };
  },
});

const phoneAgain = defineRule({
  name: "phone_again",
  points: 70,
  about: "signup",
  thresholds: { signups: { initial: 6, least: 2, most: 100 } },
  find({ signup, peers }, limits) {
    if (signup.phone === null) return null;
    const signups = peers.phone.length + 1;
    const addresses = distinct([signup, ...peers.phone].map((one) => one.address));
    // A family has one phone and few addresses.
    if (signups >= limits.signups) return { code: "phone_again", values: { signups } };
    if (signups >= 3 && addresses >= 3) return { code: "phone_again", values: { signups }, share: 0.8 };
    return signups >= 3 ? { code: "phone_again", values: { signups }, share: 0.25 } : null;
  },
});

const signupBurst = defineRule({
  name: "signup_burst",
  points: 20,
  about: "circumstance",
  thresholds: { signups: { initial: 8, least: 3, most: 1000 }, times_baseline: { initial: 8, least: 2, most: 1000 } },
  find({ signup, peers, linkSignupsBefore }, limits) {
    if (linkSignupsBefore === null) return null;
    const signups = 1 + peers.link.filter((one) => Math.abs(one.at - signup.at) <= hour).length;
    const usual = linkSignupsBefore / 14 / (day / (2 * hour)) + 0.5;
    return signups >= limits.signups && signups >= limits.times_baseline * usual
      ? { code: "signup_burst", values: { signups } }
      : null;
  },
});

export const countRules = [visitorSignups, networkSignups, deviceSignups, phoneAgain, signupBurst];

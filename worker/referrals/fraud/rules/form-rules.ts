// Pure.
import { among, isFast } from "./company";
import { defineRule } from "./rule";

const trapField = defineRule({
  name: "trap_field",
  points: 90,
  about: "signup",
  thresholds: {},
  find: ({ trap }) => (trap ? { code: "trap_field" } : null),
});

/** Autofill takes four seconds; two is no person, and three seldom one. */
const fastForm = defineRule({
  name: "fast_form",
  points: 60,
  about: "signup",
  thresholds: { seconds: { initial: 2, least: 0, most: 60 } },
  find({ signup }, limits) {
    const seconds = signup.formSeconds;
    if (seconds !== null && seconds <= limits.seconds + 1.5) {
      const share = seconds <= limits.seconds ? 0.9 : seconds <= limits.seconds + 1 ? 0.5 : 0.3;
      return { code: "fast_form", values: { seconds }, share };
    }
    const since = signup.clickedAt === null ? null : (signup.at - signup.clickedAt) / 1000;
    if (since !== null && since >= 0 && since <= limits.seconds + 1) {
      return { code: "fast_after_click", values: { seconds: Math.round(since) }, share: 0.8 };
    }
    return null;
  },
});

/** Most of a link's sign-ups are as fast, so its slower ones are a program's too. */
const fastLink = defineRule({
  name: "fast_link",
  points: 50,
  about: "signup",
  thresholds: { seconds: { initial: 3, least: 0, most: 60 }, signups: { initial: 3, least: 3, most: 40 } },
  find(facts, limits) {
    if (facts.signup.formSeconds === null || facts.signup.formSeconds > limits.seconds + 0.9) return null;
    const fast = among(facts, facts.peers.link, isFast(limits.seconds));
    return fast.count >= limits.signups && fast.share >= 0.15
      ? { code: "fast_link", values: { signups: fast.count } }
      : null;
  },
});

export const formRules = [trapField, fastForm, fastLink];

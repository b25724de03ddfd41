// Pure.
import { among } from "./company";
import type { Traits } from "./facts";
import { defineRule } from "./rule";

const moved = (one: Traits) =>
  one.country === null || one.clickCountry === null ? null : one.country !== one.clickCountry;

/** A traveller, or a phone that turned its VPN on, differs once; most of a link's sign-ups do not. */
const countryMismatch = defineRule({
  name: "country_mismatch",
  points: 65,
  about: "signup",
  thresholds: { signups: { initial: 4, least: 2, most: 40 } },
  find(facts, limits) {
    if (!moved(facts.signup)) return null;
    const values = { click: facts.signup.clickCountry ?? "", signup: facts.signup.country ?? "" };
    const others = among(facts, facts.peers.link, moved);
    return others.count >= limits.signups && others.share >= 0.15
      ? { code: "countries", values: { signups: others.count }, share: 0.9 }
      : { code: "country", values, share: 0.4 };
  },
});

const dataCentre = defineRule({
  name: "data_centre",
  points: 65,
  about: "signup",
  thresholds: { signups: { initial: 4, least: 2, most: 40 } },
  find(facts, limits) {
    if (!facts.signup.hosted) return null;
    const others = among(facts, facts.peers.link, (one) => one.hosted);
    return others.count >= limits.signups && others.share >= 0.15
      ? { code: "data_centres", values: { signups: others.count }, share: 0.9 }
      : { code: "data_centre", share: 0.38 };
  },
});

export const originRules = [countryMismatch, dataCentre];

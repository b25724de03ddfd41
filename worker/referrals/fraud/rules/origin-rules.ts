// Pure.
import { concentrationOf, differentOf, isCrowded, ofOtherLinks } from "./among";
import type { Facts, Traits } from "./facts";
import { defineRule } from "./rule";

const isForeign = ({ country, clickCountry }: Traits): boolean | null =>
  country && clickCountry ? country !== clickCountry : null;
const share = { initial: 0.2, least: 0, most: 1 };
const others = { initial: 3, least: 1, most: 40 };

/** Whoever travels or hides behind a VPN signs up from another country than they clicked in; a link full of them is odd. */
export const countryMismatch = defineRule({
  name: "country_mismatch",
  points: 55,
  about: "signup",
  thresholds: { others, share },
  find(facts, limits) {
    const { signup } = facts;
    if (!isForeign(signup)) return null;
    const values = { click: signup.clickCountry ?? "", signup: signup.country ?? "" };
    const found = concentrationOf(facts, isForeign, {
      least: limits.others,
      part: limits.share,
      usual: 0.05,
    });
    if (found.isStriking) return { code: "countries_of_link", values: { ...values, count: found.count + 1 } };
    return { code: "countries", values, share: signup.hosted ? 0.1 : 0.35 + 0.4 * found.weight };
  },
});

/** People sit behind carriers; machines, and VPNs, behind data centres. */
export const dataCentre = defineRule({
  name: "data_centre",
  points: 60,
  about: "signup",
  thresholds: { others: { ...others, initial: 2 }, share: { ...share, initial: 0.25 } },
  find(facts, limits) {
    if (!facts.signup.hosted) return null;
    const found = concentrationOf(facts, ({ hosted }) => hosted, {
      least: limits.others,
      part: limits.share,
      usual: 0.03,
    });
    if (found.isStriking) return { code: "data_centre_of_link", values: { count: found.count + 1 } };
    return { code: "data_centre", share: 0.38 + 0.36 * found.weight };
  },
});

export const automatedBrowser = defineRule({
  name: "automated_browser",
  points: 60,
  about: "signup",
  thresholds: {},
  find(facts) {
    const { signup } = facts;
    if (signup.automated) return { code: "automated" };
    if (!signup.botClick) return null;
    // Some people's browsers look like robots', so one such click is a hint.
    const found = concentrationOf(facts, ({ botClick }) => botClick, { least: 2, part: 0.15, usual: 0.03 });
    if (found.isStriking) return { code: "bot_clicks_of_link", values: { count: found.count + 1 } };
    return { code: "bot_click", share: signup.automated === null ? 0.9 : 0.5 };
  },
});

/** A browser that fills in what it knows may fill it too, so it does not flag alone. */
export const trapField = defineRule({
  name: "trap_field",
  points: 40,
  about: "signup",
  thresholds: {},
  find: ({ trap }) => (trap ? { code: "trap" } : null),
});

/** Countries that some of the campaign's other sign-ups come from, or the link's mostly; null where they are too few to tell. */
function usualCountries(facts: Facts): Set<string> | null {
  const counts = new Map<string, number>();
  let known = 0;
  for (const { country } of ofOtherLinks(facts)) {
    if (country === null) continue;
    counts.set(country, (counts.get(country) ?? 0) + 1);
    known += 1;
  }
  if (known < 20) return null;
  const usual = new Set([...counts].flatMap(([country, count]) => (count > 0.04 * known ? [country] : [])));
  // An officer may be alone in their country.
  const here = [...facts.peers.link, facts.signup].flatMap(({ country }) => country ?? []);
  for (const country of new Set(here)) {
    if (here.filter((one) => one === country).length >= 0.4 * here.length) usual.add(country);
  }
  return usual;
}

/** Proxies that are hired by the request come from everywhere; the people of one officer do not. */
export const scatteredOrigins = defineRule({
  name: "scattered_origins",
  points: 55,
  about: "signup",
  thresholds: {
    countries: { initial: 4, least: 3, most: 40 },
    share: { initial: 0.2, least: 0.05, most: 1 },
  },
  find(facts, limits) {
    const { signup, peers } = facts;
    const usual = usualCountries(facts);
    if (signup.country === null || signup.referral === null || !usual || usual.has(signup.country))
      return null;
    if (isCrowded(facts)) return null;
    const isOdd = ({ country }: Traits) => (country === null ? null : !usual.has(country));
    const odd = [...peers.link, signup].filter(isOdd);
    const countries = differentOf(odd, ({ country }) => country);
    const found = concentrationOf(facts, isOdd, { least: 3, part: limits.share, usual: 0.05 });
    if (!found.isStriking || countries < limits.countries) return null;
    return { code: "scattered", values: { countries, count: odd.length } };
  },
});

// Pure.
import { concentrationOf, differentOf } from "./among";
import type { Traits } from "./facts";
import { defineRule } from "./rule";

const isForeign = ({ country, clickCountry }: Traits): boolean | null =>
  country && clickCountry ? country !== clickCountry : null;
const share = { initial: 0.4, least: 0, most: 1 };
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
    const found = concentrationOf(facts, isForeign, { least: limits.others, part: limits.share, usual: 0.05 });
    if (found.isStriking) return { code: "countries_of_link", values: { ...values, count: found.count + 1 } };
    return { code: "countries", values, share: signup.hosted ? 0.2 : 0.35 };
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
    return { code: "data_centre", share: 0.45 };
  },
});

export const automatedBrowser = defineRule({
  name: "automated_browser",
  points: 60,
  about: "signup",
  thresholds: {},
  find: ({ signup }) => (signup.automated ? { code: "automated" } : null),
});

/** A browser that fills in what it knows may fill it too, so it does not flag alone. */
export const trapField = defineRule({
  name: "trap_field",
  points: 40,
  about: "signup",
  thresholds: {},
  find: ({ trap }) => (trap ? { code: "trap" } : null),
});

/** Proxies that are hired by the request come from everywhere; the people of one officer do not. */
export const scatteredOrigins = defineRule({
  name: "scattered_origins",
  points: 50,
  about: "signup",
  thresholds: { countries: { initial: 5, least: 3, most: 40 }, share: { initial: 0.4, least: 0.1, most: 1 } },
  find({ signup, peers }, limits) {
    if (signup.country === null || signup.referral === null) return null;
    const ofLink = [...peers.link, signup].filter(({ country }) => country !== null);
    const countries = differentOf(ofLink, ({ country }) => country);
    if (countries < limits.countries || countries < limits.share * ofLink.length) return null;
    const elsewhere = peers.campaign.filter((one) => one.referral !== signup.referral && one.country !== null);
    const usual = differentOf(elsewhere, ({ country }) => country) / Math.max(1, elsewhere.length);
    if (elsewhere.length >= 10 && countries / ofLink.length < 2 * usual) return null;
    return { code: "scattered", values: { countries, count: ofLink.length } };
  },
});

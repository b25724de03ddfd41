// Pure.
import { isCrowd, rise, variation } from "./company";
import { windows } from "./facts";
import { defineRule } from "./rule";

/** One browser clicks a link again and again; a crowd that looks like one visitor signs up as it clicks. */
const clickVelocity = defineRule({
  name: "click_velocity",
  points: 60,
  about: "signup",
  thresholds: {
    visitor_clicks: { initial: 10, least: 3, most: 1000 },
    network_clicks: { initial: 40, least: 5, most: 10_000 },
    clicks_per_signup: { initial: 5, least: 2, most: 100 },
  },
  find({ clicks, peers, signup }, limits) {
    if (!clicks) return null;
    const own = 1 + peers.visitor.filter((one) => one.referral === signup.referral).length;
    const near = clicks.visitorNear ?? 0;
    const today = clicks.visitorToday ?? 0;
    if (near >= limits.visitor_clicks && near >= limits.clicks_per_signup * own) {
      return {
        code: "visitor_clicks",
        values: { clicks: near },
        share: 0.7 + 0.3 * rise(near, limits.visitor_clicks, 3 * limits.visitor_clicks),
      };
    }
    if (today >= 3 * limits.visitor_clicks && today >= limits.clicks_per_signup * own) {
      return { code: "visitor_clicks_today", values: { clicks: today }, share: 0.8 };
    }
    const there = 1 + peers.address.filter((one) => one.referral === signup.referral).length;
    const address = clicks.addressNear ?? 0;
    if (address >= limits.network_clicks && address >= limits.clicks_per_signup * there) {
      return {
        code: "network_clicks",
        values: { clicks: address },
        share: (clicks.addressVisitorsToday ?? 1) > address / 3 ? 0.4 : 0.85,
      };
    }
    return null;
  },
});

const clickBurst = defineRule({
  name: "click_burst",
  points: 20,
  about: "circumstance",
  thresholds: {
    clicks: { initial: 50, least: 5, most: 100_000 },
    times_baseline: { initial: 10, least: 2, most: 1000 },
  },
  find({ clicks, link }, limits) {
    if (!clicks || !link || clicks.linkNear < limits.clicks) return null;
    // What the link has on a usual day, the day of the burst left out, in a window as long.
    const usual = (Math.max(link.clicks - clicks.linkToday, 0) / windows.days) * (20 / 1440) + 1;
    return clicks.linkNear >= limits.times_baseline * usual
      ? { code: "click_burst", values: { clicks: clicks.linkNear } }
      : null;
  },
});

const regularClicks = defineRule({
  name: "regular_clicks",
  points: 55,
  about: "signup",
  thresholds: { variation: { initial: 0.12, least: 0.01, most: 1 }, clicks: { initial: 8, least: 5, most: 20 } },
  find({ clicks }, limits) {
    const steps = clicks?.visitorSteps ?? [];
    const varies = variation(steps);
    return varies !== null && steps.length + 1 >= limits.clicks && varies <= limits.variation
      ? { code: "regular_clicks", values: { clicks: steps.length + 1 } }
      : null;
  },
});

const manyLinks = defineRule({
  name: "many_links",
  points: 60,
  about: "signup",
  thresholds: { links: { initial: 3, least: 2, most: 100 } },
  find(facts, limits) {
    const { signup, peers, clicks } = facts;
    if (signup.visitor === null) return null;
    const signedUp = new Set([signup, ...peers.visitor].flatMap((one) => one.referral ?? [])).size;
    const links = Math.max(signedUp, clicks?.visitorLinksToday ?? 0);
    if (links < limits.links) return null;
    const full = rise(links, limits.links - 2, limits.links + 2);
    return { code: "many_links", values: { links }, share: isCrowd(facts) ? 0.2 : signedUp < limits.links ? full * 0.5 : Math.max(full, 0.85) };
  },
});

export const clickRules = [clickVelocity, clickBurst, regularClicks, manyLinks];

// Pure.
import { concentrationOf } from "./among";
import type { Traits } from "./facts";
import { defineRule } from "./rule";
import { binomialTail } from "./statistics";

/** Null where a system sends sign-ups and says nothing of who they are. */
const isWithoutClick = ({ token, visitor, address }: Traits) =>
  visitor === null && address === null ? null : token === "none";

/** Some type a code, and some systems know of no click; a link whose sign-ups all lack one has not been followed. */
export const noClick = defineRule({
  name: "no_click",
  points: 55,
  about: "signup",
  thresholds: { others: { initial: 3, least: 1, most: 40 }, share: { initial: 0.2, least: 0.05, most: 1 } },
  find(facts, limits) {
    const { signup, clicks } = facts;
    if (signup.token !== "none" || signup.referral === null) return null;
    const isSeen = signup.visitor !== null || signup.address !== null;
    if (clicks?.hasClicked) return null;
    if (isSeen && clicks?.hasClicked === null) return { unknown: ["no_click", "no_click_of_link"] };
    const found = concentrationOf(facts, isWithoutClick, {
      least: limits.others,
      part: limits.share,
      usual: 0.05,
    });
    if (found.isStriking) {
      const values = { count: found.count + 1, of: found.of + 1 };
      return { code: "no_click_of_link", values, share: isSeen ? 1 : 0.6 };
    }
    return isSeen ? { code: "no_click", share: 0.2 + 0.5 * found.weight } : null;
  },
});

export const forgedToken = defineRule({
  name: "forged_token",
  points: 60,
  about: "signup",
  thresholds: { others: { initial: 1, least: 1, most: 40 } },
  find({ signup, peers }, { others }) {
    const { token } = signup;
    if (token !== "forged" && token !== "closed") return null;
    const count = peers.link.filter((one) => one.token === token).length;
    const values = { count: count + 1 };
    if (token === "forged") return { code: "forged", values, share: count >= others ? 1 : 0.7 };
    return { code: "closed", values, share: count >= 3 * others ? 0.8 : 0.25 };
  },
});

/** A click earns one sign-up. A family goes on from one click on one phone; strangers do not. */
export const replayedToken = defineRule({
  name: "replayed_token",
  points: 60,
  about: "signup",
  thresholds: { family: { initial: 8, least: 0, most: 40 } },
  find({ signup, peers }, { family }) {
    const others = peers.click;
    const count = others.length + 1;
    if (count < 2) return null;
    const isOneBrowser =
      signup.sameBrowser === true ||
      (signup.visitor !== null && others.every((one) => one.visitor === signup.visitor));
    const isUnseen = [signup, ...others].every(
      ({ visitor, address }) => visitor === null && address === null,
    );
    if (isOneBrowser || isUnseen) {
      const share = Math.min(0.9, 0.6 + 0.1 * (count - family));
      return count > family ? { code: "replayed", values: { count }, share, cause: "household" } : null;
    }
    const isOnePlace = signup.address !== null && others.every((one) => one.address === signup.address);
    if (isOnePlace && count <= family) return { code: "replayed", values: { count }, share: 0.3 };
    return { code: "replayed", values: { count }, share: count > 2 ? 1 : 0.7 };
  },
});

/** Everybody in a hall signs up, so this says something about the link and little about one sign-up. */
export const conversionOutlier = defineRule({
  name: "conversion_outlier",
  points: 15,
  about: "circumstance",
  thresholds: { signups: { initial: 8, least: 3, most: 1000 } },
  find({ link, campaign }, { signups }) {
    if (!link || link.signups < signups) return null;
    const others = { clicks: campaign.clicks - link.clicks, signups: campaign.signups - link.signups };
    const usual = Math.min(
      0.9,
      Math.max(0.02, (others.signups + 2) / (Math.max(others.clicks, others.signups) + 10)),
    );
    const clicks = Math.max(link.clicks, link.signups);
    const chance = binomialTail(clicks, link.signups, Math.min(0.95, usual * 1.3));
    if (chance > 1e-4) return null;
    const rate = Math.round((100 * link.signups) / clicks);
    return {
      code: "conversion",
      values: { rate, usual: Math.round(100 * usual) },
      share: chance < 1e-8 ? 1 : 0.6,
    };
  },
});

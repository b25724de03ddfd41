// Pure.
import { among, distinct } from "./company";
import { defineRule } from "./rule";

const forgedToken = defineRule({
  name: "forged_token",
  points: 75,
  about: "signup",
  thresholds: {},
  find: ({ signup }) => (signup.token === "forged" ? { code: "forged_token" } : null),
});

/** An old poster's code is honest; several of them on one link are somebody's list. */
const closedToken = defineRule({
  name: "closed_token",
  points: 60,
  about: "signup",
  thresholds: { signups: { initial: 3, least: 2, most: 40 } },
  find(facts, limits) {
    if (facts.signup.token !== "closed") return null;
    const { count } = among(facts, facts.peers.link, (one) => one.token === "closed");
    return { code: "closed_token", share: count >= limits.signups ? 0.9 : 0.4 };
  },
});

/** One click, several sign-ups. A family on one phone has one click too; other browsers have clicks of their own. */
const replayedToken = defineRule({
  name: "replayed_token",
  points: 70,
  about: "signup",
  thresholds: { family: { initial: 5, least: 1, most: 20 } },
  find({ signup, peers }, limits) {
    if (signup.click === null || peers.click.length === 0) return null;
    const all = [signup, ...peers.click];
    const signups = all.length;
    const first = peers.click.every((one) => one.at > signup.at || (one.at === signup.at && one.id > signup.id));
    const browsers = distinct(all.map((one) => one.visitor ?? one.address));
    const values = { signups };
    if (browsers === 1) return signups > limits.family ? { code: "replayed_token", values } : null;
    if (signups >= 4) return { code: "replayed_token", values, share: first && signup.sameBrowser ? 0.4 : 1 };
    return first ? null : { code: "replayed_token", values, share: signup.sameBrowser ? 0.3 : 0.8 };
  },
});

/** A code told by word of mouth brings sign-ups without a click; on most links they are few. */
const noClick = defineRule({
  name: "no_click",
  points: 65,
  about: "signup",
  thresholds: { signups: { initial: 5, least: 2, most: 40 } },
  find(facts, limits) {
    const { signup, clicks } = facts;
    if (signup.token !== "none" || signup.referral === null || signup.visitor === null) return null;
    if ((clicks?.visitorToday ?? 0) > 0) return null;
    const without = among(facts, facts.peers.link, (one) => one.visitor === null ? null : one.token === "none");
    if (without.count >= limits.signups && without.share >= 0.2) {
      return { code: "no_clicks", values: { signups: without.count }, share: 0.85 };
    }
    return { code: "no_click", share: 0.4 };
  },
});

/** The click was another browser's. Once that is a forwarded link; mostly, somebody farms clicks. */
const otherBrowser = defineRule({
  name: "other_browser",
  points: 50,
  about: "signup",
  thresholds: { signups: { initial: 5, least: 3, most: 40 } },
  find(facts, limits) {
    if (facts.signup.sameBrowser !== false) return null;
    const other = among(facts, facts.peers.link, (one) => one.sameBrowser === null ? null : !one.sameBrowser);
    return other.count >= limits.signups && other.share >= 0.3
      ? { code: "other_browsers", values: { signups: other.count }, share: 0.8 }
      : { code: "other_browser", share: 0.2 };
  },
});

export const tokenRules = [forgedToken, closedToken, replayedToken, noClick, otherBrowser];

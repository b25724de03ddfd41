// Pure.
import { differentOf, isCrowded, isGathering, isHurried, secondsToSignUp, within } from "./among";
import { type Group, minute, windows } from "./facts";
import { defineRule } from "./rule";
import { chanceOfBeat, evenRow, steps, variation } from "./statistics";

/** Nobody reads a form and fills it in within three seconds; who lets the browser do it needs four to six. */
export const fastForm = defineRule({
  name: "fast_form",
  points: 60,
  about: "signup",
  thresholds: { seconds: { initial: 3, least: 0.5, most: 60 } },
  find({ signup }, { seconds }) {
    const { formSeconds } = signup;
    if (formSeconds !== null && formSeconds < seconds * 1.34) {
      const share = formSeconds < seconds ? 1 : 0.45;
      return { code: "fast_form", values: { seconds: Math.round(formSeconds * 10) / 10 }, share };
    }
    const passed = secondsToSignUp(signup);
    if (passed === null || passed < 0 || passed >= seconds * 4) return null;
    const share = passed < seconds ? 0.85 : passed < seconds * 2 ? 0.5 : 0.25;
    return {
      code: "fast_click",
      values: { seconds: Math.round(passed * 10) / 10 },
      share: formSeconds === null ? share : Math.min(share, 0.15),
    };
  },
});

/** One quick typer is a quick typer; a link of nothing else is a program. */
export const rushedLink = defineRule({
  name: "rushed_link",
  points: 35,
  about: "signup",
  thresholds: {
    form: { initial: 5, least: 1, most: 60 },
    click: { initial: 15, least: 1, most: 120 },
    others: { initial: 4, least: 2, most: 40 },
    share: { initial: 0.5, least: 0.1, most: 1 },
  },
  find({ signup, peers }, limits) {
    if (!isHurried(signup, limits)) return null;
    const known = peers.link.map((one) => isHurried(one, limits)).filter((answer) => answer !== null);
    const fast = known.filter(Boolean).length;
    if (fast < limits.others || fast < limits.share * known.length) return null;
    return { code: "rushed_link", values: { count: fast + 1, of: known.length + 1 } };
  },
});

/** A clock's beat, alone or between the sign-ups of people. */
export const regularIntervals = defineRule({
  name: "regular_intervals",
  points: 55,
  about: "signup",
  thresholds: {
    intervals: { initial: 6, least: 4, most: 30 },
    variation: { initial: 0.1, least: 0.01, most: 0.5 },
  },
  find(facts, limits) {
    const { signup, peers, clicks } = facts;
    for (const group of ["visitor", "address", "network", "link", "officer"] satisfies Group[]) {
      if (peers[group].length < limits.intervals) continue;
      const isSeen =
        (group === "network" && peers.network.length === peers.address.length) ||
        (group === "officer" && peers.officer.length === peers.link.length);
      if (isSeen) continue;
      const times = [...peers[group], signup].map(({ at }) => at).sort((a, b) => a - b);
      const place = times.indexOf(signup.at);
      const start = Math.max(0, Math.min(place - 5, times.length - 11));
      const near = steps(times.slice(start, start + 11));
      const away = near.length >= limits.intervals ? variation(near) : 1;
      const seconds = Math.round(near.reduce((sum, step) => sum + step, 0) / near.length / 1000);
      if (seconds >= 2 && away < limits.variation * 1.6) {
        return {
          code: "regular",
          values: { count: near.length, seconds },
          share: away < limits.variation ? 1 : 0.4,
        };
      }
      if (chanceOfBeat(times, signup.at) < (isCrowded(facts) ? 1e-8 : 1e-6))
        return { code: "beat", values: { count: times.length } };
      // A queue in a hall moves evenly as well.
      const row = isCrowded(facts) ? 0 : evenRow(times, signup.at, 0.8 * limits.variation);
      if (row >= limits.intervals + 2) return { code: "beat", values: { count: row } };
    }
    const clicked = clicks ? clicks.visitorSteps : [];
    if (clicked === null) return { unknown: ["regular_clicks"] };
    if (clicked.length >= limits.intervals * 1.5 && variation(clicked) < limits.variation) {
      return { code: "regular_clicks", values: { count: clicked.length }, share: 0.7 };
    }
    return null;
  },
});

/** More sign-ups than the link is used to: a hall after an event, or a program. */
export const signupBurst = defineRule({
  name: "signup_burst",
  points: 15,
  about: "circumstance",
  thresholds: {
    signups: { initial: 10, least: 3, most: 80 },
    minutes: { initial: 10, least: 1, most: 120 },
    times: { initial: 8, least: 1, most: 1000 },
  },
  find(facts, limits) {
    const count = within(facts.peers.link, facts, limits.minutes * minute).length + 1;
    const usual = ((facts.linkSignupsBefore ?? 0) / 14 / 24 / 60) * 2 * limits.minutes;
    if (count < limits.signups || count < limits.times * usual) return null;
    return {
      code: "burst",
      values: { count, minutes: 2 * limits.minutes },
      share: Math.min(1, 0.5 + count / (5 * limits.signups)),
    };
  },
});

/** Faster than any hall signs up by hand, unless each of many people does. */
export const signupFlood = defineRule({
  name: "signup_flood",
  points: 60,
  about: "signup",
  thresholds: { a_minute: { initial: 8, least: 3, most: 40 } },
  find(facts, limits) {
    const near = [...within(facts.peers.link, facts, minute), facts.signup];
    const count = near.length;
    if (count < 2 * limits.a_minute) return null;
    const values = { count, networks: differentOf(near, ({ network }) => network) };
    return isGathering(facts, near) ? { code: "flood", values, cause: "crowd" } : { code: "flood", values };
  },
});

export const clickVelocity = defineRule({
  name: "click_velocity",
  points: 55,
  about: "signup",
  thresholds: {
    visitor: { initial: 12, least: 3, most: 1000 },
    network: { initial: 150, least: 10, most: 1000 },
  },
  find(facts, limits) {
    const { clicks } = facts;
    if (!clicks) return null;
    const { visitorNear, visitorToday, addressNear } = clicks;
    const count = Math.max(visitorNear ?? 0, (visitorToday ?? 0) / 3);
    if (count >= limits.visitor) {
      const share = Math.min(1, 0.65 + (count - limits.visitor) / (2 * limits.visitor));
      const values = { count: Math.max(visitorNear ?? 0, visitorToday ?? 0) };
      if (isCrowded(facts)) return { code: "clicks_of_visitor", values, share, cause: "crowd" };
      // Where as many sign up as click, those are people with one kind of phone.
      const isUsed = count < 3 * (facts.peers.visitor.length + 1);
      return { code: "clicks_of_visitor", values, share: isUsed ? 0.4 * share : share };
    }
    if ((addressNear ?? 0) < limits.network) {
      const isKnown = visitorNear !== null && visitorToday !== null && addressNear !== null;
      return isKnown ? null : { unknown: ["clicks_of_visitor", "clicks_of_network"] };
    }
    const share = (addressNear ?? 0) >= 3 * limits.network ? 1 : 0.6;
    const values = { count: addressNear ?? 0 };
    const isOfMany = isCrowded(facts) && (clicks.addressToday ?? 0) < 6 * (clicks.addressVisitorsToday ?? 0);
    return { code: "clicks_of_network", values, share, ...(isOfMany ? { cause: "crowd" } : {}) };
  },
});

/**
 * More clicks than the link is used to, whoever made them: people at an event, or a program. Many sign up at an event, so
 * this says something of the moment and little of one sign-up.
 */
export const clickBurst = defineRule({
  name: "click_burst",
  points: 15,
  about: "circumstance",
  thresholds: {
    clicks: { initial: 40, least: 5, most: 1000 },
    times: { initial: 8, least: 1, most: 1000 },
  },
  find({ clicks, linkClicksBefore }, limits) {
    if (!clicks) return null;
    const count = clicks.linkNear;
    if (count === null) return { unknown: ["click_burst"] };
    const minutes = (2 * windows.near) / minute;
    const usual = ((linkClicksBefore ?? 0) / 14 / 24 / 60) * minutes;
    if (count < limits.clicks || count < limits.times * usual) return null;
    const share = Math.min(1, 0.5 + count / (5 * limits.clicks));
    return { code: "click_burst", values: { count, minutes }, share };
  },
});

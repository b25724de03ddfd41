// Pure.
import { distinct, evenRow, isCrowd, variation } from "./company";
import { minute } from "./facts";
import { defineRule } from "./rule";

/** The chance that `n` clicks earn `k` sign-ups or more where each earns one with chance `p`. */
export function tail(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n || p <= 0) return 0;
  if (p >= 1) return 1;
  // From the log of the first term, each next one by its ratio; the terms fall once k is above the mean.
  let log = 0;
  for (let i = 1; i <= k; i++) log += Math.log((n - k + i) / i);
  let term = Math.exp(log + k * Math.log(p) + (n - k) * Math.log1p(-p));
  let sum = 0;
  for (let i = k; i <= n && term > sum * 1e-9; i++) {
    sum += term;
    term *= ((n - i) / (i + 1)) * (p / (1 - p));
  }
  return Math.min(sum, 1);
}

const conversion = defineRule({
  name: "conversion",
  points: 20,
  about: "circumstance",
  thresholds: { signups: { initial: 8, least: 3, most: 1000 }, times: { initial: 3, least: 1.5, most: 100 } },
  find({ link, campaign }, limits) {
    if (!link || link.signups < limits.signups) return null;
    // One sign-up in ten is what a campaign without other links is held to.
    const others = { clicks: campaign.clicks - link.clicks + 20, signups: campaign.signups - link.signups + 2 };
    const usual = Math.min(Math.max(others.signups / Math.max(others.clicks, 1), 0.01), 0.95);
    const own = link.signups / Math.max(link.clicks, link.signups);
    const clicks = Math.min(Math.max(link.clicks, link.signups), 5000);
    return own >= limits.times * usual && tail(Math.round(own * clicks), clicks, usual) < 1e-4
      ? { code: "conversion", values: { percent: Math.round(own * 100), usual: Math.round(usual * 100) } }
      : null;
  },
});

/** People come at random; a program's clock shows in even steps, of a link, an address or a visitor. */
const regularSignups = defineRule({
  name: "regular_signups",
  points: 60,
  about: "signup",
  thresholds: { variation: { initial: 0.08, least: 0.01, most: 1 }, signups: { initial: 7, least: 6, most: 13 } },
  find(facts, limits) {
    const { link, visitor, address } = facts.peers;
    for (const peers of [link, address, visitor]) {
      const row = evenRow(facts, peers, limits.variation);
      if (row.length < limits.signups) continue;
      const steps = row.slice(1).map((time, index) => time - (row[index] as number));
      const varies = variation(steps) ?? 1;
      const each = Math.round(((row[row.length - 1] as number) - (row[0] as number)) / steps.length / minute);
      // A queue at a stand is even too.
      const queue = isCrowd(facts) && distinct(address.map((one) => one.visitor)) >= 4;
      return { code: "regular_signups", values: { minutes: each }, share: queue && varies > 0.03 ? 0.35 : 0.9 };
    }
    return null;
  },
});

export const linkRules = [conversion, regularSignups];

// Pure.
import type { Counts, Facts } from "../facts";

/** Random numbers that are the same each time. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many of these clicks sign up, each by itself. */
export function counts(random: () => number, clicks: number, rate: number): Counts {
  let signups = 0;
  for (let i = 0; i < clicks; i++) if (random() < rate) signups += 1;
  return { clicks, signups };
}

const sources = ["link", "qr", "whatsapp", "facebook", "sms", "poster", "email", "copy"];

/** A programme in which nothing changed: 2 to 60 officers, each with a rate of their own; channels that do not differ. */
export function programmeWithoutEffects(random: () => number): Facts {
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const officers = Array.from({ length: between(2, 60) }, (_, i) => {
    const rate = 0.02 + 0.4 * random();
    const [now, before] = [counts(random, between(0, 900), rate), counts(random, between(0, 900), rate)];
    return { id: `ofc_${i}`, name: `Officer ${i}`, now, before };
  });
  const rate = 0.02 + 0.4 * random();
  const channels = sources
    .slice(0, between(1, sources.length))
    .map((source) => ({ source, ...counts(random, between(0, 3000), rate) }));
  return {
    ...{ period: { from: "2026-10-30", to: "2026-11-28" }, before: { from: "2026-09-30", to: "2026-10-29" } },
    ...{ today: "2026-11-28", campaignId: null, officerId: null, officers, channels },
    ...{ targets: [], ended: [], forms: [], unattributed: 0 },
    ...{ toReview: { status: "open" as const, count: 0 }, requests: 0 },
  };
}

/** The sizes of docs/decisions/this-week.md: what is so large is found. */
export const planted = {
  officer: { clicks: 400, before: 0.2, now: 0.07 },
  channels: { clicks: 1500, better: 0.12, worse: 0.07 },
};

/** The same with one officer whose conversion fell. */
export function withOfficerWhoFell(random: () => number): Facts {
  const facts = programmeWithoutEffects(random);
  const { clicks, before, now } = planted.officer;
  const fell = {
    ...{ id: "ofc_fell", name: "Asha" },
    ...{ now: counts(random, clicks, now), before: counts(random, clicks, before) },
  };
  return { ...facts, officers: [...facts.officers.slice(0, 39), fell] };
}

/** The same with a channel that is better than another. */
export function withBetterChannel(random: () => number): Facts {
  const facts = programmeWithoutEffects(random);
  const { clicks, better, worse } = planted.channels;
  const channels = [
    { source: "qr", ...counts(random, clicks, better) },
    { source: "facebook", ...counts(random, clicks, worse) },
  ];
  return { ...facts, officers: facts.officers.slice(0, 40), channels };
}

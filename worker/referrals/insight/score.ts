// Pure.
import { twoDecimals } from "./rates";
import { wilsonLowerBound } from "./wilson";

interface Performance {
  officerId: string;
  clicks: number;
  signups: number;
}

/** What a score is made of; the two parts add up to it. */
export interface ScoreParts {
  /** Points of 60 for sign-ups beside the most that any officer has. */
  signups: number;
  /** Points of 40 for conversion beside the best. */
  conversion: number;
  /** The lower bound that conversion is judged by, in percent. */
  wilson: number;
}

export interface Ranked {
  score: number;
  scoreParts: ScoreParts;
  rank: number;
}

/**
 * Scores and ranks all officers of the same dates and campaign against the best among them:
 * 100 × (0.6 × s ÷ best s + 0.4 × w ÷ best w), s = sign-ups, w = lower Wilson bound of the conversion; two decimals.
 * Rank by score, then sign-ups, then officer id. The order that comes back is the rank's.
 */
export function rankOfficers<T extends Performance>(officers: T[]): (T & Ranked)[] {
  const bound = (o: Performance) => wilsonLowerBound(Math.min(o.signups, o.clicks), o.clicks);
  const share = (value: number, best: number) => (best > 0 ? value / best : 0);
  const bestSignups = Math.max(0, ...officers.map((o) => o.signups));
  const bestBound = Math.max(0, ...officers.map(bound));
  return officers
    .map((o) => {
      const score = twoDecimals(
        100 * (0.6 * share(o.signups, bestSignups) + 0.4 * share(bound(o), bestBound)),
      );
      const signups = twoDecimals(100 * (0.6 * share(o.signups, bestSignups)));
      const conversion = twoDecimals(score - signups);
      return { ...o, score, scoreParts: { signups, conversion, wilson: twoDecimals(100 * bound(o)) } };
    })
    .sort((a, b) => b.score - a.score || b.signups - a.signups || (a.officerId < b.officerId ? -1 : 1))
    .map((o, i) => ({ ...o, rank: i + 1 }));
}

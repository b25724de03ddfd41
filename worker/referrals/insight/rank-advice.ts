// Pure.
import { rankOfficers } from "./score";

interface Performance {
  officerId: string;
  clicks: number;
  signups: number;
}

export interface RankAdvice {
  /** More sign-ups than now. */
  signups: number;
  /** What they would bring, all others staying as they are. */
  rank: number;
}

/** Beyond this an advice is none. */
const most = 10_000;

function rankWith(officers: Performance[], officerId: string, more: number): number {
  const changed = officers.map((officer) => {
    if (officer.officerId !== officerId) return officer;
    const signups = officer.signups + more;
    // A sign-up needs a click: those that are there first, then each its own.
    return { ...officer, signups, clicks: Math.max(officer.clicks, signups) };
  });
  return rankOfficers(changed).find((officer) => officer.officerId === officerId)?.rank ?? 0;
}

/**
 * The fewest further sign-ups that would bring the officer to a better rank, by the score's own formula; null at the
 * top, and where it is out of reach. More sign-ups never lower a rank, so the fewest are found by halving.
 */
export function rankAdvice(officers: Performance[], officerId: string): RankAdvice | null {
  const now = rankWith(officers, officerId, 0);
  if (now <= 1) return null;
  let enough = 1;
  while (rankWith(officers, officerId, enough) >= now) {
    enough *= 2;
    if (enough > most) return null;
  }
  let tooFew = Math.floor(enough / 2);
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2);
    if (rankWith(officers, officerId, middle) < now) enough = middle;
    else tooFew = middle;
  }
  return { signups: enough, rank: rankWith(officers, officerId, enough) };
}

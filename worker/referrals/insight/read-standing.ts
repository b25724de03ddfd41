import type { Db } from "../../core/db/db";
import { rankedOfficers } from "./officer-table";
import { rankAdvice } from "./rank-advice";
import type { StatFilter } from "./stat-filter";

/** Where the filter's officer stands among all officers in its range, and what would move it; null for one alone. */
export async function readStanding(db: Db, filter: StatFilter) {
  const officers = await rankedOfficers(db, { ...filter, campaignId: null, officerId: null });
  const own = officers.find(({ officer_id }) => officer_id === filter.officerId);
  if (!own || officers.length < 2) return null;
  const performances = officers.map((o) => ({
    officerId: o.officer_id,
    clicks: o.clicks,
    signups: o.signups,
  }));
  return {
    rank: own.rank,
    of: officers.length,
    score: own.score,
    advice: rankAdvice(performances, own.officer_id),
  };
}
export type Standing = NonNullable<Awaited<ReturnType<typeof readStanding>>>;

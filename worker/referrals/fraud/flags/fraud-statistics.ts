import { sql } from "drizzle-orm";
import * as z from "zod";
import type { Db } from "../../../core/db/db";
import { nameSchemas } from "../../../core/http/name-schemas";
import { performances } from "../../insight/officer-table";
import { average } from "../../insight/rates";
import type { StatFilter } from "../../insight/stat-filter";
import { type Judgement, sentenceOf } from "../rules/score";
import { suspicionsOf } from "./suspicions";

const suspicion = z
  .int()
  .nullable()
  .describe(
    "From 0 to 100: the mean score of the worst tenth of its newest judged sign-ups, of three at least",
  );
const why = z.string().nullable().describe("What most of these have against them, in one sentence");

const officerFraud = z.object({
  officer_id: z.string(),
  name: z.string(),
  /** Those that count. */
  signups: z.int(),
  /** Flags of sign-ups of the period, decided or not. */
  flagged: z.int(),
  confirmed: z.int(),
  /** The mean of the flags' scores; null without one. */
  score: z.number().nullable(),
  suspicion,
  why,
});
const linkFraud = z.object({
  referral_id: z.string(),
  officer_id: z.string().nullable(),
  flagged: z.int(),
  confirmed: z.int(),
  suspicion,
  why,
});
const ruleFraud = z.object({ rule: z.string(), flags: z.int(), confirmed: z.int() });
export const fraudStatisticsShape = z.object({
  data: z.array(officerFraud),
  by_rule: z.array(ruleFraud),
  links: z
    .array(linkFraud)
    .describe("Links that flagged sign-ups came by, those with most of them first; at most 100"),
});

const mostLinks = 100;

interface Flag {
  officer: string | null;
  referral: string | null;
  score: number;
  confirmed: number;
  rules: string;
}

const mean = (numbers: readonly number[]): number | null =>
  average(
    numbers.reduce((sum, n) => sum + n, 0),
    numbers.length,
  );

/** A score of many, and its sentence, as the API tells them. */
const suspicionFields = (judgement: Judgement | undefined) => ({
  suspicion: judgement?.score ?? null,
  why: (judgement && sentenceOf(judgement)) || null,
});

/** The links that flags came by, those with most of them first. */
function linksOf(flags: readonly Flag[]) {
  const links = new Map<string, Pick<z.infer<typeof linkFraud>, "officer_id" | "flagged" | "confirmed">>();
  for (const { referral, officer, confirmed } of flags) {
    if (referral === null) continue;
    const found = links.get(referral) ?? { officer_id: officer, flagged: 0, confirmed: 0 };
    links.set(referral, {
      ...found,
      flagged: found.flagged + 1,
      confirmed: found.confirmed + confirmed,
    });
  }
  return [...links]
    .map(([id, counts]) => ({ referral_id: id, ...counts }))
    .sort((a, b) => b.flagged - a.flagged || (a.referral_id < b.referral_id ? -1 : 1))
    .slice(0, mostLinks);
}

/** `GET /stats/fraud`: what was flagged of the sign-ups that occurred in the period, by officer and by rule. */
export async function fraudStatistics(
  db: Db,
  filter: StatFilter,
): Promise<z.infer<typeof fraudStatisticsShape>> {
  const { period, campaignId, officerId } = filter;
  const [flags, officers] = await Promise.all([
    db.all<Flag>(sql`SELECT s.officer_id AS officer, s.referral_id AS referral, f.score, f.status = 'confirmed' AS confirmed,
        (SELECT json_group_array(DISTINCT r.value ->> 'rule') FROM json_each(f.reasons) AS r) AS rules
      FROM fraud_flags AS f CROSS JOIN signups AS s ON s.id = f.signup_id
      WHERE s.day BETWEEN ${period.from} AND ${period.to}
        AND (${campaignId} IS NULL OR s.campaign_id = ${campaignId})
        AND (${officerId} IS NULL OR s.officer_id = ${officerId})`),
    performances(db, campaignId, period),
  ]);
  const shown = officers.filter((officer) => officerId === null || officer.officerId === officerId);
  const links = linksOf(flags);
  const [ofOfficers, ofLinks] = await Promise.all([
    suspicionsOf(
      db,
      "officer",
      shown.map((officer) => officer.officerId),
      { period, campaignId },
    ),
    suspicionsOf(
      db,
      "link",
      links.map((link) => link.referral_id),
      { period, campaignId },
    ),
  ]);
  const data = shown
    .map((officer) => {
      const own = flags.filter((flag) => flag.officer === officer.officerId);
      return {
        ...{ officer_id: officer.officerId, name: officer.name, signups: officer.signups },
        ...{ flagged: own.length, confirmed: own.filter(({ confirmed }) => confirmed === 1).length },
        score: mean(own.map(({ score }) => score)),
        ...suspicionFields(ofOfficers.get(officer.officerId)),
      };
    })
    .sort((a, b) => b.confirmed - a.confirmed || b.flagged - a.flagged || a.name.localeCompare(b.name));
  const rules = new Map<string, { rule: string; flags: number; confirmed: number }>();
  for (const flag of flags) {
    for (const rule of JSON.parse(flag.rules) as string[]) {
      const found = rules.get(rule) ?? { rule, flags: 0, confirmed: 0 };
      rules.set(rule, { rule, flags: found.flags + 1, confirmed: found.confirmed + flag.confirmed });
    }
  }
  const by_rule = [...rules.values()].sort((a, b) => b.flags - a.flags || a.rule.localeCompare(b.rule));
  return {
    data,
    by_rule,
    links: links.map((link) => ({ ...link, ...suspicionFields(ofLinks.get(link.referral_id)) })),
  };
}

nameSchemas({ OfficerFraud: officerFraud });

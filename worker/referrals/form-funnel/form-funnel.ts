import { type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import type { Db } from "../../core/db/db";
import { nameSchemas } from "../../core/http/name-schemas";
import { percent } from "../insight/rates";
import type { StatFilter } from "../insight/stat-filter";

const rate = z.number().nullable();

export const formFunnelShape = z.object({
  from: z.string(),
  to: z.string(),
  views: z.int(),
  starts: z.int(),
  submits: z.int(),
  /** Percent of views. */
  start_rate: rate,
  /** Percent of starts. */
  submit_rate: rate,
  /** How often a field was refused, most often first. */
  faults: z.array(z.object({ field: z.string(), count: z.int() })),
});
export type FormFunnel = z.infer<typeof formFunnelShape>;

interface Sums {
  views: number | null;
  starts: number | null;
  submits: number | null;
}

type FunnelFilter = Pick<StatFilter, "campaignId" | "period">;

const within = ({ campaignId, period }: FunnelFilter): SQL => {
  const owners = campaignId === null ? sql`SELECT id FROM campaigns` : sql`SELECT ${campaignId} AS id`;
  return sql`(${owners}) AS c CROSS JOIN form_days AS d
    ON d.campaign_id = c.id AND d.day BETWEEN ${period.from} AND ${period.to}`;
};

const formSums = (filter: FunnelFilter): SQL =>
  sql`SELECT sum(d.views) AS views, sum(d.starts) AS starts, sum(d.submits) AS submits FROM ${within(filter)}`;

const formFaults = (filter: FunnelFilter): SQL =>
  sql`SELECT f.key AS field, sum(f.value) AS count FROM ${within(filter)} CROSS JOIN json_each(d.faults) AS f
    GROUP BY f.key ORDER BY count DESC, field`;

/** `GET /stats/form`: what people do with the hosted form between their click and their sign-up. */
export async function formFunnel(db: Db, filter: FunnelFilter): Promise<FormFunnel> {
  const [sums, faults] = await Promise.all([
    db.get<Sums>(formSums(filter)),
    db.all<{ field: string; count: number }>(formFaults(filter)),
  ]);
  const { views, starts, submits } = {
    views: sums?.views ?? 0,
    starts: sums?.starts ?? 0,
    submits: sums?.submits ?? 0,
  };
  return {
    ...filter.period,
    ...{ views, starts, submits },
    start_rate: percent(starts, views),
    submit_rate: percent(submits, starts),
    faults,
  };
}

export interface CampaignForm extends Pick<FormFunnel, "starts" | "submits" | "faults"> {
  campaignId: string;
}

/** The refusals of the days are added up here: to D1 each entry that it reads out of a map is a row read. */
export const formsWithin = (filter: FunnelFilter): SQL =>
  sql`SELECT d.campaign_id AS campaignId, sum(d.starts) AS starts, sum(d.submits) AS submits,
      json_group_array(json(d.faults)) AS days
    FROM ${within(filter)} GROUP BY d.campaign_id`;

/** What people do with the form of each campaign of the filter. */
export async function formsByCampaign(db: Db, filter: FunnelFilter): Promise<CampaignForm[]> {
  const rows = await db.all<{ campaignId: string; starts: number; submits: number; days: string }>(
    formsWithin(filter),
  );
  return rows.map(({ days, ...form }) => {
    const counts = new Map<string, number>();
    for (const faults of JSON.parse(days) as Record<string, number>[]) {
      for (const [field, n] of Object.entries(faults)) counts.set(field, (counts.get(field) ?? 0) + n);
    }
    return { ...form, faults: [...counts].map(([field, count]) => ({ field, count })) };
  });
}

nameSchemas({ FormFunnel: formFunnelShape });

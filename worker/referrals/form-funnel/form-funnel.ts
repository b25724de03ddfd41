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

nameSchemas({ FormFunnel: formFunnelShape });

import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { addDays } from "../../core/time";
import type { StatFilter } from "../insight/stat-filter";
import { sourceOf } from "../insight/totals";
import { earliest, type Period } from "../rollups/periods";

/** Some days whose events are read together. */
export interface Span extends Period {
  /** How many events they have, as the rollups say. */
  events: number;
}

/** Days that are looked at for those with events. */
const longestSpan = 92;

/** The first day from `from` to `to` on which anything of the filter is counted: a seek for each campaign or link. */
export function firstDay(filter: StatFilter, from: string, to: string): SQL {
  const { table, owner, owners } = sourceOf(filter);
  return sql`SELECT min(first) AS day FROM (SELECT (
    SELECT t.day FROM ${table} AS t WHERE t.${owner} = o.id AND t.day BETWEEN ${from} AND ${to}
      AND t.clicks + t.signups > 0 ORDER BY t.day LIMIT 1) AS first FROM (${owners}) AS o)`;
}

/** How many events each of these days has, those without left out. */
export function eventsByDay(filter: StatFilter, from: string, to: string): SQL {
  const { table, owner, owners } = sourceOf(filter);
  return sql`SELECT t.day AS day, sum(t.clicks + t.signups) AS events
    FROM (${owners}) AS o CROSS JOIN ${table} AS t ON t.${owner} = o.id AND t.day BETWEEN ${from} AND ${to}
    GROUP BY t.day HAVING sum(t.clicks + t.signups) > 0 ORDER BY t.day`;
}

/** The next days with events, from `from` on: as many as hold `most` together, or one that holds more. */
export async function nextSpan(db: Db, filter: StatFilter, from: string, most: number): Promise<Span | null> {
  const { to } = filter.period;
  const first = await db.get<{ day: string | null }>(firstDay(filter, from, to));
  if (!first?.day) return null;
  const last = earliest(to, addDays(first.day, longestSpan - 1));
  const days = await db.all<{ day: string; events: number }>(eventsByDay(filter, first.day, last));
  const span: Span = { from: first.day, to: first.day, events: 0 };
  for (const { day, events } of days) {
    if (span.events > 0 && span.events + events > most) break;
    span.to = day;
    span.events += events;
  }
  return span;
}

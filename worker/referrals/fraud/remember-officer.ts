import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { PeriodSchedule } from "../../core/jobs/schedule";
import { addDays } from "../../core/time";
import { tracesOf, visitorIn } from "../clicks/visitor";
import { tracesIn } from "./traits";

/** What this isolate has written today, so that a page view mostly costs nothing. */
const written = new Map<string, string>();
const mostWritten = 5000;

const dayOf = (now: number) => new Date(now).toISOString().slice(0, 10);

/**
 * Remembers where an officer was seen, as keyed hashes: a sign-up from there is like their own. It writes once a day, and
 * after the answer.
 */
export function rememberOfficer(
  call: { request: Request; dataKey: string; db: Db; ctx: Pick<ExecutionContext, "waitUntil">; now: number },
  officerId: string,
): void {
  const { lasting, address, network } = tracesOf(visitorIn(call.request, "origin"), call.dataKey);
  const none = { mailbox: "", series: null, phone: null, click: null };
  const seen = { visitor: lasting ?? null, address: address ?? null, network: network ?? null, ...none };
  const traces = JSON.stringify(Object.values(tracesIn(seen)));
  const day = dayOf(call.now);
  const key = `${officerId} ${traces}`;
  if (!address || written.get(key) === day) return;
  if (written.size >= mostWritten) written.clear();
  written.set(key, day);
  call.ctx.waitUntil(
    call.db
      .run(sql`INSERT INTO officer_traces (officer_id, trace, day)
        SELECT ${officerId}, value, ${day} FROM json_each(${traces}) WHERE true
        ON CONFLICT DO UPDATE SET day = excluded.day WHERE officer_traces.day < excluded.day`)
      .catch(() => written.delete(key)),
  );
}

/** Days for which an officer is known by where they were. */
export const officerDays = 30;

export const forgetOfficerTraces: PeriodSchedule = {
  every: "day",
  atHour: 3,
  catchUp: "latest",
  name: "fraud.forget_officer_traces",
  run: async ({ db, now }) => {
    await db.run(sql`DELETE FROM officer_traces WHERE day < ${addDays(dayOf(now), -officerDays)}`);
  },
};

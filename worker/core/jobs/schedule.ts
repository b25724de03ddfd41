import { sql } from "drizzle-orm";
import type { Env } from "../../env";
import type { Db } from "../db/db";
import type { RawRow } from "../db/raw-row";
import { schedules as states } from "../db/tables";
import { log } from "../http/log";
import { readOrganisation } from "../organisation/organisation";
import { describeError } from "./bury-job";
import { type JobCall, systemCall } from "./job";
import { duePeriod, periodAfter, type Rhythm } from "./periods";

/** Work of every minute: most ticks find nothing to do. */
export interface MinuteSchedule {
  every: "minute";
  name: string;
  run(call: JobCall): Promise<void>;
}

/**
 * Work of a period, done once for each. A run that died is done again, so it is safe to repeat for the same period; one
 * that failed rests and is tried again, and later periods wait for it.
 */
export interface PeriodSchedule extends Rhythm {
  name: string;
  /** Whose hours and days: UTC's, unless it is the organisation's. */
  zone?: "organisation";
  /** After a standstill: each period that was missed, or the latest alone. */
  catchUp: "each" | "latest";
  run(call: JobCall, period: string): Promise<void>;
}

export type Schedule = MinuteSchedule | PeriodSchedule;

/** The one trigger of wrangler.toml: every rhythm is derived from it, and a free account has five in all. */
export const tick = "* * * * *";

/** What a run may take, in ms, before it counts as dead. */
const lease = 15 * 60_000;

/** Ms until a failed period is tried again: 1, 2, 4 … 60 minutes. */
const rest = (attempts: number) => Math.min(2 ** (attempts - 1), 60) * 60_000;

/** Periods that one tick catches up with. */
const atOnce = 100;

const readStates = (db: Db) =>
  db.select({ name: states.name, through: states.through, attempts: states.attempts }).from(states);

/** `through`: the last period that is done. */
type State = Awaited<ReturnType<typeof readStates>>[number];

/** Takes the next period to do, unless somebody does it or it rests. Answers how often it was tried, this time included. */
async function claim(db: Db, { name, through }: State, now: number): Promise<number | null> {
  const taken = await db.get<RawRow<typeof states, "attempts">>(sql`
    UPDATE schedules SET attempts = attempts + 1, resting_until = cast(${now + lease} AS integer)
    WHERE name = ${name} AND through = ${through} AND resting_until <= ${now} RETURNING attempts`);
  return taken?.attempts ?? null;
}

/** Does what is due of one schedule. The first tick that sees it begins with the period after the one that runs. */
async function catchUp(call: JobCall, schedule: PeriodSchedule, state: State | undefined): Promise<void> {
  const { db, now } = call;
  const { name, every } = schedule;
  const zone = schedule.zone === "organisation" ? (await readOrganisation(db)).timeZone : "UTC";
  const due = duePeriod(schedule, now, zone);
  if (!state) {
    await db.run(sql`INSERT INTO schedules (name, through) VALUES (${name}, ${due}) ON CONFLICT DO NOTHING`);
    return;
  }
  let { through } = state;
  for (let step = 0; step < atOnce && through < due; step++) {
    const period = schedule.catchUp === "latest" ? due : periodAfter(every, through);
    const attempts = await claim(db, { ...state, through }, now);
    if (attempts === null) return;
    try {
      await schedule.run(call, period);
    } catch (error) {
      log("error", "schedule.failed", { name, period, attempts, error: describeError(error) });
      await db.run(sql`UPDATE schedules SET resting_until = cast(${now + rest(attempts)} AS integer)
        WHERE name = ${name} AND through = ${through}`);
      return;
    }
    await db.run(sql`UPDATE schedules SET through = ${period}, attempts = 0, resting_until = 0
      WHERE name = ${name} AND through = ${through}`);
    through = period;
  }
}

/** The Worker's `scheduled` handler: does what is due at the tick's own time, one's failure leaving the others alone. */
export function runSchedules(schedules: readonly Schedule[]) {
  return async (controller: ScheduledController, env: Env): Promise<void> => {
    const now = controller.scheduledTime;
    const callFor = ({ name }: Schedule) => systemCall(env, name, now);
    const [first] = schedules;
    if (!first) return;
    const known = await readStates(callFor(first).db);
    for (const schedule of schedules) {
      try {
        if (schedule.every === "minute") await schedule.run(callFor(schedule));
        else
          await catchUp(
            callFor(schedule),
            schedule,
            known.find(({ name }) => name === schedule.name),
          );
      } catch (error) {
        log("error", "schedule.failed", { name: schedule.name, error: describeError(error) });
      }
    }
  };
}

import type { Env } from "../../env";
import { log } from "../http/log";
import { describeError } from "./bury-job";
import { systemCall } from "./consume-jobs";
import type { JobCall } from "./job";

/** A recurring task. It is safe to run twice: the platform fires at least once, and the local start fires at once. */
export interface Schedule {
  /** UTC, weekdays 1-7 from Sunday; one of the triggers in wrangler.toml. */
  cron: string;
  name: string;
  run(call: JobCall): Promise<void>;
}

/** The Worker's `scheduled` handler: runs the tasks of this trigger, one's failure leaving the others alone. */
export function runSchedules(schedules: readonly Schedule[]) {
  return async (controller: ScheduledController, env: Env): Promise<void> => {
    const due = schedules.filter((schedule) => schedule.cron === controller.cron);
    for (const schedule of due) {
      try {
        await schedule.run(systemCall(env, schedule.name));
      } catch (error) {
        log("error", "schedule.failed", { name: schedule.name, error: describeError(error) });
      }
    }
  };
}

import { sql } from "drizzle-orm";
import type { JobCall } from "../../../core/jobs/job";
import type { MinuteSchedule } from "../../../core/jobs/schedule";
import { holdDeadline, holds } from "../flag-signup";
import type { FraudSettings } from "../rules/settings";
import { readFraudSettings } from "../settings-store";
import { decideFlags } from "./decide-flags";

/** Sign-ups of a batch: of two years ago, each moves some thousand rows of running totals. */
export const decidedAtOnce = 25;

/** Holds a flagged sign-up that was judged again and counts so far, where its score is high enough. */
export async function holdAgain(call: JobCall, id: string, score: number, settings: FraudSettings) {
  if (!holds(score, settings)) return;
  await decideFlags(call, [id], "hold", { holdUntil: holdDeadline(settings, call.now) });
}

/** Decides of what nobody reviewed in time, as the settings say. */
export const decideOverdue: MinuteSchedule = {
  every: "minute",
  name: "fraud.decide_overdue",
  async run(call) {
    const due = await call.db.all<{ id: string }>(sql`SELECT signup_id AS id FROM fraud_flags
      INDEXED BY fraud_flags_held WHERE status = 'held' AND hold_until <= ${call.now}
      ORDER BY hold_until LIMIT ${decidedAtOnce * 4}`);
    if (due.length === 0) return;
    const { hold_default: wanted } = await readFraudSettings(call.db);
    for (let at = 0; at < due.length; at += decidedAtOnce) {
      const ids = due.slice(at, at + decidedAtOnce).map(({ id }) => id);
      await decideFlags(call, ids, wanted === "drop" ? "confirm" : "dismiss");
    }
  },
};

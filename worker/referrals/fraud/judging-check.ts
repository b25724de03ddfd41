import { sql } from "drizzle-orm";
import type { HealthCheck } from "../../core/health/check";
import { ages } from "./ages";
import { firstIdAt } from "./judge-again";

/** Hours that a round may be behind: an import brings some hundred thousand sign-ups that it goes through. */
const lateAfter = 2;

/** Whether the rounds that judge sign-ups again keep up, at each age. */
export const judging: HealthCheck = {
  name: "referrals.judging",
  label: "health.judging",
  async look({ db, now }) {
    const due = ages.map((age) => [age, firstIdAt(now - age - lateAfter * 3_600_000)]);
    const late = await db.get(sql`SELECT 1 FROM json_each(${JSON.stringify(due)}) AS a
      WHERE EXISTS (SELECT 1 FROM signups AS s WHERE s.settled_at IS NOT NULL AND s.id < a.value ->> 1
        AND s.id > coalesce((SELECT through FROM fraud_rounds AS f WHERE f.age_ms = a.value ->> 0), ''))`);
    return late
      ? { isWell: false, words: "health.judgingOff", with: { hours: lateAfter } }
      : { isWell: true, words: "health.judgingWell" };
  },
};

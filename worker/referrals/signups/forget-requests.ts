import { sql } from "drizzle-orm";
import type { PeriodSchedule } from "../../core/jobs/schedule";

const kept = 30 * 86_400_000;

/** A key is free again after a month. The same address is still the same sign-up. */
export const forgetRequestsDaily: PeriodSchedule = {
  every: "day",
  atHour: 3,
  catchUp: "latest",
  name: "signups.forget_requests",
  run: async ({ db, now }) => {
    await db.run(sql`DELETE FROM signup_requests WHERE received_at <= ${now - kept}`);
  },
};

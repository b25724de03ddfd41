import { sql } from "drizzle-orm";
import type { Schedule } from "../../core/jobs/schedule";
import { settleDue } from "./settle-due";
import { tryEach } from "./try-each";

/** Each minute: what the schedule has opened meanwhile is written, with its log and notices. */
export const openDue: Schedule = {
  every: "minute",
  name: "workshops.open_due",
  async run({ db, now }) {
    const rows = await db.all<{ id: string }>(sql`SELECT a.id FROM assessments a
      WHERE a.advancement = 'schedule' AND a.status NOT IN ('completed', 'cancelled')`);
    await tryEach(rows, ({ id }) => settleDue(db, id, now));
  },
};

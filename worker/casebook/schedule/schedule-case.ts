import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { invalid, Problem } from "../../core/http/problem";
import { toInstant } from "../../core/time";
import { type Asked, changeCase, type Outcome, refuseIncomplete } from "../cases/change-case";
import { unschedule } from "../cases/schedules";
import { logEvent } from "../cases/write-rows";
import { randomId } from "../ids";

/** The same day and time a year later; of 29 February 1 March. */
const yearAfter = (at: number): number => {
  const day = new Date(at);
  return day.setUTCFullYear(day.getUTCFullYear() + 1);
};

export interface Plan {
  publishAt: number;
  change_summary?: string | undefined;
  accepted?: readonly string[] | undefined;
}

const isOpen = (state: string) => state === "DRAFT" || state === "IN_REVIEW";

/** An open version is to be published at a time to come, within a year. It must be complete now, and then again. */
export const scheduleCase = (db: Db, asked: Asked, plan: Plan): Promise<Outcome> => {
  const { by, caller } = asked;
  return changeCase(
    db,
    asked,
    async ({ row, content }) => {
      if (!isOpen(row.state)) {
        throw new Problem(
          "invalid_transition",
          "Invalid state transition: a case can only be scheduled from draft or review",
        );
      }
      await refuseIncomplete(db, content);
      const entry = { action: "scheduled", version: row.version, from: null, to: null } as const;
      return {
        versionId: row.id,
        isNew: false,
        statements: [
          sql`INSERT INTO casebook_schedules (version_id, publish_at, scheduled_by, scheduled_at, change_summary, accepted)
            VALUES (${row.id}, cast(${plan.publishAt} as integer), ${caller.id}, cast(${by.now} as integer),
              ${plan.change_summary || null}, ${JSON.stringify(plan.accepted ?? [])})
            ON CONFLICT (version_id) DO UPDATE SET publish_at = excluded.publish_at,
              scheduled_by = excluded.scheduled_by, scheduled_at = excluded.scheduled_at,
              change_summary = excluded.change_summary, accepted = excluded.accepted, cancelled_at = NULL`,
          logEvent(by, row.case_id, {
            ...{ ...entry, id: await randomId("caseEvent"), accepted: plan.accepted ?? [] },
            change_summary: plan.change_summary || `To be published at ${toInstant(plan.publishAt)}`,
          }),
        ],
      };
    },
    async () => {
      if (plan.publishAt <= by.now || plan.publishAt > yearAfter(by.now)) {
        throw invalid("publish_at", "Give a time to come, within a year.");
      }
    },
  );
};

/** Harmless where nothing is scheduled. */
export const cancelSchedule = (db: Db, asked: Asked): Promise<Outcome> =>
  changeCase(db, asked, async (found) => {
    const statements = await unschedule(asked.by, found);
    return {
      versionId: found.row.id,
      isNew: false,
      statements: statements.length > 0 ? statements : null,
    };
  });

import { eq, sql } from "drizzle-orm";
import { atomically, type Db, guard, type Statement } from "../../core/db/db";
import { notFound, Problem } from "../../core/http/problem";
import { readOrganisation } from "../../core/organisation/organisation";
import { localHour } from "../../core/time";
import { type Author, record } from "../../core/trail/record";
import { newEvent, ringForEvents } from "../../core/webhooks/new-event";
import type { Env } from "../../env";
import { announceCounts } from "../insight/live/announce-counts";
import { addToRollups } from "../rollups/rollups";
import { signups } from "../tables";
import { enrollmentDeltas } from "./signup-delta";

const find = (db: Db, id: string) =>
  db
    .select({
      id: signups.id,
      campaignId: signups.campaignId,
      referralId: signups.referralId,
      settledAt: signups.settledAt,
      counted: signups.counted,
      enrolledAt: signups.enrolledAt,
      enrolledDay: signups.enrolledDay,
      enrolledHour: signups.enrolledHour,
    })
    .from(signups)
    .where(eq(signups.id, id))
    .get();
type Row = NonNullable<Awaited<ReturnType<typeof find>>>;

/** Aborts the batch where the sign-up is no longer as it was read: settled, enrolled or uncounted since. */
function unchanged(row: Row): Statement {
  return guard(
    "conflict",
    sql`NOT EXISTS (SELECT 1 FROM signups WHERE id = ${row.id} AND settled_at IS ${row.settledAt}
      AND counted = ${row.counted ? 1 : 0} AND enrolled_at IS ${row.enrolledAt} AND enrolled_day IS ${row.enrolledDay})`,
  );
}

/** The enrolment completed now. It counts with its sign-up: at once where that is settled, else when it will be. */
function complete(db: Db, by: Author, row: Row, timeZone: string): Statement[] {
  const { campaignId, referralId } = row;
  const counted = row.counted && referralId !== null;
  const { day, hour } = localHour(by.now, timeZone);
  const enrolled = { campaignId, enrolledDay: day, enrolledHour: hour };
  return [
    unchanged(row),
    sql`UPDATE signups SET enrolled_at = ${by.now}, enrolled_day = ${counted ? day : null},
      enrolled_hour = ${counted ? hour : null} WHERE id = ${row.id}`,
    ...(counted ? addToRollups(enrollmentDeltas({ referralId, ...enrolled })) : []),
    record(db, by, "signup.enrolled", row.id),
    newEvent("signup.enrolled", row.id, by.now),
  ];
}

/** Takes the enrolment back, and from the very day it was counted on. */
function takeBack(db: Db, by: Author, row: Row): Statement[] {
  const { campaignId, referralId, enrolledDay, enrolledHour } = row;
  const enrolled =
    referralId !== null && enrolledDay !== null && enrolledHour !== null
      ? { referralId, campaignId, enrolledDay, enrolledHour }
      : null;
  return [
    unchanged(row),
    sql`UPDATE signups SET enrolled_at = NULL, enrolled_day = NULL, enrolled_hour = NULL WHERE id = ${row.id}`,
    ...(enrolled ? addToRollups(enrollmentDeltas(enrolled, -1)) : []),
    record(db, by, "signup.enrollment_taken_back", row.id),
  ];
}

const rounds = 5;

/** Makes the sign-up's enrolment what it is said to be; harmless where it is so already. */
export async function changeEnrollment(
  { env, db }: { env: Env; db: Db },
  by: Author,
  id: string,
  status: "pending" | "completed",
): Promise<void> {
  const { timeZone } = await readOrganisation(db);
  for (let round = 1; ; round++) {
    const row = await find(db, id);
    if (!row) throw notFound();
    if ((row.enrolledAt !== null) === (status === "completed")) return;
    const change = status === "completed" ? complete(db, by, row, timeZone) : takeBack(db, by, row);
    try {
      await ringForEvents(env, await atomically(db, change));
      announceCounts(env, [{ campaignId: row.campaignId, referralId: row.referralId }]);
      return;
    } catch (error) {
      if (round === rounds || !(error instanceof Problem) || error.code !== "conflict") throw error;
    }
  }
}

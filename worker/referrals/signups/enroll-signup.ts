import { sql } from "drizzle-orm";
import { atomically, type Db, guard, type Statement } from "../../core/db/db";
import { notFound, Problem } from "../../core/http/problem";
import { readOrganisation } from "../../core/organisation/organisation";
import { localHour } from "../../core/time";
import { type Author, record } from "../../core/trail/record";
import type { Env } from "../../env";
import { announceCounts } from "../insight/live/announce-counts";
import { addToRollups } from "../rollups/rollups";
import { enrollmentDeltas } from "./signup-delta";

interface Row {
  id: string;
  campaign_id: string;
  referral_id: string | null;
  settled_at: number | null;
  counted: number;
  enrolled_at: number | null;
  enrolled_day: string | null;
  enrolled_hour: number | null;
}

const columns = sql`id, campaign_id, referral_id, settled_at, counted, enrolled_at, enrolled_day, enrolled_hour`;

const find = (db: Db, id: string) => db.get<Row>(sql`SELECT ${columns} FROM signups WHERE id = ${id}`);

/** Aborts the batch where the sign-up is no longer as it was read: settled, enrolled or uncounted since. */
function unchanged(row: Row): Statement {
  return guard(
    "conflict",
    sql`NOT EXISTS (SELECT 1 FROM signups WHERE id = ${row.id} AND settled_at IS ${row.settled_at}
      AND counted = ${row.counted} AND enrolled_at IS ${row.enrolled_at} AND enrolled_day IS ${row.enrolled_day})`,
  );
}

/** The enrolment completed now. It counts with its sign-up: at once where that is settled, else when it will be. */
function complete(db: Db, by: Author, row: Row, timeZone: string): Statement[] {
  const counted = row.counted === 1 && row.referral_id !== null;
  const { day, hour } = localHour(by.now, timeZone);
  const enrolled = { campaignId: row.campaign_id, enrolledDay: day, enrolledHour: hour };
  return [
    unchanged(row),
    sql`UPDATE signups SET enrolled_at = ${by.now}, enrolled_day = ${counted ? day : null},
      enrolled_hour = ${counted ? hour : null} WHERE id = ${row.id}`,
    ...(counted && row.referral_id !== null
      ? addToRollups(enrollmentDeltas({ referralId: row.referral_id, ...enrolled }))
      : []),
    record(db, by, "signup.enrolled", row.id),
  ];
}

/** Takes the enrolment back, and from the very day it was counted on. */
function takeBack(db: Db, by: Author, row: Row): Statement[] {
  const { referral_id: referralId, enrolled_day: enrolledDay, enrolled_hour: enrolledHour } = row;
  const enrolled =
    referralId !== null && enrolledDay !== null && enrolledHour !== null
      ? { referralId, campaignId: row.campaign_id, enrolledDay, enrolledHour }
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
    if ((row.enrolled_at !== null) === (status === "completed")) return;
    const change = status === "completed" ? complete(db, by, row, timeZone) : takeBack(db, by, row);
    try {
      await atomically(db, change);
      announceCounts(env, [{ campaignId: row.campaign_id, referralId: row.referral_id }]);
      return;
    } catch (error) {
      if (round === rounds || !(error instanceof Problem) || error.code !== "conflict") throw error;
    }
  }
}

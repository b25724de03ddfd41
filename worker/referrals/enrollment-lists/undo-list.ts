import { sql } from "drizzle-orm";
import { atomically, type Db, guard } from "../../core/db/db";
import { notFound } from "../../core/http/problem";
import { record, recordEach } from "../../core/trail/record";
import { type Enrollable, takeBack, unchanged } from "../signups/enrollment-statements";
import { announceSignups, isOvertaken, type WriteCall } from "./apply-list";
import { findList } from "./find-lists";
import type { ListRecord } from "./schemas";

interface Found extends Omit<Enrollable, "counted"> {
  counted: number;
}

/** The sign-ups that a list enrolled and that still name it. */
const stillOf = (id: string) => sql`(SELECT s.* FROM enrollment_lists AS l
  CROSS JOIN json_each(l.signup_ids) AS i CROSS JOIN signups AS s ON s.id = i.value
  WHERE l.id = ${id} AND s.enrollment_list_id = l.id)`;

/** The enrolments that the list brought and that nobody has changed since. */
async function enrolledBy(db: Db, id: string): Promise<Enrollable[]> {
  const rows = await db.all<Found>(sql`
    SELECT id, campaign_id AS campaignId, referral_id AS referralId, settled_at AS settledAt, counted,
      enrolled_at AS enrolledAt, enrolled_day AS enrolledDay, enrolled_hour AS enrolledHour
    FROM ${stillOf(id)} ORDER BY id`);
  return rows.map((row) => ({ ...row, counted: row.counted === 1 }));
}

const rounds = 5;

/** Takes back what the list brought, where nobody has changed it since; harmless when repeated. 404 for no list. */
export async function undoList({ env, db, by, now }: WriteCall, id: string): Promise<ListRecord> {
  for (let round = 1; ; round++) {
    const list = await findList(db, id);
    if (!list) throw notFound("There is no such list.");
    if (list.undone_at !== null) return list;
    const signups = await enrolledBy(db, id);
    const ids = signups.map((signup) => signup.id);
    try {
      await atomically(db, [
        guard(
          "conflict",
          sql`NOT EXISTS (SELECT 1 FROM enrollment_lists WHERE id = ${id} AND undone_at IS NULL)
            OR (SELECT count(*) FROM ${stillOf(id)}) <> ${ids.length}`,
        ),
        ...unchanged(signups),
        ...takeBack(signups),
        sql`UPDATE enrollment_lists SET undone_at = ${now}, undone_by = ${by.actor?.id ?? null},
          taken_back = ${ids.length} WHERE id = ${id}`,
        recordEach(by, "signup.enrollment_taken_back", ids),
        record(db, by, "enrollment_list.undone", id, { taken_back: ids.length }),
      ]);
      announceSignups(env, signups);
    } catch (error) {
      if (round === rounds || !isOvertaken(error)) throw error;
    }
  }
}

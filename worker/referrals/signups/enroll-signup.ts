import { eq } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { notFound, Problem } from "../../core/http/problem";
import { readOrganisation } from "../../core/organisation/organisation";
import { type Author, record } from "../../core/trail/record";
import { newEvent, ringForEvents } from "../../core/webhooks/new-event";
import type { Env } from "../../env";
import { announceCounts } from "../insight/live/announce-counts";
import { signups } from "../tables";
import { complete, type Enrollable, takeBack, unchanged } from "./enrollment-statements";

const find = (db: Db, id: string): Promise<Enrollable | undefined> =>
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
    const signup = await find(db, id);
    if (!signup) throw notFound();
    if ((signup.enrolledAt !== null) === (status === "completed")) return;
    const change =
      status === "completed"
        ? [
            ...complete([{ signup, at: by.now }], timeZone, null),
            record(db, by, "signup.enrolled", signup.id),
            newEvent("signup.enrolled", signup.id, by.now),
          ]
        : [...takeBack([signup]), record(db, by, "signup.enrollment_taken_back", signup.id)];
    try {
      await ringForEvents(env, await atomically(db, [...unchanged([signup]), ...change]));
      announceCounts(env, [{ campaignId: signup.campaignId, referralId: signup.referralId }]);
      return;
    } catch (error) {
      if (round === rounds || !(error instanceof Problem) || error.code !== "conflict") throw error;
    }
  }
}

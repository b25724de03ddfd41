import { sql } from "drizzle-orm";
import { atomically, type Db, guard, isUniqueViolation, type Statement } from "../../core/db/db";
import { invalid, notFound, Problem } from "../../core/http/problem";
import { readOrganisation } from "../../core/organisation/organisation";
import { newEvent, ringForEvents } from "../../core/webhooks/new-event";
import type { Env } from "../../env";
import { counting, withoutClick } from "../fraud/flags/plan-decision";
import { writeCounted } from "../imports/clicks-left";
import { announceCounts } from "../insight/live/announce-counts";
import { changeStandings } from "../signups/change-standings";
import { freeMicrosecond } from "../signups/settle-signup";
import { readStandings, type Standing, type StandingChange } from "../signups/standing";

interface ClaimedLink {
  id: string;
  campaign: string;
  officer: string;
}

async function readLink(db: Db, referralId: string): Promise<ClaimedLink> {
  const link = await db.get<ClaimedLink>(
    sql`SELECT id, campaign_id AS campaign, officer_id AS officer FROM referrals WHERE id = ${referralId}`,
  );
  if (!link) throw notFound("There is no such link.");
  return link;
}

async function readSettled(db: Db, signupId: string): Promise<Standing> {
  const [standing] = await readStandings(db, [signupId]);
  if (standing) return standing;
  if (await db.get(sql`SELECT 1 FROM signups WHERE id = ${signupId}`)) {
    throw new Problem("conflict", "This sign-up is still being attributed. Try again in a moment.");
  }
  throw notFound("There is no such sign-up.");
}

/** Refuses a claim that could never be granted: 404 for what is not there, 400 for a link of another campaign. */
export async function requireClaimable(db: Db, signupId: string, referralId: string): Promise<void> {
  const link = await readLink(db, referralId);
  const row = await db.get<{ campaign: string }>(
    sql`SELECT campaign_id AS campaign FROM signups WHERE id = ${signupId}`,
  );
  if (!row) throw notFound("There is no such sign-up.");
  if (row.campaign !== "" && row.campaign !== link.campaign) {
    throw invalid("referral_id", "This link is of another campaign than the sign-up.");
  }
}

/** The sign-up as the link's: no click earned it, and what it had earned is free. */
async function claimed(db: Db, before: Standing, link: ClaimedLink, timeZone: string): Promise<Standing> {
  const row = await db.get<{ us: number }>(sql`SELECT ${freeMicrosecond(link.id, before.occurredAt)} AS us`);
  const after: Standing = {
    ...withoutClick(before),
    ...{ campaignId: link.campaign, referralId: link.id, officerId: link.officer, reason: "claimed" },
    // A history that is told later finds it no other click.
    ...{ visitor: null, eventUs: row?.us ?? before.occurredAt * 1000 },
  };
  return before.withheld ? after : counting(after, timeZone);
}

/** An imported click that it had earned is free. */
const freeImported = ({ before }: StandingChange): Statement =>
  sql`UPDATE imported_clicks SET earned_us = NULL WHERE referral_id = ${before.referralId}
    AND visitor = ${before.visitor} AND visitor <> '' AND earned_us = ${before.eventUs}`;

const rounds = 5;

/**
 * Gives a sign-up to a link, with all totals, in one batch with the statements of `also`, which the sign-up as it was is
 * told to. Nothing but these where it is the link's already. 409 where the link has no click left, or where the sign-up
 * is confirmed as fraud.
 */
export async function reassignSignup(
  { env, db, now }: { env: Env; db: Db; now: number },
  signupId: string,
  referralId: string,
  also: (before: Standing) => Statement[],
): Promise<void> {
  const link = await readLink(db, referralId);
  const { timeZone } = await readOrganisation(db);
  let written = false;
  for (let round = 1; ; round++) {
    const before = await readSettled(db, signupId);
    await requireClaimable(db, signupId, referralId);
    const isThere = before.referralId === referralId;
    const changes = isThere ? [] : [{ before, after: await claimed(db, before, link, timeZone) }];
    try {
      const results = await atomically(db, [
        guard(
          "conflict",
          sql`EXISTS (SELECT 1 FROM fraud_flags WHERE signup_id = ${signupId} AND status = 'confirmed')`,
        ),
        ...changes.map(freeImported),
        ...changeStandings(changes),
        ...also(before),
        ...changes.flatMap(({ after }) =>
          after.counted ? [newEvent("signup.attributed", signupId, now)] : [],
        ),
      ]);
      await ringForEvents(env, results);
      announceCounts(
        env,
        changes.flatMap((change) => [change.before, change.after]),
      );
      return;
    } catch (error) {
      const isFull = String(error).includes("signups_within_clicks");
      if (isFull && written) {
        throw new Problem("no_click_left", "The link has no click left that could have earned the sign-up.");
      }
      if (isFull) {
        await writeCounted(env, [referralId]); // a click may be on its way to the totals
        written = true;
        continue;
      }
      await explain(db, error, before, link);
      const isRace =
        (error instanceof Problem && error.code === "conflict") ||
        isUniqueViolation(error, "signups.event_us");
      if (round >= rounds || !isRace) throw error;
    }
  }
}

/** What no second attempt can mend is said in words. */
async function explain(db: Db, error: unknown, before: Standing, link: ClaimedLink): Promise<void> {
  if (isUniqueViolation(error, "signups.") && before.campaignId !== link.campaign) {
    throw new Problem("conflict", "This address has another sign-up in the link's campaign.");
  }
  const confirmed = await db.get(
    sql`SELECT 1 FROM fraud_flags WHERE signup_id = ${before.id} AND status = 'confirmed'`,
  );
  if (confirmed) throw new Problem("conflict", "This sign-up is confirmed as fraud. Take that back first.");
}

import { type SQL, sql } from "drizzle-orm";
import { all } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import type { people } from "../../core/db/tables";
import { notFound } from "../../core/http/problem";
import { readOrganisation } from "../../core/organisation/organisation";
import { localDay, toInstant } from "../../core/time";
import { grown, linkTotals } from "../insight/officer-table";
import { tablePage } from "../insight/table";
import { readsAll } from "../policies";
import { earliest } from "../rollups/periods";
import type { campaigns, targets } from "../tables";
import type { Reader } from "../viewer";
import { pace } from "./pace";
import type { TargetRecord, TargetsQuery } from "./schemas";

/** The days are the target's own, else the campaign's. */
interface Row
  extends RawRow<typeof targets, "campaignId" | "officerId" | "measure" | "goal" | "setAt">,
    RawRow<typeof campaigns, { campaign: "name" }>,
    RawRow<typeof campaigns, "startsOn" | "endsOn" | "archivedAt">,
    RawRow<typeof people, { officer: "name" }> {
  signups: number;
  enrollments: number;
}

interface Which {
  campaignId?: string | undefined;
  officerId?: string | undefined;
  /** Without those of officers who left: nobody works towards these any more. */
  ofActive?: boolean;
}

/** Targets with what was done between their days: two seeks a link, as every range of the rollups. */
export function targetProgress({ campaignId, officerId, ofActive = false }: Which): SQL {
  return sql`SELECT t.campaign_id AS campaignId, c.name AS campaign, t.officer_id AS officerId, p.name AS officer,
      t.measure, t.goal, coalesce(t.starts_on, c.starts_on) AS startsOn, coalesce(t.ends_on, c.ends_on) AS endsOn,
      c.archived_at AS archivedAt, t.set_at AS setAt, ${grown("signups")} AS signups,
      ${grown("enrollments")} AS enrollments
    FROM targets AS t CROSS JOIN campaigns AS c ON c.id = t.campaign_id
    CROSS JOIN officers AS o ON o.id = t.officer_id CROSS JOIN people AS p ON p.id = o.person_id
    LEFT JOIN referrals AS r ON r.officer_id = t.officer_id AND r.campaign_id = t.campaign_id
    ${linkTotals("b", sql`coalesce(t.ends_on, c.ends_on, '9999-12-31')`)}
    ${linkTotals("a", sql`date(coalesce(t.starts_on, c.starts_on), '-1 day')`)}
    WHERE ${all([
      campaignId === undefined ? null : sql`t.campaign_id = ${campaignId}`,
      officerId === undefined ? null : sql`t.officer_id = ${officerId}`,
      ofActive ? sql`o.deactivated_at IS NULL` : null,
    ])}
    GROUP BY t.campaign_id, t.officer_id`;
}

function toRecord(row: Row, today: string, timeZone: string): TargetRecord {
  const archivedOn = row.archivedAt === null ? null : localDay(row.archivedAt, timeZone);
  const last = earliest("9999-12-31", row.endsOn, archivedOn);
  const to = last === "9999-12-31" ? null : last;
  const done = row.measure === "signups" ? row.signups : row.enrollments;
  const { state, onCourseFor, isOnCourse, isReached } = pace({
    goal: row.goal,
    done,
    from: row.startsOn,
    to,
    today,
  });
  return {
    campaign_id: row.campaignId,
    campaign_name: row.campaign,
    officer_id: row.officerId,
    officer_name: row.officer,
    measure: row.measure,
    goal: row.goal,
    from: row.startsOn,
    to,
    done,
    state,
    on_course_for: onCourseFor,
    is_on_course: isOnCourse,
    is_reached: isReached,
    set_at: toInstant(row.setAt),
  };
}

/** The targets of a campaign, of an officer or of both, as they stand at `now`. */
export async function targetsOf(db: Db, now: number, which: Which): Promise<TargetRecord[]> {
  const [{ timeZone }, rows] = await Promise.all([readOrganisation(db), db.all<Row>(targetProgress(which))]);
  return rows.map((row) => toRecord(row, localDay(now, timeZone), timeZone));
}

/** Those that an officer still works towards. */
export async function findRunningTargets(db: Db, now: number, officerId: string): Promise<TargetRecord[]> {
  const targets = await targetsOf(db, now, { officerId });
  return targets.filter(({ state }) => state === "running" || state === "open");
}

/** `GET /targets`: an officer's are their own, whatever they ask for. */
export async function listTargets(db: Db, { viewer, now }: Reader, query: TargetsQuery) {
  const which = readsAll(viewer)
    ? { campaignId: query.campaign_id, officerId: query.officer_id }
    : { campaignId: query.campaign_id, officerId: viewer.officerId ?? "" };
  const targets = await targetsOf(db, now, which);
  const { data, ...page } = tablePage(
    targets.map((target) => ({ ...target, name: target.officer_name })),
    query,
  );
  return { ...page, data: data.map(({ name: _, ...target }) => target) };
}

export async function findTarget(db: Db, now: number, campaignId: string, officerId: string) {
  const [target] = await targetsOf(db, now, { campaignId, officerId });
  if (!target) throw notFound("This officer has no target in this campaign.");
  return target;
}

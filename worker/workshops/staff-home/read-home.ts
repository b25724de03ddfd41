import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "../../core/access/actor";
import type { Db } from "../../core/db/db";
import { readList } from "../../core/http/read-list";
import type { Status } from "../assessments/values";
import { listNeeds } from "../needs/find-needs";
import { type NeedRecord, needsQuery } from "../needs/schemas";
import { readOverview, readRegions } from "../overview/read-overview";
import type { Overview, RegionsOverview } from "../overview/schemas";
import { roleOf } from "../roles";

/** An assessment as the home names it. */
export interface HomeAssessment {
  id: string;
  title: string;
  status: Status;
  /** Of the lowest place that it stands in. */
  place: string | null;
  planned_start_date: string | null;
}

export interface HomeFigures {
  /** Those under way, the last changed first: at most so many. */
  latest: HomeAssessment[];
  /** The most pressing: at most so many. */
  needs: NeedRecord[];
  overview: Overview;
  regions: RegionsOverview;
}

const shownAtMost = 6;

/** Staff sees all, a facilitator theirs. */
const isTheirs = (actor: Actor | null): SQL =>
  roleOf(actor) === "staff"
    ? sql`TRUE`
    : sql`a.id IN (SELECT assessment_id FROM assessment_team
        WHERE person_id = ${actor?.id ?? ""} AND role = 'facilitator')`;

/** What is assessed and needed in all, what of it is under way, and what is most pressing. */
export async function readHome(db: Db, actor: Actor | null): Promise<HomeFigures> {
  const [latest, needs, overview, regions] = await Promise.all([
    db.all<HomeAssessment>(sql`
      SELECT a.id, a.title, a.status, a.planned_start_date,
        (SELECT name FROM places WHERE id = coalesce(a.barangay_id, a.municipality_id, a.province_id, a.region_id))
          AS place
      FROM assessments a WHERE ${isTheirs(actor)} AND a.status NOT IN ('completed', 'cancelled')
      ORDER BY a.updated_at DESC, a.id LIMIT ${shownAtMost}`),
    listNeeds(db, readList(needsQuery, { sort: "rank", limit: String(shownAtMost) })),
    readOverview(db),
    readRegions(db),
  ]);
  return { latest, needs: needs.data, overview, regions };
}

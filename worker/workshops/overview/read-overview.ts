import { sql } from "drizzle-orm";
import { all, contains } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { notFound } from "../../core/http/problem";
import { isCritical } from "../needs/critical";
import { criticalNeedsIn } from "../needs/find-needs";
import { needCategories } from "../needs/values";
import { placesAt } from "../places/find-places";
import { latestRecords } from "../records/find-records";
import { recordKinds } from "../records/values";
import { approvedSyntheses } from "./approved-syntheses";
import { assessmentCounts, figuresOf, groupsAt } from "./count-overview";
import { latestAssessments } from "./latest-assessments";
import { readGroups } from "./read-groups";
import type {
  MethodOverview,
  Overview,
  ProvinceFigures,
  ProvinceOverview,
  ProvincesQuery,
  RegionsOverview,
  ReviewedMethod,
} from "./schemas";

const counted = <K extends string>(names: readonly K[], rows: { name: string; n: number }[]) =>
  Object.fromEntries(names.map((name) => [name, rows.find((row) => row.name === name)?.n ?? 0])) as Record<
    K,
    number
  >;

/** What there is in all. */
export async function readOverview(db: Db): Promise<Overview> {
  const [{ assessments }, categories, records] = await Promise.all([
    readGroups(db),
    db.all<{ name: string; n: number; critical: number; validated: number }>(sql`
      SELECT n.category AS name, count(*) AS n, sum(${isCritical}) AS critical,
        sum(n.status = 'validated') AS validated FROM needs n GROUP BY n.category`),
    db.all<{ name: string; n: number }>(
      sql`SELECT kind AS name, count(*) AS n FROM staff_records GROUP BY kind`,
    ),
  ]);
  const sum = (of: "n" | "critical" | "validated") => categories.reduce((total, row) => total + row[of], 0);
  return {
    assessments: assessmentCounts(assessments),
    needs: {
      ...{ total: sum("n"), critical: sum("critical"), validated: sum("validated") },
      by_category: counted(needCategories, categories),
    },
    records: counted(recordKinds, records),
  };
}

/** Every region, and one row of what stands in none, where something does: the rows add up to the totals. */
export async function readRegions(db: Db): Promise<RegionsOverview> {
  const [groups, regions] = await Promise.all([readGroups(db), placesAt(db, "region")]);
  const nowhere = figuresOf(groupsAt(groups, "region_id", null));
  return {
    totals: figuresOf(groups),
    data: [
      ...regions.map(({ id, name }) => ({
        region_id: id,
        name,
        ...figuresOf(groupsAt(groups, "region_id", id)),
      })),
      ...(nowhere.assessments.total > 0 ? [{ region_id: null, name: null, ...nowhere }] : []),
    ],
  };
}

interface Province {
  province_id: string;
  region_id: string;
  name: string;
}
const columns = sql`p.id AS province_id, p.parent_id AS region_id, p.name`;

async function withFigures(db: Db, provinces: Province[]): Promise<ProvinceFigures[]> {
  const groups = await readGroups(
    db,
    provinces.map(({ province_id }) => province_id),
  );
  return provinces.map((province) => ({
    ...province,
    ...figuresOf(groupsAt(groups, "province_id", province.province_id)),
  }));
}

/** `q` finds names. */
export async function listProvinces(db: Db, query: ProvincesQuery) {
  const condition = all([
    sql`p.level = 'province'`,
    query.region_id ? sql`p.parent_id = ${query.region_id}` : null,
    query.q ? contains({ keys: [sql`p.name_key`] }, query.q) : null,
  ]);
  const { rows, total } = await selectPage<Province>(
    db,
    {
      columns,
      from: sql`FROM places p WHERE ${condition}`,
      order: orderBy(query.sort, { name: sql`p.name_key` }, sql`p.id`),
    },
    query,
  );
  return listPage(await withFigures(db, rows), query, total);
}

const MOST = 10;

/** 404 for what is no province. */
export async function readProvince(db: Db, id: string): Promise<ProvinceOverview> {
  const province = await db.get<Province>(
    sql`SELECT ${columns} FROM places p WHERE p.id = ${id} AND p.level = 'province'`,
  );
  if (!province) throw notFound("Place not found");
  const here = sql`a.province_id = ${id}`;
  const [[figures], critical_needs, latest_reports, latest_assessments, approved_syntheses] =
    await Promise.all([
      withFigures(db, [province]),
      criticalNeedsIn(db, id, MOST),
      latestRecords(db, sql`${here} AND r.kind = 'report'`, MOST),
      latestAssessments(db, here, MOST),
      approvedSyntheses(db, id, MOST),
    ]);
  if (!figures) throw notFound("Place not found");
  return { ...figures, critical_needs, latest_reports, latest_assessments, approved_syntheses };
}

/** How assessments of one method are doing, with the latest of them and of their reports. */
export async function readMethod(db: Db, method: ReviewedMethod): Promise<MethodOverview> {
  const here = sql`a.primary_methodology = ${method}`;
  const [{ assessments }, latest_assessments, latest_reports] = await Promise.all([
    readGroups(db),
    latestAssessments(db, here, 8),
    latestRecords(db, sql`${here} AND r.kind = 'report'`, 6),
  ]);
  return {
    assessments: assessmentCounts(assessments.filter((group) => group.method === method)),
    latest_assessments,
    latest_reports,
  };
}

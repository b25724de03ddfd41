import { type SQL, sql } from "drizzle-orm";
import { all, contains } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import type { Caller } from "../access/member";
import { rights } from "../access/right";
import { mayAtLeast, rightSql } from "../access/right-sql";
import { type CaseRow, caseColumns, caseJoins, commonOf, readDocument } from "./find-case";
import { type Missing, missingOf, restorableSince } from "./life-of-case";
import type { CaseItem, CasesQuery } from "./schemas";

interface Row extends CaseRow {
  document: string;
  country: string;
  focus_commodity: string;
  commodity_count: number;
  segment_count: number;
  segments_reached: number;
  farmers: number | null;
  share_of_target: number | null;
}

const columns = (caller: Caller) => sql`${caseColumns}, ${rightSql(caller)} AS rank, n.name AS country,
  coalesce(m.name, '') AS focus_commodity, c.commodity_count, c.segment_count, c.segments_reached, c.farmers,
  c.share_of_target`;
const joins = sql`${caseJoins} JOIN master_countries n ON n.id = c.country_id
  LEFT JOIN master_commodities m ON m.id = c.focus_commodity_id`;

const anyOf = (column: SQL, values: readonly unknown[] | undefined): SQL | null =>
  values ? sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))` : null;

function tabCondition(caller: Caller, { tab }: CasesQuery, now: number): SQL[] {
  const me = caller.personId;
  if (tab === "deleted") {
    const since = restorableSince(now);
    return [sql`c.deleted_at IS NOT NULL AND c.deleted_at >= ${since}`, mayAtLeast(caller, "own")];
  }
  const is: Partial<Record<CasesQuery["tab"], SQL>> = {
    mine: sql`c.owner_id = ${me}`,
    shared: sql`EXISTS (SELECT 1 FROM case_grants s WHERE s.case_id = c.id AND s.person_id = ${me})`,
    completed: sql`c.status = 'completed'`,
  };
  const own = is[tab];
  return [sql`c.deleted_at IS NULL`, mayAtLeast(caller, "view"), ...(own ? [own] : [])];
}

/** The condition of cases (alias c) that the caller may see and asks for. */
function conditionOf(caller: Caller, query: CasesQuery, now: number): SQL {
  return all([
    ...tabCondition(caller, query, now),
    query.q ? contains({ keys: [sql`c.name_key`, sql`c.description_key`] }, query.q) : null,
    anyOf(sql`c.country_id`, query.country_id),
    anyOf(sql`c.focus_commodity_id`, query.focus_commodity_id),
    anyOf(sql`c.company_id`, query.company_id),
    anyOf(sql`c.business_unit_id`, query.business_unit_id),
    anyOf(sql`c.year`, query.year),
    anyOf(sql`c.status`, query.status),
    query.tag_id
      ? sql`EXISTS (SELECT 1 FROM case_tags t WHERE t.case_id = c.id
          AND t.tag_id IN (SELECT value FROM json_each(${JSON.stringify(query.tag_id)})))`
      : null,
    query.owner
      ? sql`c.owner_id IN (SELECT id FROM people WHERE ${contains({ keys: [sql`name_key`], plain: [sql`email`] }, query.owner)})`
      : null,
    query.right ? mayAtLeast(caller, query.right) : null,
  ]);
}

export interface CaseCard extends CaseItem {
  share_of_target: number | null;
  /** What it lacks to be completed. */
  missing: Missing[];
}

/** A page of the cases that the caller may see, with what cards tell besides. */
export async function findCases(db: Db, caller: Caller, query: CasesQuery, now: number) {
  const condition = conditionOf(caller, query, now);
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns: columns(caller),
      from: sql`FROM incomes_cases c ${joins} WHERE ${condition}`,
      counted: sql`FROM incomes_cases c WHERE ${condition}`,
      order: orderBy(
        query.sort,
        {
          updated_at: sql`c.updated_at`,
          created_at: sql`c.created_at`,
          name: sql`c.name_key`,
          year: sql`c.year`,
        },
        sql`c.id`,
      ),
    },
    query,
  );
  const carded = async (row: (typeof rows)[number]): Promise<CaseCard> => {
    const document = await readDocument(db, row.document);
    return {
      ...commonOf({ row, right: rights[row.rank] ?? "none", document }),
      country: row.country,
      focus_commodity: row.focus_commodity,
      commodity_count: row.commodity_count,
      segment_count: row.segment_count,
      farmers: row.farmers,
      segments_reached: row.segments_reached,
      share_of_target: row.share_of_target,
      missing: missingOf(document),
    };
  };
  const cards = await Promise.all(rows.map(carded));
  return listPage(cards, query, total);
}

/** `GET /cases`. */
export async function listCases(db: Db, caller: Caller, query: CasesQuery, now: number) {
  const { data, ...page } = await findCases(db, caller, query, now);
  return { ...page, data: data.map(({ share_of_target: _, missing: __, ...item }): CaseItem => item) };
}

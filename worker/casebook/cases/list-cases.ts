import { type SQL, sql } from "drizzle-orm";
import { all, contains } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { readLine } from "../../core/text/read-text";
import type { Caller } from "../access/caller";
import { readableCases } from "../access/case-access";
import { countOf } from "../public-rows/count";
import { caseColumns, foundOf, toCaseRecord } from "./find-case";
import type { CaseItem, CasesQuery } from "./schemas";

function conditionOf(caller: Caller, query: CasesQuery): SQL {
  const { contributor_id: person, reviewer_id: reviewer } = query;
  return all([
    readableCases(caller),
    query.q ? contains({ keys: [sql`v.title_key`], plain: [sql`v.case_id`] }, query.q) : null,
    query.state ? sql`v.state = ${query.state}` : null,
    query.case_type ? sql`v.content ->> 'case_type' = ${query.case_type}` : null,
    query.tag ? sql`g.tag = ${readLine(query.tag)}` : null,
    person
      ? sql`EXISTS (SELECT 1 FROM casebook_case_people k WHERE k.case_id = c.case_id AND k.person_id = ${person})`
      : null,
    reviewer ? sql`c.reviewer_id = ${reviewer}` : null,
    query.public ? sql`(c.public_version IS NOT NULL) = ${query.public === "true" ? 1 : 0}` : null,
  ]);
}

/** The highest version (alias v) of each case, with its tags (alias g) where one is asked for. */
const highest = ({ tag }: CasesQuery): SQL =>
  tag
    ? sql`FROM casebook_version_tags g CROSS JOIN casebook_versions v ON v.id = g.version_id`
    : sql`FROM casebook_versions v`;

/** A contributor's own cases (alias c), which are few. */
const ofContributor = ({ id }: Caller, { tag }: CasesQuery, condition: SQL): SQL =>
  sql`FROM casebook_case_people o CROSS JOIN casebook_cases c ON c.case_id = o.case_id
    CROSS JOIN casebook_versions v ON v.case_id = c.case_id AND v.version = c.highest
    ${tag ? sql`JOIN casebook_version_tags g ON g.version_id = v.id` : sql``}
    WHERE o.person_id = ${id} AND ${condition}`;

/** These versions, with their cases. */
const shown = (
  ids: SQL,
): SQL => sql`FROM casebook_versions v CROSS JOIN casebook_cases c ON c.case_id = v.case_id
  WHERE v.id IN (${ids})`;

/** How many cases there are of all, where nothing narrows them and that is written down. */
function totalOf(caller: Caller, query: CasesQuery): { total?: SQL } {
  const { page: _, limit: __, sort: ___, q, ...filters } = query;
  const isAll = caller.role !== "contributor" && q === "" && Object.values(filters).every((one) => !one);
  return isAll ? { total: sql`${countOf("cases")} + ${countOf("open")} + ${countOf("closed")}` } : {};
}

/** `GET /cases`: a row a case, by its highest version. */
export async function listCases(db: Db, caller: Caller, query: CasesQuery) {
  const condition = conditionOf(caller, query);
  const isOfVersion = !query.contributor_id && !query.reviewer_id && !query.public;
  const order = orderBy(
    query.sort,
    { updated_at: sql`v.updated_at`, created_at: sql`v.created_at`, title: sql`v.title_key` },
    sql`v.id`,
  );
  const { rows, total } = await selectPage<Parameters<typeof foundOf>[0]>(
    db,
    {
      ...{ columns: caseColumns, order, ...totalOf(caller, query) },
      ...(caller.role === "contributor"
        ? { from: ofContributor(caller, query, condition) }
        : isOfVersion
          ? // No more is read of a version than its place in the list, before it is known which are shown.
            {
              from: sql`${highest(query)} WHERE v.is_highest = 1 AND ${condition}`,
              late: { row: sql`v.id`, around: shown },
            }
          : {
              from: sql`${highest(query)} CROSS JOIN casebook_cases c ON c.case_id = v.case_id
                WHERE v.is_highest = 1 AND ${condition}`,
            }),
    },
    query,
  );
  const items = rows.map((row): CaseItem => {
    const { description: _, translations: __, ...item } = toCaseRecord(foundOf(row));
    return item;
  });
  return listPage(items, query, total);
}

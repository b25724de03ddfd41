import { type SQL, sql } from "drizzle-orm";
import { all, contains } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { readLine } from "../../core/text/read-text";
import type { Caller } from "../access/caller";
import { readableCases } from "../access/case-access";
import { caseColumns, foundOf, toCaseRecord } from "./find-case";
import type { CaseItem, CasesQuery } from "./schemas";

function conditionOf(caller: Caller, query: CasesQuery): SQL {
  const { contributor_id: person, reviewer_id: reviewer } = query;
  return all([
    readableCases(caller),
    query.q ? contains({ keys: [sql`v.title_key`], plain: [sql`c.case_id`] }, query.q) : null,
    query.state ? sql`v.state = ${query.state}` : null,
    query.case_type ? sql`v.content ->> 'case_type' = ${query.case_type}` : null,
    query.tag
      ? sql`EXISTS (SELECT 1 FROM json_each(v.content, '$.tags') t WHERE t.value = ${readLine(query.tag)})`
      : null,
    person
      ? sql`EXISTS (SELECT 1 FROM casebook_case_people k WHERE k.case_id = c.case_id AND k.person_id = ${person})`
      : null,
    reviewer ? sql`c.reviewer_id = ${reviewer}` : null,
    query.public ? sql`(c.public_version IS NOT NULL) = ${query.public === "true" ? 1 : 0}` : null,
  ]);
}

/** `GET /cases`: a row a case, by its highest version. */
export async function listCases(db: Db, caller: Caller, query: CasesQuery) {
  const from = sql`FROM casebook_cases c
    CROSS JOIN casebook_versions v ON v.case_id = c.case_id AND v.version = c.highest WHERE ${conditionOf(caller, query)}`;
  const { rows, total } = await selectPage<Parameters<typeof foundOf>[0]>(
    db,
    {
      columns: caseColumns,
      from,
      order: orderBy(
        query.sort,
        { updated_at: sql`v.updated_at`, created_at: sql`v.created_at`, title: sql`v.title_key` },
        sql`v.id`,
      ),
    },
    query,
  );
  const items = rows.map((row): CaseItem => {
    const { description: _, translations: __, ...item } = toCaseRecord(foundOf(row));
    return item;
  });
  return listPage(items, query, total);
}

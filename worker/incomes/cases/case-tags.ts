import { type SQL, sql } from "drizzle-orm";
import type { Db, Statement } from "../../core/db/db";
import type { Author } from "../../core/trail/record";
import { MOST_TAGS } from "./document";

// A case's document says which tags it has; `case_tags` follows it in the same batch, for rights and lists.

/** The rows that follow from the document. */
export const setTags = (id: string, tagIds: readonly string[]): Statement[] => [
  sql`DELETE FROM case_tags WHERE case_id = ${id}`,
  sql`INSERT INTO case_tags (case_id, tag_id) SELECT ${id}, value FROM json_each(${JSON.stringify(tagIds)})`,
];

/**
 * One revision for each case (alias c) that `which` names, with the tags that `after` makes of its document (alias d).
 * All of it is read where the batch stands, however many cases there are. `which` may ask `case_tags`: it is changed last.
 */
const retagged = (by: Author, which: SQL, after: SQL): Statement[] => [
  sql`INSERT INTO case_revisions (case_id, revision, at, by, action, changes)
    SELECT c.id, c.revision + 1, cast(${by.now} AS integer), ${by.actor?.id ?? null}, 'case.edited',
      json_array(json_object('path', 'tag_ids', 'from', json(d.document -> '$.profile.tag_ids'), 'to', json(${after})))
    FROM incomes_cases c JOIN case_documents d ON d.case_id = c.id WHERE ${which}`,
  sql`UPDATE incomes_cases AS c SET revision = c.revision + 1, updated_at = cast(${by.now} AS integer),
    updated_by = ${by.actor?.id ?? null} WHERE ${which}`,
  sql`UPDATE case_documents AS d SET document = json_set(d.document, '$.profile.tag_ids', json(${after}))
    WHERE d.case_id IN (SELECT c.id FROM incomes_cases c WHERE ${which})`,
];

/** These cases get the tag, where they lack it. */
export function giveTag(by: Author, tagId: string, caseIds: readonly string[]): Statement[] {
  const ids = JSON.stringify(caseIds);
  const lacking = sql`c.id IN (SELECT value FROM json_each(${ids}))
    AND NOT EXISTS (SELECT 1 FROM case_tags t WHERE t.case_id = c.id AND t.tag_id = ${tagId})`;
  return [
    ...retagged(by, lacking, sql`json_insert(d.document -> '$.profile.tag_ids', '$[#]', ${tagId})`),
    sql`INSERT INTO case_tags (case_id, tag_id)
      SELECT value, ${tagId} FROM json_each(${ids}) WHERE TRUE ON CONFLICT DO NOTHING`,
  ];
}

/** Cases (alias c) that have the tag lose it, as far as `which` goes. */
export function takeTag(by: Author, tagId: string, which: SQL): Statement[] {
  const having = sql`c.id IN (SELECT t.case_id FROM case_tags t WHERE t.tag_id = ${tagId}) AND ${which}`;
  const others = sql`(SELECT json_group_array(value) FROM json_each(d.document, '$.profile.tag_ids')
    WHERE value <> ${tagId})`;
  return [
    ...retagged(by, having, others),
    sql`DELETE FROM case_tags WHERE tag_id = ${tagId}
      AND case_id IN (SELECT c.id FROM incomes_cases c WHERE ${having})`,
  ];
}

/** Whether one of these cases lacks the tag and has no room for it. */
export async function isFull(db: Db, tagId: string, caseIds: readonly string[]): Promise<boolean> {
  const full = await db.get(sql`SELECT 1 FROM json_each(${JSON.stringify(caseIds)}) n
    WHERE (SELECT count(*) FROM case_tags t WHERE t.case_id = n.value AND t.tag_id <> ${tagId}) >= ${MOST_TAGS}`);
  return full !== undefined;
}

import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { foldText } from "../../core/text/fold";
import type { Value } from "../questions/draft-check";

/** An answer of an assessment. */
export type AnswerKey = [number: number, workshop: string, questionId: string];

/** So many participants are looked through at once. */
const AT_ONCE = 200;

/** What was written, without the names of fields. */
function textIn(value: Value): string {
  if (value === null || typeof value !== "object") return String(value ?? "");
  return [value]
    .flat()
    .flatMap(Object.values<string | number>)
    .join("\n");
}

/**
 * The answers in which a text stands, or the name of whose writer holds it, by number, workshop and question: in any script
 * and case, with or without accents, which the database tells apart. `from`: of participants p and their answers a.
 */
export async function findAnswers(
  db: Db,
  assessmentId: string,
  { from, position }: { from: SQL; position: SQL },
  text: string,
): Promise<AnswerKey[]> {
  const wanted = foldText(text);
  const last = await db.get<{ n: number | null }>(
    sql`SELECT max(number) AS n FROM participants WHERE assessment_id = ${assessmentId}`,
  );
  const found: AnswerKey[] = [];
  for (let after = 0; wanted !== "" && after < (last?.n ?? 0); after += AT_ONCE) {
    const rows = await db.all<{
      number: number;
      workshop: string;
      question_id: string;
      value: string;
      name_key: string;
    }>(sql`SELECT p.number, a.workshop, a.question_id, a.value, p.name_key ${from}
      AND p.number > cast(${after} AS integer) AND p.number <= cast(${after + AT_ONCE} AS integer)
      ORDER BY p.number, a.workshop, ${position}`);
    for (const { number, workshop, question_id, value, name_key } of rows) {
      const isThere =
        name_key.includes(wanted) || foldText(textIn(JSON.parse(value) as Value)).includes(wanted);
      if (isThere) found.push([number, workshop, question_id]);
    }
  }
  return found;
}

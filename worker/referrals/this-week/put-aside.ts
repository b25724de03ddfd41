import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { invalid } from "../../core/http/problem";
import type { sentencesAside } from "../tables";
import { asideFor, isSentenceId } from "./sentence";

/** What a person put aside less than a week ago, and when each comes back (ms). */
export async function readAside(db: Db, personId: string, now: number): Promise<Map<string, number>> {
  const rows = await db.all<RawRow<typeof sentencesAside, "sentence" | "putAsideAt">>(sql`
    SELECT sentence, put_aside_at AS putAsideAt FROM sentences_aside
    WHERE person_id = ${personId} AND put_aside_at > ${now - asideFor}`);
  return new Map(rows.map(({ sentence, putAsideAt }) => [sentence, putAsideAt + asideFor]));
}

function sentenceOf(id: string | undefined): string {
  if (id === undefined || !isSentenceId(id)) throw invalid("sentence", "There is no such sentence.");
  return id;
}

/** For a week, for this person alone. Again it stays until when it was; what is over goes. */
export async function putAside(db: Db, personId: string, now: number, id: string | undefined): Promise<void> {
  const sentence = sentenceOf(id);
  await atomically(db, [
    sql`DELETE FROM sentences_aside WHERE person_id = ${personId} AND put_aside_at <= ${now - asideFor}`,
    sql`INSERT INTO sentences_aside (person_id, sentence, put_aside_at) VALUES (${personId}, ${sentence}, ${now})
      ON CONFLICT DO NOTHING`,
  ]);
}

export async function takeBack(db: Db, personId: string, id: string | undefined): Promise<void> {
  const sentence = sentenceOf(id);
  await atomically(db, [
    sql`DELETE FROM sentences_aside WHERE person_id = ${personId} AND sentence = ${sentence}`,
  ]);
}

import { type SQL, sql } from "drizzle-orm";
import type { Statement } from "../../core/db/db";
import type { Author } from "../../core/trail/record";
import { type Level, levelAbove, levels } from "./levels";

/** What stands so many levels above the place. */
const above = (id: string, steps: number): SQL =>
  steps === 0 ? sql`${id}` : sql`(SELECT parent_id FROM places WHERE id = ${above(id, steps - 1)})`;

/** The columns that name what stands above a place of this level, from the nearest. */
function namedAbove(id: string, level: Level, told: readonly Level[]): SQL[] {
  const found: SQL[] = [];
  for (let [at, steps] = [levelAbove(level), 1]; at !== null; at = levelAbove(at), steps++) {
    if (told.includes(at)) found.push(sql`${sql.raw(`${at}_id`)} = ${above(id, steps)}`);
  }
  return found;
}

/**
 * Statements after those that put a place below another one: assessments and participants name, beside their place, all
 * that it stands below, and go with it.
 */
export function moveAlong(by: Author, id: string, level: Level): Statement[] {
  const here = sql`${sql.raw(`${level}_id`)} = ${id}`;
  const ofAssessment = namedAbove(id, level, levels);
  // The region of a participant is read from their province.
  const ofParticipant = namedAbove(id, level, ["province", "municipality"]);
  return [
    ...(ofAssessment.length > 0
      ? [
          sql`UPDATE assessments SET ${sql.join(ofAssessment, sql`, `)},
            updated_at = max(cast(${by.now} AS integer), updated_at + 1) WHERE ${here}`,
        ]
      : []),
    ...(ofParticipant.length > 0
      ? [
          sql`UPDATE participants SET ${sql.join(ofParticipant, sql`, `)}, revision = revision + 1 WHERE ${here}`,
        ]
      : []),
  ];
}

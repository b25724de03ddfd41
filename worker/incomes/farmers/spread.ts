import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { notFound } from "../../core/http/problem";
import { type Author, record } from "../../core/trail/record";
import type { Caller } from "../access/member";
import { type CaseDocument, inputOf } from "../cases/document";
import { type FoundCase, findCase } from "../cases/find-case";
import { ownOf } from "../cases/own";
import { modelOf } from "../engine/model";
import { questionsOf } from "../master/question-sets";
import type { SegmentChanges } from "./changes";
import { distributionOf } from "./distribution";
import { deleteRows, readRows } from "./rows";
import type { DistributionQuery, SimulateBody } from "./schemas";
import { simulate } from "./simulate";

function scenarioOf({ scenarios }: CaseDocument, id: string | undefined): SegmentChanges | null {
  if (id === undefined || id === "current") return null;
  const scenario: SegmentChanges | undefined = ownOf(scenarios, id);
  if (!scenario) throw notFound("This scenario is no longer there.");
  return scenario;
}

/** `GET /cases/:id/distribution`: of the segments that have farmers' rows. */
export async function readDistribution(
  db: Db,
  { row, document }: FoundCase,
  { segment_id, at, bins }: DistributionQuery,
) {
  const scenario = scenarioOf(document, at);
  if (segment_id !== undefined && !ownOf(document.segments, segment_id)) {
    throw notFound("This segment is no longer there.");
  }
  const input = inputOf(document);
  const model = modelOf(questionsOf(document.profile.question_set), input);
  const asked = new Set([...model.keys, "adults", "children"]);
  const rows = await readRows(db, row.id, document);
  return {
    segments: input.segments.flatMap((segment) => {
      const own = rows.get(segment.id);
      if (!own || (segment_id !== undefined && segment.id !== segment_id)) return [];
      const columns = new Map([...own.columns].filter(([key]) => asked.has(key)));
      return [distributionOf(model, segment, { ...own, columns }, scenario, bins)];
    }),
  };
}

/** `POST /cases/:id/simulate`. */
export function simulateCase({ document }: FoundCase, { draws = 5000, seed = 1, scenario_id }: SimulateBody) {
  const scenario = scenarioOf(document, scenario_id);
  return simulate(questionsOf(document.profile.question_set), inputOf(document), scenario, { draws, seed });
}

/** Takes the farmers' rows of a case away, from every revision. */
export async function deleteFarmers(db: Db, by: Author, caller: Caller, id: string): Promise<void> {
  await findCase(db, caller, id, "own");
  const hasRows = await db.get(sql`SELECT 1 FROM farmer_rows WHERE case_id = ${id} LIMIT 1`);
  if (!hasRows) return;
  await deleteRows(db, id, by.now, [record(db, by, "case.farmers_deleted", id)]);
}

import type { Db } from "../../core/db/db";
import { resultsOf } from "../engine/results";
import { messageOf } from "../master/benchmarks";
import { questionsOf } from "../master/question-sets";
import { inputOf } from "./document";
import type { FoundCase } from "./find-case";
import { outdatedPins } from "./pins";

/** `GET /cases/:id/results`: the engine's, with the sentence that tells what a working lacks. */
export async function readResults(db: Db, { row, document }: FoundCase) {
  const outdated = await outdatedPins(db, document);
  const results = resultsOf(questionsOf(document.profile.question_set), inputOf(document), outdated);
  return {
    revision: row.revision,
    ...results,
    segments: results.segments.map((segment) => ({
      ...segment,
      target: {
        ...segment.target,
        working: segment.target.working && {
          ...segment.target.working,
          message: messageOf(segment.target.working),
        },
      },
    })),
  };
}
export type CaseResults = Awaited<ReturnType<typeof readResults>>;

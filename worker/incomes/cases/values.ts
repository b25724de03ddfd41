import type { Db } from "../../core/db/db";
import { invalid, notFound } from "../../core/http/problem";
import type { Author } from "../../core/trail/record";
import type { Caller } from "../access/member";
import { modelOf } from "../engine/model";
import { questionsOf } from "../master/question-sets";
import { ANSWER_FIELDS, type CaseAnswer, type CaseDocument, inputOf, noAnswer, putAnswer } from "./document";
import { refuseOtherMeasures } from "./measures";
import { ownOf } from "./own";
import type { ValueInput, ValuesBody } from "./schemas";
import { writeCase } from "./write-case";

function refuseWrongRange({ current, low, high }: CaseAnswer, path: string): void {
  if (low === null && high === null) return;
  if (low === null || high === null) throw invalid(path, "Give both ends of a range, or none.");
  if (current === null || low > current || current > high) {
    throw invalid(path, "Give a range that the current figure is within.");
  }
}

function refuseTwice(values: readonly ValueInput[]): void {
  const seen = new Set<string>();
  for (const [index, { segment_id, key }] of values.entries()) {
    const cell = `${segment_id} ${key}`;
    if (seen.has(cell)) throw invalid(`values.${index}.key`, "Give each segment and key once.");
    seen.add(cell);
  }
}

function withValues(document: CaseDocument, inputs: readonly ValueInput[]): CaseDocument {
  const { keys } = modelOf(questionsOf(document.profile.question_set), inputOf(document));
  const asked = new Set(keys);
  const values = structuredClone(document.values);
  for (const [index, { segment_id, key, ...given }] of inputs.entries()) {
    if (!ownOf(document.segments, segment_id)) throw notFound("This segment is no longer there.");
    if (!asked.has(key)) throw invalid(`values.${index}.key`, "Nobody is asked this in this case.");
    const answer = { ...noAnswer, ...values[segment_id]?.[key], ...given } as CaseAnswer;
    refuseWrongRange(answer, `values.${index}.low`);
    putAnswer(values, segment_id, key, answer);
  }
  return { ...document, values };
}

/**
 * `PATCH /cases/:id/values`: all of them or none, one revision. A field left out stays, null empties it. 412 where the
 * case has other measures than those they were typed in (`measuresOf`, where a page tells them).
 */
export async function saveValues(
  db: Db,
  by: Author,
  caller: Caller,
  id: string,
  { values, base_revision }: ValuesBody,
  typedIn?: string,
) {
  refuseTwice(values);
  const sets = values.flatMap(({ segment_id, key, ...given }) =>
    ANSWER_FIELDS.flatMap((field) =>
      given[field] === undefined
        ? []
        : [{ path: `values.${segment_id}.${key}.${field}`, value: given[field] ?? null }],
    ),
  );
  const found = await writeCase(db, by, caller, id, {
    action: "values.saved",
    base: base_revision === undefined ? undefined : { revision: base_revision, sets },
    admit: ({ document }) => refuseOtherMeasures(document, typedIn),
    make: ({ document }) => withValues(document, values),
  });
  return {
    revision: found.row.revision,
    values: values.map(({ segment_id, key }) => ({
      segment_id,
      key,
      ...(found.document.values[segment_id]?.[key] ?? noAnswer),
    })),
  };
}

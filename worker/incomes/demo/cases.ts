import type { DemoCall } from "../../core/demo/demo";
import { insertRows } from "../../core/demo/write-rows";
import { searchKey } from "../../core/text/fold";
import { summaryOf } from "../cases/summary";
import { QUESTION_SET_1 } from "../engine/question-set-1";
import { exampleCase } from "./example-case";

export const caseTables = ["case_revisions", "case_documents", "incomes_cases"];

/** The example, of the administrator and of a unit. Answers how many cases it made. */
export async function loadCases({ db, adminId, now }: DemoCall, unitId: string | null): Promise<number> {
  const id = "cas_demo";
  const { profile } = exampleCase;
  const { tag_ids: _, segmentation, ...columns } = profile;
  const at = { created_at: now, created_by: adminId, updated_at: now, updated_by: adminId };
  await insertRows(db, "incomes_cases", [
    {
      id,
      ...columns,
      segmentation: Number(segmentation),
      name_key: searchKey(profile.name),
      description_key: searchKey(profile.description),
      owner_id: adminId,
      business_unit_id: unitId,
      ...summaryOf(QUESTION_SET_1, exampleCase),
      ...at,
    },
  ]);
  await insertRows(db, "case_documents", [{ case_id: id, document: JSON.stringify(exampleCase) }]);
  await insertRows(db, "case_revisions", [
    { case_id: id, revision: 1, at: now, by: adminId, action: "case.created", changes: "[]" },
  ]);
  return 1;
}

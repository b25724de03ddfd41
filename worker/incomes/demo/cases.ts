import type { DemoCall } from "../../core/demo/demo";
import { insertRows } from "../../core/demo/write-rows";
import { searchKey } from "../../core/text/fold";
import { changesBetween } from "../cases/document";
import { summaryOf } from "../cases/summary";
import { QUESTION_SET_1 } from "../engine/question-set-1";
import { coffeeUganda, rowsId } from "./coffee-uganda";
import { cocoaGhana, coffeeVietnam, teaKenya } from "./crop-cases";
import { exampleCase } from "./example-case";
import type { DemoCase } from "./make";
import { dairyRwanda, tilapiaGhana, timberTanzania } from "./other-cases";
import { withPins } from "./pins";

export const caseTables = [
  ...["case_comments", "farmer_rows", "case_grants", "case_tags", "case_revisions", "case_documents"],
  "incomes_cases",
];

const day = 86_400_000;
const coffeeId = "cas_demo_coffee";

/** Who and what the cases belong to, in the order of the lists in people.ts. */
export interface CasesOf {
  units: readonly string[];
  people: readonly string[];
  companies: readonly string[];
  tags: readonly string[];
}

/** Eight cases of four categories. People: 0 super administrator, 1 administrator, 2 editor, 3 reader, 4 external. */
export const demoCases = (): DemoCase[] => [
  {
    id: coffeeId,
    document: coffeeUganda(),
    unit: 0,
    owner: 2,
    tags: [0, 1],
    company: 0,
    status: "completed",
    days: 1,
  },
  { id: "cas_demo_tea", document: teaKenya, unit: 0, owner: 2, tags: [1], days: 6 },
  {
    id: "cas_demo_vietnam",
    document: coffeeVietnam,
    unit: 0,
    owner: 1,
    company: 0,
    status: "completed",
    days: 40,
  },
  { id: "cas_demo", document: exampleCase, unit: 1, owner: 1, tags: [0], company: 1, days: 3 },
  { id: "cas_demo_ghana", document: cocoaGhana, unit: 1, owner: 1, tags: [0, 1], company: 1, days: 2 },
  { id: "cas_demo_tilapia", document: tilapiaGhana, unit: 2, owner: 0, days: 12 },
  { id: "cas_demo_dairy", document: dairyRwanda, unit: 2, owner: 0, tags: [1], days: 20 },
  { id: "cas_demo_teak", document: timberTanzania, unit: 2, owner: 0, isPrivate: true, days: 0 },
];

/** The cases with their documents, revisions, tags, farmers' rows, a grant and a comment. Answers how many it made. */
export async function loadCases({ db, now }: DemoCall, of: CasesOf): Promise<number> {
  const rows: object[] = [];
  const documents: object[] = [];
  const revisions: object[] = [];
  const tagged: object[] = [];
  for (const {
    id,
    document: told,
    unit,
    owner,
    tags = [],
    company,
    status,
    isPrivate,
    days,
  } of demoCases()) {
    const tag_ids = tags.flatMap((at) => of.tags[at] ?? []);
    const company_id = company === undefined ? null : (of.companies[company] ?? null);
    const document = await withPins(db, { ...told, profile: { ...told.profile, tag_ids, company_id } });
    const { tag_ids: _, segmentation, ...columns } = document.profile;
    const by = of.people[owner] ?? "";
    const [made, changed] = [now - (days + 9) * day, now - days * day];
    // First without its scenarios, so that the history has something to tell and to undo.
    const changes = changesBetween({ ...document, scenarios: {}, views: {} }, document);
    rows.push({
      ...{ id, ...columns, segmentation: Number(segmentation), private: isPrivate ? 1 : 0 },
      name_key: searchKey(columns.name),
      description_key: searchKey(columns.description),
      status: status ?? "incomplete",
      ...{ owner_id: by, business_unit_id: of.units[unit] ?? null, revision: changes.length > 0 ? 2 : 1 },
      ...summaryOf(QUESTION_SET_1, document),
      ...{ created_at: made, created_by: by, updated_at: changed, updated_by: by },
    });
    documents.push({ case_id: id, document: JSON.stringify(document) });
    revisions.push({ case_id: id, revision: 1, at: made, by, action: "case.created", changes: "[]" });
    const action = "scenario.created";
    if (changes.length > 0) {
      revisions.push({ case_id: id, revision: 2, at: changed, by, action, changes: JSON.stringify(changes) });
    }
    tagged.push(...tag_ids.map((tag_id) => ({ case_id: id, tag_id })));
  }
  await insertRows(db, "incomes_cases", rows);
  await insertRows(db, "case_documents", documents);
  await insertRows(db, "case_revisions", revisions);
  await insertRows(db, "case_tags", tagged);
  await insertRows(db, "farmer_rows", [{ id: rowsId, case_id: coffeeId, created_at: now - day }]);
  await insertRows(db, "case_grants", [
    {
      ...{ person_id: of.people[4], case_id: coffeeId, permission: "edit" },
      ...{ granted_at: now - day, granted_by: of.people[1] },
    },
  ]);
  const text = "Is this the price of the main season alone? Traders told us of less in the fly crop.";
  await insertRows(db, "case_comments", [
    {
      ...{ id: "cmt_demo", case_id: coffeeId, text, text_key: searchKey(text), author_id: of.people[1] },
      ...{ segment_id: "seg_demo_coffee_1", key: "cco_demo_coffee:10", created_at: now - 5 * 3_600_000 },
    },
  ]);
  return rows.length;
}

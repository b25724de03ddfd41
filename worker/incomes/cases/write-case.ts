import { sql } from "drizzle-orm";
import { atomically, type Db, guard, type Statement } from "../../core/db/db";
import { claimKey } from "../../core/http/claim";
import { Problem } from "../../core/http/problem";
import { searchKey } from "../../core/text/fold";
import type { Author } from "../../core/trail/record";
import type { Caller } from "../access/member";
import type { Right } from "../access/right";
import { announceCase } from "../case-live/announce-case";
import { modelOf } from "../engine/model";
import { questionsOf } from "../master/question-sets";
import { setTags } from "./case-tags";
import { type Base, refuseConflict, refuseGone, refuseUnseen } from "./conflicts";
import { type CaseDocument, type Change, changesBetween, inputOf } from "./document";
import { type FoundCase, findCase } from "./find-case";
import { repin } from "./pins";
import { withoutStrays } from "./strays";
import { summaryOf } from "./summary";

/** How often a change is tried anew where somebody else's came first. */
const TRIES = 12;

const whole = (value: number | null) => sql`cast(${value} as integer)`;

/** The columns that follow from the document. */
export function columnsOf(document: CaseDocument) {
  const { profile } = document;
  const summary = summaryOf(questionsOf(profile.question_set), document);
  return sql`name = ${profile.name}, name_key = ${searchKey(profile.name)}, description = ${profile.description},
    description_key = ${searchKey(profile.description)}, date = ${profile.date}, year = ${whole(profile.year)},
    country_id = ${whole(profile.country_id)}, currency = ${profile.currency},
    living_income_study = ${profile.living_income_study}, reporting_period = ${profile.reporting_period},
    segmentation = ${whole(Number(profile.segmentation))}, company_id = ${profile.company_id},
    question_set = ${whole(profile.question_set)}, focus_commodity_id = ${whole(summary.focus_commodity_id)},
    commodity_count = ${whole(summary.commodity_count)}, segment_count = ${whole(summary.segment_count)},
    segments_reached = ${whole(summary.segments_reached)}, farmers = ${summary.farmers},
    share_of_target = ${summary.share_of_target}`;
}

export const insertRevision = (
  id: string,
  revision: number,
  by: Author,
  action: string,
  changes: readonly Change[],
): Statement =>
  sql`INSERT INTO case_revisions (case_id, revision, at, by, action, changes) VALUES (${id}, ${whole(revision)},
    ${whole(by.now)}, ${by.actor?.id ?? null}, ${action}, ${JSON.stringify(changes)})`;

/** Answers that are asked for no more. */
export function lostOf(document: CaseDocument): { segment_id: string; key: string }[] {
  const input = inputOf(document);
  const { keys } = modelOf(questionsOf(document.profile.question_set), input);
  return Object.entries(document.values).flatMap(([segment_id, answers]) =>
    Object.keys(answers).flatMap((key) => (keys.includes(key) ? [] : [{ segment_id, key }])),
  );
}

/** One change of a case's versioned part. */
export interface CaseChange {
  action: string;
  needed?: Right;
  /** A revision alone: all that changes is set. */
  base?: Base | number | undefined;
  /** Refuses the case as it stands, before what others changed in it is looked at. */
  admit?: (found: FoundCase) => Promise<void>;
  /** The document after it, made from the one that stands; it may be called again with a newer one. */
  make: (found: FoundCase) => Promise<CaseDocument> | CaseDocument;
  /** What changes besides, in the same batch: columns that have no revisions. */
  also?: (found: FoundCase) => Statement[];
  /** The document is given back as it was: targets keep the pins they had. */
  keepsPins?: boolean;
}

function statementsOf(
  found: FoundCase,
  by: Author,
  after: CaseDocument,
  changes: readonly Change[],
  action: string,
) {
  const { id, revision } = found.row;
  const tags = changes.some(({ path }) => path === "tag_ids") ? setTags(id, after.profile.tag_ids) : [];
  return [
    sql`UPDATE incomes_cases SET ${columnsOf(after)}, revision = ${whole(revision + 1)}, updated_at = ${whole(by.now)},
      updated_by = ${by.actor?.id ?? null} WHERE id = ${id}`,
    sql`UPDATE case_documents SET document = ${JSON.stringify(after)} WHERE case_id = ${id}`,
    insertRevision(id, revision + 1, by, action, changes),
    ...tags,
  ];
}

/**
 * Carries a change out as one batch and one revision; none where nothing changes. Where somebody else's change came
 * between reading and writing, it is made anew from what stands then. 409 `edit_conflict` by `base`.
 */
export async function writeCase(
  db: Db,
  by: Author,
  caller: Caller,
  id: string,
  { action, needed = "edit", base, admit, make, also, keepsPins }: CaseChange,
): Promise<FoundCase> {
  for (let attempt = 1; ; attempt++) {
    const found = await findCase(db, caller, id, needed);
    refuseUnseen(found, base);
    await admit?.(found);
    if (typeof base === "object") {
      refuseGone(found, base);
      await refuseConflict(db, found, base);
    }
    const wanted = await make(found);
    const made = withoutStrays(wanted, questionsOf(wanted.profile.question_set));
    const after = keepsPins ? made : await repin(db, found.document, made);
    const changes = changesBetween(found.document, after);
    if (typeof base === "number") {
      const sets = changes.map(({ path, to }) => ({ path, value: to }));
      await refuseConflict(db, found, { revision: base, sets });
    }
    const others = also?.(found) ?? [];
    if (changes.length === 0 && others.length === 0) return found;
    const { revision } = found.row;
    const isOvertaken = guard(
      "conflict",
      sql`NOT EXISTS (SELECT 1 FROM incomes_cases WHERE id = ${id} AND revision = ${revision} AND deleted_at IS NULL)`,
    );
    const changed = changes.length > 0 ? statementsOf(found, by, after, changes, action) : [];
    try {
      await atomically(db, [...claimKey(by), isOvertaken, ...changed, ...others]);
      if (changed.length > 0) announceCase(id);
      // Somebody else's change may have come right after this one: what this one made is told.
      const { row, right } = await findCase(db, caller, id, "view");
      const made = changed.length > 0 ? revision + 1 : revision;
      return { row: { ...row, revision: made }, right, document: after };
    } catch (error) {
      if (!(error instanceof Problem && error.code === "conflict") || attempt === TRIES) throw error;
    }
  }
}

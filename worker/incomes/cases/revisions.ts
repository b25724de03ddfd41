import { sql } from "drizzle-orm";
import { containsFolded } from "../../core/db/contains-folded";
import { atomically, type Db } from "../../core/db/db";
import { selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { notFound, Problem } from "../../core/http/problem";
import { toInstant } from "../../core/time";
import type { Author } from "../../core/trail/record";
import type { Caller } from "../access/member";
import { questionsOf, readQuestionSet } from "../master/question-sets";
import { changesAfter, conflictProblem, type LaterChange } from "./conflicts";
import { type CaseDocument, type Change, touches, withoutChanges } from "./document";
import { type FoundCase, findCase } from "./find-case";
import { withoutGoneNames } from "./gone-names";
import { misfitsOf } from "./misfits";
import { repinStrangers } from "./pins";
import { placeOf } from "./profile";
import { refuseTooManyScenarios } from "./scenario-limit";
import type { RevisionRecord } from "./schemas";
import { refuseWrongSegments } from "./segments";
import { writeCase } from "./write-case";

interface Row {
  revision: number;
  at: number;
  by: string | null;
  name: string | null;
  action: string;
  label: string | null;
  changes: string;
}

const columns = sql`r.revision, r.at, r.by, p.name, r.action, r.label, r.changes`;
const joined = sql`FROM case_revisions r LEFT JOIN people p ON p.id = r.by`;

const toRecord = (row: Row): RevisionRecord => ({
  revision: row.revision,
  at: toInstant(row.at),
  by: row.by === null ? null : { id: row.by, name: row.name ?? "" },
  action: row.action,
  label: row.label,
  changes: (JSON.parse(row.changes) as Change[]).map(({ path, from, to }) => ({
    path,
    from: from ?? null,
    to: to ?? null,
  })),
});

/** What a case became, and who made it so; the newest first unless told otherwise. */
export async function listRevisions(
  db: Db,
  id: string,
  query: { page: number; limit: number; sort: { descending: boolean }; q: string },
) {
  const order = query.sort.descending ? sql`r.revision DESC` : sql`r.revision`;
  const revisions = { key: sql`r.revision`, from: sql`case_revisions r`, where: sql`r.case_id = ${id}` };
  const searched = query.q
    ? sql`AND ${await containsFolded(db, { ...revisions, texts: [sql`r.label`] }, query.q)}`
    : sql``;
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns,
      from: sql`${joined} WHERE r.case_id = ${id} ${searched}`,
      counted: sql`FROM case_revisions r WHERE r.case_id = ${id} ${searched}`,
      order,
    },
    query,
  );
  return listPage(rows.map(toRecord), query, total);
}

async function findRevision(db: Db, id: string, revision: number): Promise<Row> {
  const row = await db.get<Row>(
    sql`SELECT ${columns} ${joined} WHERE r.case_id = ${id} AND r.revision = ${revision}`,
  );
  if (!row) throw notFound("There is no such revision.");
  return row;
}

/** The document as it was after a revision: what came later is taken back from what stands. */
export async function documentAt(
  db: Db,
  { row, document }: FoundCase,
  revision: number,
): Promise<CaseDocument> {
  if (revision === row.revision) return document;
  await findRevision(db, row.id, revision);
  const later = await changesAfter(db, row.id, revision);
  // The latest first, each revision's own in the order in which they were told: undone from the end.
  const before = withoutChanges(document, inOrder(later));
  await readQuestionSet(db, before.profile.question_set);
  return before;
}

/** Changes in the order in which they were made. */
const inOrder = <T extends { revision: number }>(changes: readonly T[]): T[] =>
  [...changes].sort((a, b) => a.revision - b.revision);

export async function findAt(db: Db, caller: Caller, id: string, revision: number): Promise<FoundCase> {
  const found = await findCase(db, caller, id, "view");
  return {
    ...found,
    document: await documentAt(db, found, revision),
    row: { ...found.row, revision },
  };
}

/** Names a version, so that it is found again. */
export async function labelRevision(
  db: Db,
  caller: Caller,
  id: string,
  revision: number,
  label: string | null,
): Promise<RevisionRecord> {
  await findCase(db, caller, id, "edit");
  await findRevision(db, id, revision);
  await atomically(db, [
    sql`UPDATE case_revisions SET label = ${label || null} WHERE case_id = ${id} AND revision = ${revision}`,
  ]);
  return toRecord(await findRevision(db, id, revision));
}

/** 409 where what a later revision changed needs what would be taken back: both together no case may hold. */
async function refuseMisfits(
  db: Db,
  found: FoundCase,
  after: CaseDocument,
  later: readonly LaterChange[],
): Promise<void> {
  const misfits = async (document: CaseDocument) => {
    const { country_id, question_set } = document.profile;
    return misfitsOf(document, questionsOf(question_set), await placeOf(db, country_id));
  };
  const before = new Set(await misfits(found.document));
  const made = (await misfits(after)).filter((path) => !before.has(path));
  const conflicts = made.flatMap((path) => {
    const last = later.find((change) => touches(change.path, path));
    return last ? [{ path: last.path, last }] : [];
  });
  if (made.length > 0) {
    const told = new Map(conflicts.map((conflict) => [conflict.path, conflict]));
    throw conflictProblem(found, [...told.values()]);
  }
}

/**
 * Takes back what a revision changed. 409 `edit_conflict` where a later one changed the same, or what needs it: an answer
 * of a commodity that would go, say.
 */
export async function undoRevision(
  db: Db,
  by: Author,
  caller: Caller,
  id: string,
  revision: number,
  base?: number,
): Promise<FoundCase> {
  return writeCase(db, by, caller, id, {
    action: "revision.undone",
    base,
    keepsPins: true,
    make: async (found) => {
      const row = await findRevision(db, id, revision);
      if (revision === 1) throw new Problem("first_revision", "The first revision cannot be undone.");
      const changes = JSON.parse(row.changes) as Change[];
      const later = await changesAfter(db, id, revision);
      const conflicts = changes.flatMap(({ path }) => {
        const last = later.find((change) => touches(change.path, path));
        return last ? [{ path, last }] : [];
      });
      if (conflicts.length > 0) throw conflictProblem(found, conflicts);
      const before = await withoutGoneNames(db, withoutChanges(found.document, changes));
      refuseWrongSegments(before);
      refuseTooManyScenarios(before);
      await readQuestionSet(db, before.profile.question_set);
      await refuseMisfits(db, found, before, later);
      return repinStrangers(db, before);
    },
  });
}

/** Makes the case as it was after a revision, as a new one. */
export async function restoreRevision(
  db: Db,
  by: Author,
  caller: Caller,
  id: string,
  revision: number,
  base?: number,
): Promise<FoundCase> {
  return writeCase(db, by, caller, id, {
    action: "revision.restored",
    base,
    keepsPins: true,
    make: async (found) => withoutGoneNames(db, await documentAt(db, found, revision)),
  });
}

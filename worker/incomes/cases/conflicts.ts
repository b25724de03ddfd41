import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { invalid, notFound, Problem } from "../../core/http/problem";
import { type CaseDocument, type Change, isSame, touches, valueAt } from "./document";
import type { FoundCase } from "./find-case";
import { ownOf } from "./own";

type Sets = readonly { path: string; value: unknown }[];

/** What somebody saw when they made a change, and what it sets; a record that goes becomes undefined. */
export interface Base {
  revision: number;
  /** Told from the case as it stands where a path holds a whole record and only a part of it is given. */
  sets: Sets | ((document: CaseDocument) => Sets);
}

/** Of what adds a record: it sets nothing that somebody else could have changed. */
export const addedTo = (revision: number | undefined): Base | undefined =>
  revision === undefined ? undefined : { revision, sets: [] };

interface Row {
  revision: number;
  by: string | null;
  name: string | null;
  changes: string;
}

export interface LaterChange extends Change {
  revision: number;
  by: { id: string; name: string } | null;
}

/** All that changed after a revision, the latest first. */
export async function changesAfter(db: Db, caseId: string, revision: number): Promise<LaterChange[]> {
  const rows = await db.all<Row>(sql`SELECT r.revision, r.by, p.name, r.changes FROM case_revisions r
    LEFT JOIN people p ON p.id = r.by WHERE r.case_id = ${caseId} AND r.revision > ${revision}
    ORDER BY r.revision DESC`);
  return rows.flatMap((row) =>
    (JSON.parse(row.changes) as Change[]).map((change) => ({
      ...change,
      revision: row.revision,
      by: row.by === null ? null : { id: row.by, name: row.name ?? "" },
    })),
  );
}

export function conflictProblem(
  { document }: FoundCase,
  found: readonly { path: string; last: LaterChange }[],
): Problem {
  const conflicts = found.map(({ path, last }) => ({
    path,
    value: valueAt(document, path) ?? null,
    revision: last.revision,
    by: last.by,
  }));
  return new Problem("edit_conflict", "Somebody else changed this meanwhile.", { members: { conflicts } });
}

/** 400 for a revision that is still to come: nobody has seen it. */
export function refuseUnseen({ row }: FoundCase, base: Base | number | undefined): void {
  const revision = typeof base === "object" ? base.revision : base;
  if (revision !== undefined && revision > row.revision) {
    throw invalid("base_revision", "The case has no such revision yet.");
  }
}

const setsOf = ({ sets }: Base, document: CaseDocument): Sets =>
  typeof sets === "function" ? sets(document) : sets;

/** 404 where a part of a record is set that was deleted meanwhile: nobody can choose between that and what they typed. */
export function refuseGone({ document }: FoundCase, base: Base): void {
  const { segments, commodities } = document;
  const records: Record<string, Record<string, object>> = { segments, commodities, values: segments };
  for (const { path } of setsOf(base, document)) {
    const [at = "", id = "", part] = path.split(".");
    if (part === undefined || !records[at] || ownOf(records[at], id)) continue;
    throw notFound(
      at === "commodities" ? "This commodity is no longer in the case." : "This segment is no longer there.",
    );
  }
}

/** 409 where a later revision changed something that is set here, and it holds another value now than is set. */
export async function refuseConflict(db: Db, found: FoundCase, base: Base): Promise<void> {
  const { revision } = base;
  if (revision === found.row.revision) return;
  const later = await changesAfter(db, found.row.id, revision);
  const conflicts = setsOf(base, found.document).flatMap(({ path, value }) => {
    if (isSame(valueAt(found.document, path) ?? null, value ?? null)) return [];
    if (value !== undefined) {
      const last = later.find((change) => touches(change.path, path));
      return last ? [{ path, last }] : [];
    }
    // All of a record that is to go is set.
    const paths = new Map(
      later.filter((change) => touches(change.path, path)).map((last) => [last.path, last]),
    );
    return [...paths].map(([at, last]) => ({ path: at, last }));
  });
  if (conflicts.length > 0) throw conflictProblem(found, conflicts);
}

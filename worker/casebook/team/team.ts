import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { invalid, Problem } from "../../core/http/problem";
import { makerOfKey } from "../../core/identity/api-keys";
import type { Caller } from "../access/caller";
import { isReviewer } from "../access/reviewers";
import { type Asked, changeCase, type Outcome } from "../cases/change-case";
import { logEvent } from "../cases/write-rows";
import { randomId } from "../ids";
import { refuseOthersThanContributors } from "../people/active-contributors";

export const MOST_CONTRIBUTORS = 100;

export const readContributors = (db: Db, caseId: string) =>
  db.all<{ id: string; name: string }>(sql`SELECT p.id, p.name FROM casebook_case_people k
    JOIN people p ON p.id = k.person_id WHERE k.case_id = ${caseId} ORDER BY p.name_key, p.id`);

/** Replaces who is on the case. 400 for whoever is no active contributor. */
export async function setContributors(db: Db, asked: Asked, personIds: readonly string[]): Promise<Outcome> {
  const wanted = [...new Set(personIds)];
  const { by } = asked;
  return changeCase(
    db,
    asked,
    async ({ row }) => {
      const { case_id } = row;
      const outcome = { versionId: row.id, isNew: false };
      const present = (JSON.parse(row.contributors) as { id: string }[]).map(({ id }) => id);
      if (present.length === wanted.length && wanted.every((id) => present.includes(id))) {
        return { ...outcome, statements: null };
      }
      const entry = { action: "contributors_changed", version: row.version, from: null, to: null } as const;
      return {
        ...outcome,
        statements: [
          sql`DELETE FROM casebook_case_people WHERE case_id = ${case_id}`,
          sql`INSERT INTO casebook_case_people (case_id, person_id)
            SELECT ${case_id}, value FROM json_each(${JSON.stringify(wanted)})`,
          logEvent(by, case_id, {
            ...{ ...entry, id: await randomId("caseEvent") },
            change_summary: "Contributors changed",
          }),
        ],
      };
    },
    () => refuseOthersThanContributors(db, personIds),
  );
}

async function refuseNoReviewer(db: Db, personId: string): Promise<void> {
  const known = await db.get(sql`SELECT 1 FROM people p WHERE p.id = ${personId} AND ${isReviewer}`);
  if (!known) throw invalid("person_id", "Choose a moderator or an administrator.");
}

/** Who reviews the case: a moderator or an admin. Moderators take it on or give it up themselves. */
export const setReviewer = (
  db: Db,
  asked: Asked,
  caller: Caller,
  personId: string | null,
): Promise<Outcome> =>
  changeCase(
    db,
    asked,
    async ({ row }) => {
      if (caller.role !== "admin" && personId !== null && personId !== caller.id) {
        throw new Problem("forbidden", "Insufficient permissions");
      }
      const outcome = { versionId: row.id, isNew: false };
      if (row.reviewer_id === personId) return { ...outcome, statements: null };
      const entry = { action: "reviewer_changed", version: row.version, from: null, to: null } as const;
      return {
        ...outcome,
        statements: [
          sql`UPDATE casebook_cases SET reviewer_id = ${personId} WHERE case_id = ${row.case_id}`,
          logEvent(asked.by, row.case_id, {
            ...{ ...entry, id: await randomId("caseEvent") },
            change_summary: "Reviewer changed",
          }),
        ],
      };
    },
    async () => {
      if (personId !== null) await refuseNoReviewer(db, personId);
    },
  );

/** Somebody wants to hear of the case, or no more. A key asks for whoever made it: it gets no mail itself. */
export async function watch(db: Db, { actor }: Asked["by"], caseId: string, wants: boolean): Promise<void> {
  const personId = actor?.kind === "key" ? await makerOfKey(db, actor.id) : actor?.id;
  await atomically(db, [
    wants
      ? sql`INSERT INTO casebook_watchers (case_id, person_id)
          SELECT ${caseId}, id FROM people WHERE id = ${personId ?? ""} ON CONFLICT DO NOTHING`
      : sql`DELETE FROM casebook_watchers WHERE case_id = ${caseId} AND person_id = ${personId ?? ""}`,
  ]);
}

import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { claimKey } from "../../core/http/claim";
import type { Author } from "../../core/trail/record";
import type { Caller } from "../access/caller";
import { emptyContent } from "../content/fields";
import { writeOver } from "../content/lenient-check";
import type { NewCaseBody } from "../content/schemas";
import { randomId } from "../ids";
import { logMoves } from "./log-moves";
import { insertVersion, logEvent, refusedOf, settleCase } from "./write-rows";

export interface NewIds {
  caseId: string;
  versionId: string;
}

/** A new case with its first version, a draft. A contributor is on it from then on. Harmless where it exists. */
export async function createCase(
  db: Db,
  by: Author,
  caller: Caller,
  { caseId, versionId }: NewIds,
  { state: _, ...given }: NewCaseBody,
): Promise<void> {
  const known = await db.get(sql`SELECT 1 FROM casebook_cases WHERE case_id = ${caseId}`);
  if (known) return;
  const content = await writeOver(db, caller, emptyContent, given);
  const created = { action: "created", version: 1, from: null, to: "DRAFT" } as const;
  const id = await randomId("caseEvent");
  try {
    await atomically(db, [
      ...claimKey(by),
      sql`INSERT INTO casebook_cases (case_id, highest, open_version, revision, created_at, created_by)
        VALUES (${caseId}, 1, 1, 0, cast(${by.now} as integer), ${caller.id})`,
      ...(await insertVersion(by, caseId, 1, versionId, content)),
      ...(caller.role === "contributor"
        ? [sql`INSERT INTO casebook_case_people (case_id, person_id) VALUES (${caseId}, ${caller.id})`]
        : []),
      logEvent(by, caseId, { ...created, id, change_summary: "Created" }),
      ...settleCase(caseId),
    ]);
    logMoves(by, caseId, [created]);
  } catch (error) {
    throw refusedOf(error);
  }
}

import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { PageCall } from "../../core/http/pages";
import { type Caller, callerOf } from "../access/caller";
import { caseFor, caseNotFound } from "../access/case-access";
import { etagOf, standingOf } from "../cases/change-case";
import { type FoundCase, findCase, toCaseRecord } from "../cases/find-case";
import { editOf } from "../states/move";
import type { EditedCase } from "./shown-editor";

export interface OpenCase extends EditedCase {
  caller: Caller;
  found: FoundCase;
  etag: string;
}

async function versionId(db: Db, caseId: string, version: string | undefined): Promise<string> {
  if (version === undefined || version === "") return caseId;
  if (!/^[1-9]\d{0,8}$/.test(version)) throw caseNotFound();
  const row = await db.get<{ id: string }>(sql`SELECT id FROM casebook_versions
    WHERE case_id = ${caseId} AND version = cast(${version} as integer)`);
  if (!row) throw caseNotFound();
  return row.id;
}

/** A version as it stands, and what an edit of it would come to. */
export async function openVersion(db: Db, caller: Caller, id: string): Promise<OpenCase> {
  const found = await findCase(db, id);
  const edit = editOf(standingOf(found));
  return {
    ...{ caller, found, record: toCaseRecord(found), etag: await etagOf(found) },
    edit: typeof edit === "string" ? edit : null,
  };
}

/** The version that the address names: `?version=`, else the highest. 404 for none, 403 for one not theirs to read. */
export async function openCase({ c, db, actor }: PageCall<unknown>): Promise<OpenCase> {
  const caller = callerOf(actor);
  const caseId = await caseFor(db, caller, c.req.param("id") ?? "");
  return openVersion(db, caller, await versionId(db, caseId, c.req.query("version")));
}

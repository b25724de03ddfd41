import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { notFound, Problem } from "../../core/http/problem";
import { unlisted } from "../../core/http/security-headers";
import { hashKey } from "../../core/identity/api-keys";
import { readOrganisation } from "../../core/organisation/organisation";
import { localDay } from "../../core/time";
import { type FoundCase, findCaseFor, toCaseRecord } from "../cases/find-case";
import { readResults } from "../cases/results";
import { resultsOfScenario, scenariosOf } from "../scenarios/scenarios";
import type { Shared } from "./schemas";

interface Row {
  case_id: string;
  expires_on: string | null;
  withdrawn_at: number | null;
  deleted_at: number | null;
}

/** The case that a link opens: 404 for a token that nobody was given, 410 once it is withdrawn, has expired or its case is deleted. */
export async function findShared(db: Db, token: string, now: number): Promise<FoundCase> {
  const row = await db.get<Row>(sql`SELECT l.case_id, l.expires_on, l.withdrawn_at, c.deleted_at
    FROM case_share_links l JOIN incomes_cases c ON c.id = l.case_id WHERE l.token_hash = ${await hashKey(token)}`);
  if (!row) throw notFound();
  const { timeZone } = await readOrganisation(db);
  const hasExpired = row.expires_on !== null && row.expires_on < localDay(now, timeZone);
  if (hasExpired || row.withdrawn_at !== null || row.deleted_at !== null) {
    throw new Problem("gone", "This link leads nowhere any more.", { headers: unlisted });
  }
  return findCaseFor(db, row.case_id);
}

/** What whoever has the link reads: the case without people, access, unit and tags, and what it comes to. */
export async function readShared(db: Db, found: FoundCase): Promise<Shared> {
  const { owner: _owner, updated_by: _by, right: _right, private: _private, ...rest } = toCaseRecord(found);
  const { business_unit_id: _unit, tag_ids: _tags, duplicated_from: _from, ...shown } = rest;
  const { document } = found;
  const scenarios = scenariosOf(document).map(({ id, ...scenario }) => ({
    ...{ id, ...scenario },
    results: resultsOfScenario(document, scenario),
  }));
  return { case: shown, results: await readResults(db, found), scenarios };
}

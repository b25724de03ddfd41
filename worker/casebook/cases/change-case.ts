import { sql } from "drizzle-orm";
import { atomically, type Db, guard, type Statement } from "../../core/db/db";
import { claimKey } from "../../core/http/claim";
import { tagOf } from "../../core/http/etag";
import { notValid } from "../../core/http/parse";
import { Problem } from "../../core/http/problem";
import type { Author } from "../../core/trail/record";
import type { Caller } from "../access/caller";
import { missingIn } from "../content/check";
import { type Content, citedSources } from "../content/fields";
import { deletedAmong } from "../sources/readable-sources";
import type { Move, Refusal, Standing } from "../states/move";
import { type FoundCase, findCase, toCaseRecord } from "./find-case";
import { logMoves, type Moved } from "./log-moves";
import { refusedOf, settleCase } from "./write-rows";

/** How often a change is tried anew where somebody else's came first. */
const TRIES = 30;

/** Who changes which version, and what they read it as (`If-Match`). */
export interface Asked {
  by: Author;
  caller: Caller;
  /** A version's id, or a `case_id`. */
  id: string;
  ifMatch: string | undefined;
}

/** What a change comes to. */
export interface Outcome {
  /** The version that answers. */
  versionId: string;
  isNew: boolean;
}
/** Null: nothing is to be written. `moves`: from which state to which, where one changes. */
export type Plan = { statements: Statement[] | null; moves?: readonly Moved[] } & Outcome;

export const standingOf = ({ row }: FoundCase): Standing => ({
  state: row.state,
  wasPublished: row.first_published_at !== null,
  isHighest: row.version === row.highest,
  hasOpen: row.open_version !== null,
});

export const etagOf = (found: FoundCase): Promise<string> =>
  tagOf(new TextEncoder().encode(JSON.stringify(toCaseRecord(found))));

/** 412 where the record is another than the one that was read. */
export async function refuseUnmatched(found: FoundCase, ifMatch: string | undefined): Promise<void> {
  if (ifMatch === undefined) return;
  const tags = ifMatch.split(",").map((tag) => tag.trim());
  if (tags.includes("*") || tags.includes(await etagOf(found))) return;
  throw new Problem("precondition_failed", "The case was changed meanwhile");
}

/** The problem of a refused move; a draft that is in the way is named. */
export async function refusalOf(db: Db, { row }: FoundCase, { code, detail }: Refusal): Promise<Problem> {
  if (code !== "draft_exists") return new Problem(code, detail);
  const open = await db.get(sql`SELECT id, version, state FROM casebook_versions
    WHERE case_id = ${row.case_id} AND version = cast(${row.open_version} as integer)`);
  return new Problem(code, detail, { members: { open } });
}

/** The strict check; 400 that names all that is missing. */
export async function refuseIncomplete(db: Db, content: Content): Promise<void> {
  const missing = missingIn(content, await deletedAmong(db, citedSources(content)));
  if (missing.length > 0) throw notValid(missing);
}

export async function allowed(db: Db, found: FoundCase, move: Move): Promise<Exclude<Move, Refusal>> {
  if (move.kind === "refused") throw await refusalOf(db, found, move);
  return move;
}

/**
 * Carries a change out as one batch against the very case that was judged: where somebody else's change came between,
 * it is judged anew. `judgeBody` throws what is wrong with the body, `decide` what forbids the change.
 */
export async function changeCase(
  db: Db,
  { by, id, ifMatch }: Asked,
  decide: (found: FoundCase) => Promise<Plan>,
  judgeBody: (found: FoundCase) => Promise<void> = async () => {},
): Promise<Outcome> {
  for (let attempt = 1; ; attempt++) {
    const found = await findCase(db, id);
    const { case_id, revision } = found.row;
    // What is wrong with the body is told before a stale `If-Match`, and that before what state or lock forbid.
    await judgeBody(found);
    await refuseUnmatched(found, ifMatch);
    const { statements, moves = [], ...outcome } = await decide(found);
    if (statements === null) return outcome;
    try {
      await atomically(db, [
        ...claimKey(by),
        guard(
          "conflict",
          sql`NOT EXISTS (SELECT 1 FROM casebook_cases WHERE case_id = ${case_id} AND revision = ${revision})`,
        ),
        ...statements,
        ...settleCase(case_id),
      ]);
      logMoves(by, case_id, moves);
      return outcome;
    } catch (error) {
      const isOvertaken = error instanceof Problem && error.code === "conflict";
      if (!isOvertaken || attempt === TRIES) throw refusedOf(error);
    }
  }
}

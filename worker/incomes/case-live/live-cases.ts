import { sql } from "drizzle-orm";
import type { Actor } from "../../core/access/actor";
import { openDb } from "../../core/db/db";
import type { LiveSource } from "../../core/live/live-source";
import type { Env } from "../../env";
import { rightsOnCases } from "../access/case-rights";
import { callerOf } from "../access/member";
import { EVERY_CASE } from "./announce-case";

/** A case by its id. Its revision is all that is told: whoever wants more reads the case. */
async function load(env: Env, id: string) {
  const row = await openDb(env).get<{ revision: number }>(
    sql`SELECT revision FROM incomes_cases WHERE id = ${id} AND deleted_at IS NULL`,
  );
  return { revision: row?.revision ?? null };
}

async function concerned(_env: Env, topics: string[], changes: string[]): Promise<string[]> {
  return changes.includes(EVERY_CASE) ? topics : topics.filter((topic) => changes.includes(topic));
}

/** Rights on a case are its own: a grant alone does not tell who may still follow it. */
async function mayFollow(env: Env, id: string, actor: Actor): Promise<boolean> {
  const db = openDb(env);
  return (await rightsOnCases(db, await callerOf(db, actor), [id])).has(id);
}

/** The revisions of cases, as the feed follows them. */
export const liveCases: LiveSource = { load, concerned, mayFollow };

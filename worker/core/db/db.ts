import { SQL, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { SQLiteAsyncDialect } from "drizzle-orm/sqlite-core";
import type { Env } from "../../env";
import { guardDetail, isProblemCode, Problem, type ProblemCode } from "../http/problem";
import { gatherReads, type Read } from "./gathered-reads";

export type Db = ReturnType<typeof openDb>;

/** A drizzle builder that was not awaited, or raw SQL: a part of a batch. */
export type Statement = SQL | { toSQL(): { sql: string; params: unknown[] } };

const dialect = new SQLiteAsyncDialect();

/**
 * One session a request: reads see the request's own writes, wherever the replica stands. `$files`: where rows lie that
 * were moved out of a table. `$read`: what the request has read so far.
 */
export function openDb(env: Env) {
  const read: Read = { rows: 0 };
  const db = drizzle(gatherReads(env.DB.withSession("first-primary"), read) as unknown as D1Database);
  return Object.assign(db, { $files: env.FILES, $read: read as Readonly<Read> });
}

/**
 * A statement that aborts its whole batch with `code` when `broken` is true at that point of the batch. D1 has no
 * interactive transaction: this is how a rule is checked against the very state the batch changes.
 */
export function guard(code: ProblemCode, broken: SQL): Statement {
  return sql`INSERT INTO guards (code) SELECT ${code} WHERE ${broken}`;
}

/** The code that a guard aborted with, or null for any other error. */
function guardCode(error: unknown): ProblemCode | null {
  const message =
    error instanceof Error ? `${error.message} ${(error.cause as Error | undefined)?.message ?? ""}` : "";
  const found = /\b([a-z_]+): SQLITE_CONSTRAINT/.exec(message)?.[1];
  return found && isProblemCode(found) ? found : null;
}

/** True when `error` is a UNIQUE or PRIMARY KEY violation (of `column`, where given: "people.email_key"). */
export function isUniqueViolation(error: unknown, column?: string): boolean {
  const message =
    error instanceof Error ? `${error.message} ${(error.cause as Error | undefined)?.message ?? ""}` : "";
  return message.includes("UNIQUE constraint failed") && (!column || message.includes(column));
}

const conditions = new WeakMap<Db, Statement>();

/** A guard of the request's first change: it goes ahead of it, in the same batch. */
export function requireFirst(db: Db, condition: Statement): void {
  conditions.set(db, condition);
}

const prepare = (db: Db, statement: Statement) => {
  const query = statement instanceof SQL ? dialect.sqlToQuery(statement) : statement.toSQL();
  return db.$client.prepare(query.sql).bind(...query.params);
};

/** What these queries find, all of one state; whoever joins their rows must not see one before and one after a change. */
export async function readTogether<A, B>(db: Db, first: SQL, second: SQL): Promise<[A[], B[]]> {
  const [a, b] = await db.$client.batch([prepare(db, first), prepare(db, second)]);
  return [(a?.results ?? []) as A[], (b?.results ?? []) as B[]];
}

/** One change: all of the statements or none; nothing, where there are none. A guard that fired becomes its Problem. */
export async function atomically(db: Db, statements: Statement[]): Promise<D1Result[]> {
  if (statements.length === 0) return [];
  const condition = conditions.get(db);
  const all = condition ? [condition, ...statements] : statements;
  try {
    const results = await db.$client.batch(all.map((statement) => prepare(db, statement)));
    conditions.delete(db);
    return condition ? results.slice(1) : results;
  } catch (error) {
    const code = guardCode(error);
    if (code) throw new Problem(code, guardDetail(code));
    throw error;
  }
}

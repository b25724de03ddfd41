import { SQL } from "drizzle-orm";
import { SQLiteAsyncDialect } from "drizzle-orm/sqlite-core";
import type { Statement } from "../core/db/db";
import { db } from "./api";

/** How SQLite would run the statement, one step a line: "SEARCH link_days USING PRIMARY KEY (…)". */
export async function queryPlan(statement: Statement): Promise<string[]> {
  const query = statement instanceof SQL ? new SQLiteAsyncDialect().sqlToQuery(statement) : statement.toSQL();
  const plan = await db.$client
    .prepare(`EXPLAIN QUERY PLAN ${query.sql}`)
    .bind(...query.params)
    .all<{ detail: string }>();
  return plan.results.map((step) => step.detail);
}

/** The steps that read a whole table or index; reading out a JSON parameter or a subquery is none. */
export async function fullScans(statement: Statement): Promise<string[]> {
  const steps = await queryPlan(statement);
  return steps.filter((step) => /^SCAN [^(]/.test(step) && !/VIRTUAL TABLE|CONSTANT ROW/.test(step));
}

import { openDb } from "../core/db/db";
import { testEnv } from "./api";

/** A database client that counts what goes through it: calls, and the rows that D1 reads and writes for them. */
export function countedDb() {
  const spent = { calls: 0, read: 0, written: 0 };
  const count = (results: D1Result[]) => {
    spent.calls += 1;
    for (const { meta } of results) {
      spent.read += meta.rows_read;
      spent.written += meta.rows_written;
    }
  };
  const counted = (statement: D1PreparedStatement): D1PreparedStatement => {
    const { bind, all } = statement;
    return Object.assign(statement, {
      bind: (...values: unknown[]) => counted(bind.apply(statement, values)),
      all: async () => {
        const result = await all.call(statement);
        count([result]);
        return result;
      },
    });
  };
  const withSession = () => {
    const session = testEnv.DB.withSession("first-primary");
    return {
      prepare: (query: string) => counted(session.prepare(query)),
      batch: async (statements: D1PreparedStatement[]) => {
        const results = await session.batch(statements);
        count(results);
        return results;
      },
      getBookmark: () => session.getBookmark(),
    };
  };
  const db = openDb({ ...testEnv, DB: { withSession } as unknown as D1Database });
  /** What was spent since the last call. */
  const take = () => {
    const taken = { ...spent };
    Object.assign(spent, { calls: 0, read: 0, written: 0 });
    return taken;
  };
  return { db, take };
}

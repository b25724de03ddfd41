import type { Db } from "../core/db/db";
import { db } from "./api";

/** The database of a call that somebody overtakes: what it reads is from before their change, and what it writes comes after. */
export function overtakenBy(change: () => Promise<unknown>): Db {
  const { $client } = db;
  let isOvertaken = false;
  return Object.assign(Object.create(db), {
    $client: Object.assign(Object.create($client), {
      prepare: $client.prepare.bind($client),
      batch: async (statements: D1PreparedStatement[]) => {
        if (!isOvertaken) {
          isOvertaken = true;
          await change();
        }
        return $client.batch(statements);
      },
    }),
  });
}

import type { DatabaseSync } from "node:sqlite";
import type { Db } from "../db/db.ts";

/** What a module has to do with a dump that is put back: `restored` of its restored.ts, which Node runs as it stands. */
export interface Restored {
  /** Tables whose rows the migrations themselves write: a dump has its own. */
  seeded?: readonly string[];
  /** SQL that makes anew what is in no dump, like an index of texts. */
  anew?: readonly string[];
  /**
   * Brings the rows back that lie in files of the bucket: how many, by table. `files`: a copy of the bucket. Throws where
   * the dump names one that is not there.
   */
  fromFiles?(db: DatabaseSync, files: string | undefined): Record<string, number>;
  /** Makes rows fit one another that were read at different times: how many it leaves out, by table. */
  reconcile?(call: { db: Db; now: number }): Promise<Record<string, number>>;
}

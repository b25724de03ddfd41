import type { Restored } from "../core/backup/restored.ts";
import { restoreRawLog } from "./raw-log/restore-raw-log.ts";
import { countRestored } from "./recount/count-restored.ts";

export const restored: Restored = {
  seeded: ["compaction"],
  fromFiles: (db, files) => ({ click_flushes: restoreRawLog(db, files) }),
  reconcile: countRestored,
};

import { log } from "../../core/http/log";
import type { Author } from "../../core/trail/record";
import type { LogEntry } from "./write-rows";

/** A move from state to state, as the log has it. */
export type Moved = Pick<LogEntry, "version" | "action" | "from" | "to">;

/** A line each of the Worker's log, once the batch is written: by ids, without a word of the case. */
export function logMoves({ requestId, actor }: Author, caseId: string, moves: readonly Moved[]): void {
  for (const { version, action, from, to } of moves) {
    log("info", "casebook.moved", {
      ...{ request_id: requestId, case_id: caseId, version, action, from, to },
      by: actor?.id ?? null,
    });
  }
}

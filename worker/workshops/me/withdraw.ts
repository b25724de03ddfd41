import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { Problem } from "../../core/http/problem";
import type { Author } from "../../core/trail/record";
import { logActor, writeLog } from "../log/write-log";
import type { Account } from "../progress/account";
import { tryAgain } from "../progress/try-again";
import { sameRevisions } from "../progress/write-progress";
import { changeAndTell } from "../progress-live/announce-progress";
import { endAccount } from "../registration/end-account";

/** The consent is taken back; to `erase` is to leave nothing of the participant, and they need not have consented. */
export const withdraw = (
  db: Db,
  by: Author,
  read: () => Promise<Account>,
  { erase }: { erase: boolean },
): Promise<void> =>
  tryAgain(async () => {
    const { row, progress } = await read();
    if (!erase && progress.status !== "active") {
      throw new Problem("not_onboarded", "Give your consent first.");
    }
    const log = writeLog(row.assessment_id, [
      {
        ...{ action: "withdraw", actor: logActor(by), at: by.now, participantId: row.id },
        metadata: erase ? { erased: true } : {},
      },
    ]);
    await changeAndTell(db, row.assessment_id, [
      ...sameRevisions(row.assessment_id, [row]),
      ...log,
      ...(erase
        ? endAccount(by, row, { erase })
        : [
            sql`UPDATE participants SET status = 'withdrawn', consent_at = NULL, consent_remote = 0,
                revision = revision + 1
              WHERE assessment_id = ${row.assessment_id} AND number = cast(${row.number} as integer)`,
          ]),
    ]);
  });

import type { Db } from "../../core/db/db";
import { system } from "../log/write-log";
import { changeAndTell } from "../progress-live/announce-progress";
import { type Account, type AccountKey, findAccount, readActive, readSetting } from "./account";
import { settle } from "./machine";
import { tryAgain } from "./try-again";
import { sameRevisions, sameSetting, writeProgress } from "./write-progress";

// A scheduled opening holds from its instant on: whoever reads progress has what is due written first.

/** Somebody's account, with what is due by the schedule. */
export const settledAccount = (db: Db, key: AccountKey, now: number): Promise<Account | null> =>
  tryAgain(async () => {
    const account = await findAccount(db, key);
    if (!account) return null;
    const { row, progress, setting } = account;
    const change = settle(progress, setting, now);
    if (change.openings.length === 0) return account;
    await changeAndTell(db, row.assessment_id, [
      sameSetting(row.assessment_id, setting),
      ...sameRevisions(row.assessment_id, [row]),
      ...writeProgress(row.assessment_id, [{ row, change }], system, now),
    ]);
    return findAccount(db, key);
  });

/** The same for all participants of an assessment. */
export const settleDue = (db: Db, assessmentId: string, now: number): Promise<void> =>
  tryAgain(async () => {
    const setting = await readSetting(db, assessmentId);
    if (setting?.mode !== "schedule" || setting.closed) return;
    const written = (await readActive(db, assessmentId)).flatMap((row) => {
      const change = settle(row.progress, setting, now);
      return change.openings.length > 0 ? [{ row, change }] : [];
    });
    if (written.length === 0) return;
    await changeAndTell(db, assessmentId, [
      sameSetting(assessmentId, setting),
      ...sameRevisions(
        assessmentId,
        written.map(({ row }) => row),
      ),
      ...writeProgress(assessmentId, written, system, now),
    ]);
  });

import { atomically, type Db, type Statement } from "../../core/db/db";
import type { Author } from "../../core/trail/record";
import { logActor, system } from "../log/write-log";
import { changeAndTell } from "../progress-live/announce-progress";
import { readActive, readSetting } from "./account";
import { causeOf } from "./carry-out";
import { openByMode, settle } from "./machine";
import type { Setting } from "./progress";
import { tryAgain } from "./try-again";
import { sameActive, sameRevisions, sameSetting, writeProgress } from "./write-progress";

const same = (one: Setting, other: Setting) =>
  one.mode === other.mode &&
  one.closed === other.closed &&
  Object.entries(other.startsAt).every(
    ([type, at]) => (one.startsAt[type as never] ?? null) === (at ?? null),
  );

/** A change as it was judged just now. `next`: the setting after it; `change`: the statements that make it so. */
export interface SettingChange {
  next: (setting: Setting) => Setting;
  change: Statement[];
}

/**
 * Changes the mode, the times, or whether an assessment is closed, in one batch with what that opens for its
 * participants: what was due until now by the old setting, then what the new one opens at once. Where something else
 * happened meanwhile, the change is judged anew. `judge`: null where there is nothing to change.
 */
export const changeSetting = (
  db: Db,
  by: Author,
  assessmentId: string,
  judge: () => Promise<SettingChange | null>,
): Promise<void> =>
  tryAgain(async () => {
    const judged = await judge();
    if (!judged) return;
    const { next, change } = judged;
    const before = await readSetting(db, assessmentId);
    const after = before && next(before);
    if (!before || !after || same(before, after)) {
      await atomically(db, [...(before ? [sameSetting(assessmentId, before)] : []), ...change]);
      return;
    }
    const active = await readActive(db, assessmentId);
    const due = active.map((row) => ({ row, change: settle(row.progress, before, by.now) }));
    const opened = due.map(({ row, change: { progress } }) => ({
      row,
      change: openByMode(progress, after, causeOf(by)),
    }));
    const changed = <T extends { change: { openings: unknown[] } }>(all: T[]) =>
      all.filter((one) => one.change.openings.length > 0);
    await changeAndTell(db, assessmentId, [
      sameSetting(assessmentId, before),
      sameActive(assessmentId, active),
      ...sameRevisions(assessmentId, active),
      ...writeProgress(assessmentId, changed(due), system, by.now),
      ...writeProgress(assessmentId, changed(opened), logActor(by), by.now),
      ...change,
    ]);
  });

import { sql } from "drizzle-orm";
import type { Db, Statement } from "../../core/db/db";
import { Problem } from "../../core/http/problem";
import type { Author } from "../../core/trail/record";
import { dropAnswers, type Judged } from "../answers/drop-answers";
import { type Action, logActor, writeLog } from "../log/write-log";
import { changeAndTell } from "../progress-live/announce-progress";
import { checkDraft, type Value } from "../questions/draft-check";
import { readQuestions } from "../questions/find-questions";
import { numberOf, type WorkshopType } from "../workshop-types";
import { type Account, readActive, readSetting } from "./account";
import { advance, type Cause, type Change, reopen, reset, unlock } from "./machine";
import { isSubmitted } from "./progress";
import { settleDue } from "./settle-due";
import { tryAgain } from "./try-again";
import { sameActive, sameRevisions, sameSetting, writeProgress } from "./write-progress";

/** Who causes an event, as openings tell it: a person, or null. */
export const causeOf = ({ actor, now }: Author): Cause => ({
  by: actor?.kind === "person" ? actor.id : null,
  now,
});

export const refuseClosed = ({ closed }: { closed: boolean }): void => {
  if (closed) throw new Problem("assessment_closed", "This assessment is closed.");
};

/** 409 where there is no consent, of somebody who acts for the participant. */
export const refuseNotOnboarded = ({ progress }: Account): void => {
  if (progress.status !== "active") {
    throw new Problem("not_yet_onboarded", "This participant has not given consent yet.");
  }
};

interface Told {
  action: Action;
  workshop?: WorkshopType;
  metadata?: Record<string, unknown>;
}

/**
 * Carries out what happens to one participant. `decide`: null where nothing changes; `more`: what else goes into the
 * batch. Answers whether anything changed.
 */
async function happen(
  db: Db,
  by: Author,
  read: () => Promise<Account>,
  told: Told | null,
  decide: (account: Account) => Change | null,
  more: (account: Account) => Promise<Statement[]> = async () => [],
): Promise<boolean> {
  return tryAgain(async () => {
    const account = await read();
    refuseNotOnboarded(account);
    refuseClosed(account.setting);
    const change = decide(account);
    if (!change) return false;
    const { row, setting } = account;
    const actor = logActor(by);
    const entry = told && { ...told, actor, at: by.now, participantId: row.id };
    await changeAndTell(db, row.assessment_id, [
      sameSetting(row.assessment_id, setting),
      ...sameRevisions(row.assessment_id, [row]),
      ...(entry ? writeLog(row.assessment_id, [entry]) : []),
      ...writeProgress(row.assessment_id, [{ row, change }], actor, by.now),
      ...(await more(account)),
    ]);
    return true;
  });
}

type Read = () => Promise<Account>;

export const unlockFor = (db: Db, by: Author, read: Read, workshop: WorkshopType): Promise<boolean> =>
  happen(db, by, read, null, ({ progress }) => unlock(progress, workshop, causeOf(by)));

/** Answers that were submitted are drafts again: those that the questions of now do not take pass into the history. */
async function draftsAgain(db: Db, account: Account, workshops: WorkshopType[]): Promise<Statement[]> {
  const { row, progress } = account;
  const statements: Statement[] = [];
  for (const { type, questions_version: present } of account.workshops) {
    if (!workshops.includes(type) || progress.completed[type]?.version === present) continue;
    const questions = await readQuestions(db, row.assessment_id, type, present);
    const answers = await db.all<{ question_id: string; revision: number; value: string }>(sql`
      SELECT question_id, revision, value FROM participant_answers WHERE assessment_id = ${row.assessment_id}
        AND number = cast(${row.number} as integer) AND workshop = ${type} AND value <> 'null'`);
    const unfit = answers.flatMap(({ question_id, revision, value }): Judged[] => {
      const question = questions.find(({ id }) => id === question_id);
      const fits = question && "value" in checkDraft(question, JSON.parse(value) as Value);
      return fits ? [] : [[row.number, question_id, revision]];
    });
    statements.push(...dropAnswers(row.assessment_id, type, present, unfit));
  }
  return statements;
}

export const reopenFor = (db: Db, by: Author, read: Read, workshop: WorkshopType): Promise<boolean> =>
  happen(
    db,
    by,
    read,
    { action: "reopen", workshop },
    ({ progress }) => reopen(progress, workshop),
    (account) => draftsAgain(db, account, [workshop]),
  );

export const resetFor = (db: Db, by: Author, read: Read, note: string | undefined): Promise<boolean> =>
  happen(
    db,
    by,
    read,
    { action: "reset", metadata: { reason: "progress_reset", ...(note ? { note } : {}) } },
    ({ progress }) => reset(progress, causeOf(by)),
    (account) =>
      draftsAgain(
        db,
        account,
        account.workshops.flatMap(({ type }) => (isSubmitted(account.progress, type) ? [type] : [])),
      ),
  );

/** Opens workshops to this one for all who are onboarded. `before`: the workshop ahead of it. */
export async function advanceAll(
  db: Db,
  by: Author,
  assessmentId: string,
  workshop: WorkshopType,
  before: WorkshopType,
): Promise<{ advanced: number; submitted: number; total: number }> {
  await settleDue(db, assessmentId, by.now);
  return tryAgain(async () => {
    const [setting, active] = await Promise.all([
      readSetting(db, assessmentId),
      readActive(db, assessmentId),
    ]);
    if (!setting) throw new Problem("not_found", "Assessment not found");
    refuseClosed(setting);
    const written = active.flatMap((row) => {
      const change = advance(row.progress, workshop, causeOf(by));
      return change.openings.length > 0 ? [{ row, change }] : [];
    });
    const isHigher = setting.advancedTo === null || numberOf(setting.advancedTo) < numberOf(workshop);
    await changeAndTell(db, assessmentId, [
      sameSetting(assessmentId, setting),
      sameActive(assessmentId, active),
      ...sameRevisions(assessmentId, active),
      ...(isHigher ? [sql`UPDATE assessments SET advanced_to = ${workshop} WHERE id = ${assessmentId}`] : []),
      ...writeProgress(assessmentId, written, logActor(by), by.now),
    ]);
    return {
      advanced: written.length,
      submitted: active.filter(({ progress }) => isSubmitted(progress, before)).length,
      total: active.length,
    };
  });
}

import type { Db, Statement } from "../../core/db/db";
import { claimKey } from "../../core/http/claim";
import { notValid } from "../../core/http/parse";
import { Problem } from "../../core/http/problem";
import type { Author } from "../../core/trail/record";
import { logActor, logOnceInAWhile, writeLog } from "../log/write-log";
import type { Account } from "../progress/account";
import { causeOf } from "../progress/carry-out";
import { submit } from "../progress/machine";
import { statusOf } from "../progress/progress";
import { tryAgain } from "../progress/try-again";
import { sameRevisions, sameSetting, writeProgress } from "../progress/write-progress";
import { changeAndTell } from "../progress-live/announce-progress";
import type { Question } from "../questions/definition";
import { readQuestions } from "../questions/find-questions";
import { strictFaults } from "../questions/strict-check";
import { roleOf } from "../roles";
import type { WorkshopType } from "../workshop-types";
import { dropAnswers } from "./drop-answers";
import { planSave, type SavePlan, type StoredAnswer, type Writer } from "./plan-save";
import { readStored, workshopOf } from "./read-answers";
import type { Sent } from "./sent";
import { asManyAnswers, sameAnswers, sameQuestions, submitAnswers, writeAnswers } from "./write-answers";

/** Who writes: the participant, or a facilitator for them. `read`: the account as it is now. */
export interface Writing {
  db: Db;
  by: Author;
  read: () => Promise<Account>;
}

/** Where a workshop cannot be written to, why; in the order in which it is told. */
export function refuseUnwritable(account: Account, workshop: WorkshopType, version: number): void {
  const status = statusOf(account.progress, workshop);
  if (status === "locked") throw new Problem("workshop_locked", "This workshop is not open yet");
  if (status === "submitted") {
    throw new Problem("already_submitted", "This workshop has already been submitted");
  }
  if (account.setting.closed) throw new Problem("assessment_closed", "This assessment is closed.");
  const present = workshopOf(account, workshop).questions_version;
  if (version !== present) {
    throw new Problem("questions_changed", "The questions have changed meanwhile.", {
      members: { questions_version: present },
    });
  }
}

function refuseConflicts({ conflicts }: SavePlan): void {
  if (conflicts.length === 0) return;
  throw new Problem("answer_conflict", "This answer was changed elsewhere meanwhile.", {
    members: {
      conflicts: conflicts.map(({ questionId, value, revision, savedAt, device }) => ({
        question_id: questionId,
        ...{ value, revision, saved_at: new Date(savedAt).toISOString(), device: device || null },
      })),
    },
  });
}

interface Judged {
  account: Account;
  questions: Question[];
  stored: Map<string, StoredAnswer>;
  plan: SavePlan;
  writer: Writer;
}

async function judge({ db, by, read }: Writing, workshop: WorkshopType, sent: Sent): Promise<Judged> {
  const account = await read();
  refuseUnwritable(account, workshop, sent.questions_version);
  const questions = await readQuestions(db, account.row.assessment_id, workshop, sent.questions_version);
  const stored = await readStored(db, account.row, workshop, questions);
  const isSelf = roleOf(by.actor) === "participant";
  const writer = {
    ...{ device: sent.device ?? "", enteredBy: isSelf ? null : (by.actor?.id ?? ""), now: by.now },
  };
  return {
    account,
    questions,
    stored,
    plan: planSave(questions, stored, sent.answers ?? {}, writer),
    writer,
  };
}

/** Guards and writes of a save: nothing where nothing is another than it was. */
async function saveStatements(
  by: Author,
  { account: { row }, plan: { writes }, writer }: Judged,
  workshop: WorkshopType,
  version: number,
): Promise<Statement[]> {
  if (writes.length === 0) return [];
  return [
    ...sameRevisions(row.assessment_id, [row]),
    sameQuestions(row.assessment_id, workshop, version),
    sameAnswers(
      row,
      workshop,
      writes.map(({ questionId, base }) => [questionId, base]),
    ),
    ...(await writeAnswers(row, workshop, version, writes, writer)),
    ...logOnceInAWhile(row, "update", workshop, logActor(by), by.now),
  ];
}

/** Keeps drafts, all or none. Answers with the revisions that stand. */
export const saveAnswers = (writing: Writing, workshop: WorkshopType, sent: Sent) =>
  tryAgain(async () => {
    const judged = await judge(writing, workshop, sent);
    const { plan } = judged;
    if (plan.faults.length > 0) throw notValid(plan.faults);
    refuseConflicts(plan);
    const { db, by } = writing;
    const { assessment_id } = judged.account.row;
    await changeAndTell(
      db,
      assessment_id,
      await saveStatements(by, judged, workshop, sent.questions_version),
    );
    return {
      saved_at: new Date(by.now).toISOString(),
      answers: Object.fromEntries(
        [...plan.revisions].map(([id, { revision, savedAt }]) => [
          id,
          { revision, saved_at: savedAt === null ? null : new Date(savedAt).toISOString() },
        ]),
      ),
    };
  });

/** Saves what can be saved, and completes the workshop where all of it can be submitted. */
export const submitWorkshop = (writing: Writing, workshop: WorkshopType, sent: Sent): Promise<void> =>
  tryAgain(async () => {
    const { db, by } = writing;
    const judged = await judge(writing, workshop, sent);
    const { account, questions, stored, plan } = judged;
    refuseConflicts(plan);
    const { row, setting, progress } = account;
    const version = sent.questions_version;
    const saves = await saveStatements(by, judged, workshop, version);
    const values = new Map([
      ...[...stored.values()].flatMap(({ questionId, fits, value }) =>
        fits ? [[questionId, value] as const] : [],
      ),
      ...plan.writes.map(({ questionId, value }) => [questionId, value] as const),
    ]);
    const faults = [
      ...plan.faults,
      ...strictFaults(
        questions.filter(({ id }) => !plan.faulty.has(id)),
        values,
      ),
    ];
    if (faults.length > 0) {
      await changeAndTell(db, row.assessment_id, saves);
      throw notValid(faults);
    }
    const actor = logActor(by);
    const change = submit(progress, setting, workshop, version, causeOf(by));
    const written = new Set(plan.writes.map(({ questionId }) => questionId));
    const unfit = [...stored.values()].filter(({ fits, questionId }) => !fits && !written.has(questionId));
    const told = { actor, at: by.now, participantId: row.id, workshop };
    await changeAndTell(db, row.assessment_id, [
      ...claimKey(by),
      sameSetting(row.assessment_id, setting),
      ...sameRevisions(row.assessment_id, [row]),
      sameQuestions(row.assessment_id, workshop, version),
      asManyAnswers(row, workshop, stored.size),
      sameAnswers(
        row,
        workshop,
        [...stored.values()].map(({ questionId, revision }) => [questionId, revision]),
      ),
      ...saves,
      ...dropAnswers(
        row.assessment_id,
        workshop,
        version,
        unfit.map(({ questionId, revision }) => [row.number, questionId, revision]),
      ),
      submitAnswers(row, workshop, by.now),
      ...writeLog(row.assessment_id, [
        { action: "submit", ...told },
        { action: "complete", ...told },
      ]),
      ...writeProgress(row.assessment_id, [{ row, change }], actor, by.now),
    ]);
  });

import { atomically } from "../../core/db/db";
import { Api } from "../../core/http/api";
import { Problem } from "../../core/http/problem";
import { participants } from "../access/rules";
import { forgetUnsentForm } from "../answering/unsent-forms";
import { readWorkshop } from "../answers/read-answers";
import { readQuestionHistory } from "../answers/read-question-history";
import { saveAnswers, submitWorkshop } from "../answers/save-answers";
import { logActor, logOnceInAWhile } from "../log/write-log";
import type { Account } from "../progress/account";
import { statusOf } from "../progress/progress";
import type { WorkshopType } from "../workshop-types";
import { admitWorkshop, readOwn, workshopTyped } from "./admit";
import * as schemas from "./schemas";
import { toState } from "./state";

const params = { id: "{own_assessment_id}", type: "workshop_1" };

/** Whom an answer or a workshop is refused to, and why. */
export const writing = {
  problems: [
    ...(["workshop_locked", "already_submitted", "assessment_closed", "questions_changed"] as const),
    ...(["answer_conflict", "forbidden", "conflict"] as const),
  ],
  problemMembers: { 409: schemas.conflictMembers },
};

const refuseLocked = ({ progress }: Account, workshop: WorkshopType): void => {
  if (statusOf(progress, workshop) === "locked") {
    throw new Problem("workshop_locked", "This workshop is not open yet");
  }
};

/** A participant's workshops: what is asked, and what they answer. */
export const ownWorkshopApi = new Api("Workshops: a participant's own")
  .get(
    "/workshops/me/:id/workshops/:type",
    {
      summary: "A workshop's questions with the caller's answers",
      access: participants,
      params: schemas.oneWorkshop,
      admit: admitWorkshop,
      problems: ["workshop_locked", "not_onboarded", "forbidden"],
      responses: { 200: schemas.workshopView },
      example: { params },
    },
    async ({ c, db, by, params }) => {
      const workshop = workshopTyped(params.type);
      const account = await readOwn(db, by, params.id)();
      refuseLocked(account, workshop);
      await atomically(db, logOnceInAWhile(account.row, "view", workshop, logActor(by), by.now));
      return c.json(await readWorkshop(db, account, workshop));
    },
  )
  .patch(
    "/workshops/me/:id/workshops/:type",
    {
      ...writing,
      problems: [...writing.problems, "not_onboarded"],
      summary: "Save answers as drafts, all or none; each tells the revision that it is based on",
      access: participants,
      params: schemas.oneWorkshop,
      admit: admitWorkshop,
      body: schemas.saveBody,
      responses: { 200: schemas.saved },
      example: {
        params,
        body: {
          ...{ questions_version: 1, device: "Phone" },
          answers: { community_description: { value: "Forty families live by the river", base: 0 } },
        },
      },
    },
    async ({ c, db, by, params, body }) => {
      const [read, workshop] = [readOwn(db, by, params.id), workshopTyped(params.type)];
      const saved = await saveAnswers({ db, by, read }, workshop, body);
      const kept = c.req.header("x-kept");
      if (kept !== undefined) await forgetUnsentForm(db, (await read()).row, workshop, kept);
      return c.json(saved);
    },
  )
  .post(
    "/workshops/me/:id/workshops/:type/submit",
    {
      ...writing,
      problems: [...writing.problems, "not_onboarded"],
      summary: "Save answers, and submit the workshop: from then on it is read-only",
      access: participants,
      params: schemas.oneWorkshop,
      admit: admitWorkshop,
      body: schemas.submitBody,
      idempotency: "claimed",
      responses: { 200: schemas.state },
      example: { params: { ...params, type: "workshop_3" }, body: { questions_version: 1 } },
    },
    async ({ c, db, by, params, body }) => {
      const read = readOwn(db, by, params.id);
      await submitWorkshop({ db, by, read }, workshopTyped(params.type), body);
      return c.json(await toState(db, await read()));
    },
  )
  .get(
    "/workshops/me/:id/workshops/:type/answers/:question/history",
    {
      summary: "What the caller answered to a question before, newest first",
      access: participants,
      params: schemas.oneQuestion,
      admit: admitWorkshop,
      problems: ["workshop_locked", "not_onboarded", "forbidden"],
      responses: { 200: schemas.history },
      example: { params: { ...params, question: "community_description" } },
    },
    async ({ c, db, by, params }) => {
      const workshop = workshopTyped(params.type);
      const account = await readOwn(db, by, params.id)();
      refuseLocked(account, workshop);
      return c.json(await readQuestionHistory(db, account, workshop, params.question));
    },
  );

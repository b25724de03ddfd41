import type { Actor } from "../../core/access/actor";
import type { Db } from "../../core/db/db";
import { Api } from "../../core/http/api";
import { notFound } from "../../core/http/problem";
import type { Author } from "../../core/trail/record";
import { admitFacilitators } from "../access/assessment-access";
import { facilitators } from "../access/rules";
import { readWorkshop } from "../answers/read-answers";
import { readQuestionHistory } from "../answers/read-question-history";
import { saveAnswers, submitWorkshop } from "../answers/save-answers";
import { workshopTyped } from "../me/admit";
import { onboardParticipant } from "../me/onboard";
import * as mine from "../me/schemas";
import { writing as refusals } from "../me/workshop-routes";
import { toParticipantRecord } from "../participants/participant-row";
import { participantRecord } from "../participants/schemas";
import { type Account, findAccount } from "../progress/account";
import { refuseNotOnboarded, reopenFor, resetFor, unlockFor } from "../progress/carry-out";
import { settledAccount } from "../progress/settle-due";
import * as schemas from "./schemas";

const participant = { id: "{assessment_id}", pid: "{helped_participant_id}" };
const params = { ...participant, type: "workshop_1" };

const notThere = () => notFound("Participant not found");

/** 404 for a participant of another assessment. */
async function admit({
  db,
  actor,
  params,
}: {
  db: Db;
  actor: Actor | null;
  params: { id: string; pid: string; type?: string };
}): Promise<void> {
  await admitFacilitators(db, actor, params.id);
  if (!(await findAccount(db, { assessmentId: params.id, id: params.pid }))) throw notThere();
  if (params.type !== undefined) workshopTyped(params.type);
}

const read =
  (db: Db, { now }: Author, { id: assessmentId, pid: id }: { id: string; pid: string }) =>
  async (): Promise<Account> => {
    const account = await settledAccount(db, { assessmentId, id }, now);
    if (!account) throw notThere();
    return account;
  };

/** Whoever writes for a participant needs their consent. */
const readOnboarded =
  (...call: Parameters<typeof read>) =>
  async () => {
    const account = await read(...call)();
    refuseNotOnboarded(account);
    return account;
  };

const writing = { ...refusals, problems: [...refusals.problems, "not_yet_onboarded"] as const };
const events = ["not_yet_onboarded", "assessment_closed", "conflict"] as const;
const ofParticipant = { access: facilitators, params: schemas.oneParticipant, admit };
const ofWorkshop = { access: facilitators, params: schemas.oneParticipantsWorkshop, admit };

/** What facilitators do for a participant, and with their progress. */
export const forParticipantApi = new Api("Workshops: for a participant")
  .post(
    "/workshops/assessments/:id/participants/:pid/onboarding",
    {
      ...ofParticipant,
      summary: "Onboard a participant whose consent is on paper",
      body: mine.onboardingOnPaper,
      problems: ["already_onboarded", "assessment_closed", "conflict"],
      responses: { 200: participantRecord },
      example: {
        params: participant,
        body: {
          ...{ consent: true, consent_on_paper: true },
          ...{ stakeholder_type: "elder", province_id: "{participant_province_id}" },
        },
      },
    },
    async ({ c, db, by, params, body }) => {
      const { consent: _, consent_on_paper: __, ...profile } = body;
      await onboardParticipant(db, by, read(db, by, params), profile, true);
      return c.json(toParticipantRecord((await read(db, by, params)()).row));
    },
  )
  .get(
    "/workshops/assessments/:id/participants/:pid/workshops/:type",
    {
      ...ofWorkshop,
      summary: "A workshop as its participant reads it, one that is locked, too",
      responses: { 200: mine.workshopView },
      example: { params },
    },
    async ({ c, db, by, params }) =>
      c.json(await readWorkshop(db, await read(db, by, params)(), workshopTyped(params.type))),
  )
  .patch(
    "/workshops/assessments/:id/participants/:pid/workshops/:type",
    {
      ...ofWorkshop,
      ...writing,
      summary: "Save answers for a participant",
      body: mine.saveBody,
      responses: { 200: mine.saved },
      example: {
        params,
        body: {
          questions_version: 1,
          answers: { quality_of_life: { value: "The clinic is far", base: 0 } },
        },
      },
    },
    async ({ c, db, by, params, body }) =>
      c.json(
        await saveAnswers({ db, by, read: readOnboarded(db, by, params) }, workshopTyped(params.type), body),
      ),
  )
  .post(
    "/workshops/assessments/:id/participants/:pid/workshops/:type/submit",
    {
      ...ofWorkshop,
      ...writing,
      summary: "Submit a workshop for a participant",
      body: mine.submitBody,
      idempotency: "claimed",
      responses: { 200: participantRecord },
      example: { params: { ...params, type: "workshop_3" }, body: { questions_version: 1 } },
    },
    async ({ c, db, by, params, body }) => {
      const own = readOnboarded(db, by, params);
      await submitWorkshop({ db, by, read: own }, workshopTyped(params.type), body);
      return c.json(toParticipantRecord((await own()).row));
    },
  )
  .get(
    "/workshops/assessments/:id/participants/:pid/workshops/:type/answers/:question/history",
    {
      ...ofWorkshop,
      params: schemas.oneParticipantsQuestion,
      summary: "What a participant answered to a question before, newest first",
      responses: { 200: mine.history },
      example: { params: { ...params, question: "community_description" } },
    },
    async ({ c, db, by, params }) =>
      c.json(
        await readQuestionHistory(
          db,
          await read(db, by, params)(),
          workshopTyped(params.type),
          params.question,
        ),
      ),
  )
  .post(
    "/workshops/assessments/:id/participants/:pid/unlock",
    {
      ...ofParticipant,
      summary: "Open one workshop for one participant",
      body: schemas.workshopBody,
      problems: events,
      responses: { 200: schemas.changed },
      example: { params: participant, body: { workshop: "workshop_2" } },
    },
    async ({ c, db, by, params, body }) => {
      const changed = await unlockFor(db, by, read(db, by, params), body.workshop);
      return c.json({ changed, participant: toParticipantRecord((await read(db, by, params)()).row) });
    },
  )
  .post(
    "/workshops/assessments/:id/participants/:pid/reopen",
    {
      ...ofParticipant,
      summary: "What a participant submitted of a workshop is a draft again",
      body: schemas.workshopBody,
      problems: events,
      responses: { 200: schemas.changed },
      example: { params: participant, body: { workshop: "workshop_4" } },
    },
    async ({ c, db, by, params, body }) => {
      const changed = await reopenFor(db, by, read(db, by, params), body.workshop);
      return c.json({ changed, participant: toParticipantRecord((await read(db, by, params)()).row) });
    },
  )
  .post(
    "/workshops/assessments/:id/participants/:pid/reset",
    {
      ...ofParticipant,
      summary: "A participant is at the beginning again; all answers are kept, as drafts",
      body: schemas.resetBody,
      bodyIsOptional: true,
      problems: events,
      responses: { 200: schemas.afterReset },
      example: {
        params: { ...participant, pid: "{reset_participant_id}" },
        body: { note: "Began with another's link" },
      },
    },
    async ({ c, db, by, params, body }) => {
      await resetFor(db, by, read(db, by, params), body.note);
      return c.json({ participant: toParticipantRecord((await read(db, by, params)()).row) });
    },
  );

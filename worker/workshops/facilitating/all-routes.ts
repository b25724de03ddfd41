import type { Actor } from "../../core/access/actor";
import type { Db } from "../../core/db/db";
import { Api } from "../../core/http/api";
import { admitFacilitators } from "../access/assessment-access";
import { facilitators } from "../access/rules";
import { listAnswers } from "../answers/list-answers";
import { listLog } from "../log/list-log";
import { oneAccount } from "../me/schemas";
import { advanceAll } from "../progress/carry-out";
import { beforeOf } from "../progress/progress";
import { readFigures } from "../progress/read-figures";
import { settleDue } from "../progress/settle-due";
import * as schemas from "./schemas";

const params = { id: "{assessment_id}" };
const ofAssessment = {
  access: facilitators,
  params: oneAccount,
  admit: ({ db, actor, params }: { db: Db; actor: Actor | null; params: { id: string } }) =>
    admitFacilitators(db, actor, params.id),
};

/** What facilitators do with and read of all participants of an assessment. */
export const allParticipantsApi = new Api("Workshops: all participants")
  .post(
    "/workshops/assessments/:id/advance",
    {
      ...ofAssessment,
      summary: "Open the workshops from the second to this one for all who are onboarded",
      body: schemas.advanceBody,
      problems: ["assessment_closed", "conflict"],
      responses: { 200: schemas.advanced },
      example: { params, body: { workshop: "workshop_2" } },
    },
    async ({ c, db, by, params, body }) => {
      const before = beforeOf(body.workshop) ?? "workshop_1";
      return c.json(await advanceAll(db, by, params.id, body.workshop, before));
    },
  )
  .get(
    "/workshops/assessments/:id/answers",
    {
      ...ofAssessment,
      summary: "Answers of all participants, by their number, workshop and question",
      query: schemas.answersQuery,
      responses: { 200: schemas.answerList },
      example: { params, query: { workshop: "workshop_1" } },
    },
    async ({ c, db, by, params, query }) => {
      await settleDue(db, params.id, by.now);
      return c.json(await listAnswers(db, params.id, query));
    },
  )
  .get(
    "/workshops/assessments/:id/progress",
    {
      ...ofAssessment,
      summary: "How far the participants are",
      query: schemas.figuresQuery,
      responses: { 200: schemas.figures },
      example: { params },
    },
    async ({ c, db, by, params, query }) => c.json(await readFigures(db, params.id, query, by.now)),
  )
  .get(
    "/workshops/assessments/:id/log",
    {
      ...ofAssessment,
      summary: "What happened, newest first, without a word of any answer",
      query: schemas.logQuery,
      responses: { 200: schemas.logList },
      example: { params, query: { action: "submit" } },
    },
    async ({ c, db, by, params, query }) => {
      await settleDue(db, params.id, by.now);
      return c.json(await listLog(db, params.id, query));
    },
  );

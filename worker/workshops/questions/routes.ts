import * as z from "zod";
import { Api } from "../../core/http/api";
import { digits } from "../../core/http/list";
import { admitFacilitators } from "../access/assessment-access";
import { facilitators } from "../access/rules";
import { findWorkshop } from "../assessments/find-workshops";
import { oneWorkshop } from "../assessments/workshop-schemas";
import { workshopTyped } from "../me/admit";
import type { Question } from "./definition";
import { readQuestions } from "./find-questions";
import { putQuestions } from "./put-questions";
import { questionsBody, questionsRecord } from "./schemas";

const params = { id: "{assessment_id}", type: "workshop_5" };

/** What a workshop asks, version after version. */
export const questionApi = new Api("Workshops: questions")
  .get(
    "/workshops/assessments/:id/workshops/:type/questions",
    {
      summary: "A workshop's questions, in the version of now or another",
      access: facilitators,
      params: oneWorkshop,
      query: z.object({ version: digits(1, 999_999_999).optional() }),
      admit: ({ db, actor, params }) => admitFacilitators(db, actor, params.id),
      responses: { 200: questionsRecord },
      example: { params },
    },
    async ({ c, db, params, query }) => {
      const workshop = workshopTyped(params.type);
      const version = query.version ?? (await findWorkshop(db, params.id, workshop)).questions_version;
      return c.json({ version, questions: await readQuestions(db, params.id, workshop, version) });
    },
  )
  .put(
    "/workshops/assessments/:id/workshops/:type/questions",
    {
      summary: "Publish a workshop's questions as the next version (201); 200 where they are those of now",
      access: facilitators,
      params: oneWorkshop,
      admit: async ({ db, actor, params }) => {
        await admitFacilitators(db, actor, params.id);
        workshopTyped(params.type);
      },
      body: questionsBody,
      problems: ["assessment_closed", "conflict"],
      responses: { 200: questionsRecord, 201: questionsRecord },
      example: {
        params,
        body: {
          questions: [
            { id: "first_need", type: "long_text", prompt: { en: "What is needed first" }, required: true },
          ],
        },
      },
    },
    async ({ c, db, by, params, body }) => {
      const questions: Question[] = body.questions;
      const put = await putQuestions(db, by, params.id, workshopTyped(params.type), questions);
      return c.json({ version: put.version, questions }, put.isNew ? 201 : 200);
    },
  );

import * as z from "zod";
import { Api } from "../../core/http/api";
import { digits } from "../../core/http/list";
import { admitFacilitators } from "../access/assessment-access";
import { facilitators } from "../access/rules";
import { oneAssessment } from "../assessments/schemas";
import { questionsBody, questionsRecord } from "../questions/schemas";
import { putSurvey, readSurvey } from "./survey-questions";

const params = oneAssessment;
const example = { params: { id: "{assessment_id}" } };

/** What the surveys of an assessment ask, version after version. */
export const surveyApi = new Api("Workshops: questions")
  .get(
    "/workshops/assessments/:id/survey/questions",
    {
      summary:
        "The questions of an assessment’s survey, of now or of another version; none at first (version 0)",
      access: facilitators,
      params,
      query: z.object({ version: digits(1, 999_999_999).optional() }),
      admit: ({ db, actor, params }) => admitFacilitators(db, actor, params.id),
      responses: { 200: questionsRecord },
      example,
    },
    async ({ c, db, params, query }) => c.json(await readSurvey(db, params.id, query.version)),
  )
  .put(
    "/workshops/assessments/:id/survey/questions",
    {
      summary: "Publish a survey’s questions as the next version (201); 200 where they are those of now",
      access: facilitators,
      params,
      admit: ({ db, actor, params }) => admitFacilitators(db, actor, params.id),
      body: questionsBody,
      problems: ["assessment_closed", "conflict"],
      responses: { 200: questionsRecord, 201: questionsRecord },
      example: {
        ...example,
        body: { questions: [{ id: "households", type: "number", prompt: { en: "How many households" } }] },
      },
    },
    async ({ c, db, by, params, body }) => {
      const { isNew, ...put } = await putSurvey(db, by, params.id, body.questions);
      return c.json(put, isNew ? 201 : 200);
    },
  );

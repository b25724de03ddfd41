import { Api } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { Problem } from "../../core/http/problem";
import { admitFacilitators } from "../access/assessment-access";
import { facilitators, staff } from "../access/rules";
import { deleteAssessment } from "./delete-assessment";
import { findAssessment, listAssessments } from "./find-assessments";
import * as schemas from "./schemas";
import { createAssessment, editAssessment } from "./write-assessment";

const params = schemas.oneAssessment;
const example = { params: { id: "{assessment_id}" } };

/** A facilitator changes how workshops are gone through, and nothing else. */
function refuseBeyondPace(as: "staff" | "facilitator", edits: object): void {
  if (as === "staff" || Object.keys(edits).every((field) => schemas.paceFields.includes(field))) return;
  throw new Problem("forbidden", "Staff changes this.");
}

/** What is assessed, where and by whom. Staff writes them; who facilitates one reads it, and sets its pace. */
export const assessmentApi = new Api("Workshops: assessments")
  .get(
    "/workshops/assessments",
    {
      summary: "List assessments; a facilitator theirs",
      access: facilitators,
      query: schemas.assessmentsQuery,
      responses: { 200: schemas.assessmentList },
      example: { query: { status: "planning" } },
    },
    async ({ c, db, actor, query }) => c.json(await listAssessments(db, actor, query)),
  )
  .post(
    "/workshops/assessments",
    {
      summary: "Create an assessment with its five workshops",
      access: staff,
      body: schemas.newAssessment,
      problems: ["conflict", "role_conflict"],
      responses: { 201: schemas.assessmentRecord },
      example: { body: { title: "Water and schools", planned_start_date: "2026-12-07" } },
    },
    async (call) => {
      const id = await idForCreate("assessment", call);
      await createAssessment(call.db, call.by, id, call.body);
      return call.c.json(await findAssessment(call.db, id), 201);
    },
  )
  .get(
    "/workshops/assessments/:id",
    {
      summary: "Read an assessment",
      access: facilitators,
      params,
      admit: ({ db, actor, params }) => admitFacilitators(db, actor, params.id),
      responses: { 200: schemas.assessmentRecord },
      example,
    },
    async ({ c, db, params }) => c.json(await findAssessment(db, params.id)),
  )
  .patch(
    "/workshops/assessments/:id",
    {
      summary: "Change an assessment; a facilitator its pace alone",
      access: facilitators,
      params,
      admit: ({ db, actor, params }) => admitFacilitators(db, actor, params.id),
      body: schemas.assessmentEdits,
      problems: ["conflict", "role_conflict"],
      responses: { 200: schemas.assessmentRecord },
      example: { ...example, body: { target_rate: 80 } },
    },
    async ({ c, db, by, actor, params, body }) => {
      refuseBeyondPace(await admitFacilitators(db, actor, params.id), body);
      await editAssessment(db, by, params.id, () => body);
      return c.json(await findAssessment(db, params.id));
    },
  )
  .delete(
    "/workshops/assessments/:id",
    {
      summary: "Delete an assessment in which nothing was submitted, with its accounts and drafts",
      access: staff,
      params,
      problems: ["has_answers"],
      responses: { 204: null },
      example: { params: { id: "{spare_assessment_id}" } },
    },
    async ({ c, env, db, by, params }) => {
      await deleteAssessment(env, db, by, params.id);
      return c.body(null, 204);
    },
  );

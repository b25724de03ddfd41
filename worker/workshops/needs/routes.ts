import { Api } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { admitWriter } from "../access/assessment-access";
import { facilitators } from "../access/rules";
import { findNeed, listNeeds } from "./find-needs";
import * as schemas from "./schemas";
import { createNeed, deleteNeed, editNeed } from "./write-need";

const params = schemas.oneNeed;
const example = { params: { id: "{need_id}" } };

/** What places need. Staff and facilitators read all; a facilitator writes those of their assessments. */
export const needApi = new Api("Workshops: needs")
  .get(
    "/workshops/needs",
    {
      summary: "List needs",
      access: facilitators,
      query: schemas.needsQuery,
      responses: { 200: schemas.needList },
      example: { query: { urgency: "immediate" } },
    },
    async ({ c, db, query }) => c.json(await listNeeds(db, query)),
  )
  .post(
    "/workshops/needs",
    {
      summary: "Create a need of a place; without an assessment staff alone",
      access: facilitators,
      body: schemas.newNeed,
      problems: ["conflict"],
      responses: { 201: schemas.needRecord },
      example: {
        body: {
          ...{
            assessment_id: "{assessment_id}",
            place_id: "{place_id}",
            title: "A well that does not run dry",
          },
          ...{ category: "health", urgency: "immediate", impact: 5 },
        },
      },
    },
    async (call) => {
      const id = await idForCreate("need", call);
      await createNeed(call.db, call.by, id, call.body);
      return call.c.json(await findNeed(call.db, id), 201);
    },
  )
  .get(
    "/workshops/needs/:id",
    {
      summary: "Read a need",
      access: facilitators,
      params,
      responses: { 200: schemas.needRecord },
      example,
    },
    async ({ c, db, params }) => c.json(await findNeed(db, params.id)),
  )
  .patch(
    "/workshops/needs/:id",
    {
      summary: "Change a need",
      access: facilitators,
      params,
      admit: async ({ db, actor, params }) =>
        admitWriter(db, actor, (await findNeed(db, params.id)).assessment_id),
      body: schemas.needEdits,
      problems: ["conflict"],
      responses: { 200: schemas.needRecord },
      example: { ...example, body: { impact: 4 } },
    },
    async ({ c, db, by, params, body }) => {
      await editNeed(db, by, params.id, body);
      return c.json(await findNeed(db, params.id));
    },
  )
  .delete(
    "/workshops/needs/:id",
    {
      summary: "Delete a need",
      access: facilitators,
      params,
      responses: { 204: null },
      example: { params: { id: "{spare_need_id}" } },
    },
    async ({ c, db, by, params }) => {
      await deleteNeed(db, by, params.id);
      return c.body(null, 204);
    },
  );

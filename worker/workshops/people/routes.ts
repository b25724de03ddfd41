import { Api } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { credentialUrl } from "../../core/identity/people";
import { facilitators, staff } from "../access/rules";
import { changeFacilitator, removeFacilitator } from "./change-facilitator";
import { findPerson, listPeople } from "./find-people";
import { makeFacilitator } from "./make-facilitator";
import * as schemas from "./schemas";

const params = schemas.onePerson;

/** Who assesses and who facilitates. Staff is granted among the users; staff makes facilitators. */
export const workshopPeopleApi = new Api("Workshops: people")
  .get(
    "/workshops/people",
    {
      summary: "List staff and facilitators",
      access: facilitators,
      query: schemas.peopleQuery,
      responses: { 200: schemas.personList },
      example: { query: { role: "facilitator" } },
    },
    async ({ c, db, query }) => c.json(await listPeople(db, query)),
  )
  .post(
    "/workshops/people",
    {
      summary: "Make somebody, new or known, facilitator of assessments; credentials are shown this once",
      access: staff,
      body: schemas.newFacilitator,
      problems: ["conflict", "role_conflict"],
      responses: { 201: schemas.madeFacilitator },
      example: {
        body: {
          ...{ name: "Amina Datu", email: "amina.datu@example.org" },
          assessment_ids: ["{assessment_id}"],
        },
      },
    },
    async (call) => {
      const { c, env, db, by } = call;
      const { id, credentials } = await makeFacilitator(db, by, await idForCreate("person", call), call.body);
      const made = {
        temporary_password: credentials?.temporaryPassword ?? null,
        invitation_url: credentials && credentialUrl(env, credentials.invitationToken),
      };
      return c.json({ ...(await findPerson(db, id)), ...made }, 201);
    },
  )
  .patch(
    "/workshops/people/:id",
    {
      summary: "Say which assessments somebody facilitates: these and no other",
      access: staff,
      params,
      body: schemas.facilitatorEdits,
      problems: ["conflict", "role_conflict"],
      responses: { 200: schemas.personRecord },
      example: { params: { id: "{facilitator_id}" }, body: { assessment_ids: ["{assessment_id}"] } },
    },
    async ({ c, db, by, params, body }) => {
      await changeFacilitator(db, by, params.id, body.assessment_ids);
      return c.json(await findPerson(db, params.id));
    },
  )
  .delete(
    "/workshops/people/:id",
    {
      summary: "Take somebody off every team as facilitator; the role ends at once",
      access: staff,
      params,
      responses: { 204: null },
      example: { params: { id: "{spare_facilitator_id}" } },
    },
    async ({ c, db, by, params }) => {
      await removeFacilitator(db, by, params.id);
      return c.body(null, 204);
    },
  );

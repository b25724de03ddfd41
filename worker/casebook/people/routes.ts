import { Api } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { inviteAgain } from "../../core/identity/invite-user";
import { callerOf } from "../access/caller";
import { moderators } from "../access/rules";
import { editPerson, refuseElsewhere, removePerson } from "./edit-person";
import { findPerson, listPeople } from "./find-people";
import { letIn } from "./let-in";
import * as schemas from "./schemas";

const params = schemas.onePerson;
const example = { params: { id: "{casebook_person_id}" } };

/** Who works on cases. Moderators look after contributors, administrators after all. */
export const peopleApi = new Api("Casebook: people")
  .get(
    "/casebook/people",
    {
      summary: "The people of the casebook; to a moderator contributors alone",
      access: moderators,
      query: schemas.peopleQuery,
      responses: { 200: schemas.personList },
      example: { query: { role: "contributor" } },
    },
    async ({ c, db, now, actor, query }) => c.json(await listPeople(db, callerOf(actor), query, now)),
  )
  .post(
    "/casebook/people",
    {
      summary: "Let somebody in; the link to choose a password is shown this once",
      access: moderators,
      body: schemas.newCasebookPerson,
      problems: ["conflict"],
      responses: { 201: schemas.invitedPerson },
      example: { body: { name: "Sita Gurung", email: "sita.gurung@example.org", role: "contributor" } },
    },
    async (call) => {
      const caller = callerOf(call.actor);
      const made = await letIn(call, caller, await idForCreate("person", call), call.body);
      const { person } = await findPerson(call.db, caller, made.id, call.now);
      return call.c.json({ ...person, invitation_url: made.invitationUrl }, 201);
    },
  )
  .get(
    "/casebook/people/:id",
    {
      summary: "Read a person of the casebook",
      access: moderators,
      params,
      responses: { 200: schemas.personRecord },
      example,
    },
    async ({ c, db, now, actor, params }) =>
      c.json((await findPerson(db, callerOf(actor), params.id, now)).person),
  )
  .patch(
    "/casebook/people/:id",
    {
      summary: "Change a person's name, contact, role and status",
      access: moderators,
      params,
      admit: ({ db, actor, params }) => findPerson(db, callerOf(actor), params.id, Date.now()),
      body: schemas.personEdits,
      problems: ["conflict"],
      responses: { 200: schemas.personRecord },
      example: { ...example, body: { name: "Asha Rai" } },
    },
    async ({ c, db, by, now, actor, params, body }) => {
      const caller = callerOf(actor);
      await editPerson(db, by, caller, await findPerson(db, caller, params.id, now), body);
      return c.json((await findPerson(db, { ...caller, role: "admin" }, params.id, now)).person);
    },
  )
  .delete(
    "/casebook/people/:id",
    {
      summary: "Withdraw a person's role at once; whoever has no other is deactivated",
      access: moderators,
      params,
      problems: ["conflict"],
      responses: { 204: null },
      example,
    },
    async ({ c, db, by, now, actor, params }) => {
      await removePerson(db, by, await findPerson(db, callerOf(actor), params.id, now));
      return c.body(null, 204);
    },
  )
  .post(
    "/casebook/people/:id/invite",
    {
      summary: "A new link to choose a password, for somebody who has none yet; it is mailed, too",
      access: moderators,
      params,
      problems: ["not_invited", "conflict"],
      responses: { 200: schemas.invitedPerson },
      example: { params: { id: "{casebook_invited_id}" } },
    },
    async ({ c, env, db, by, now, actor, params }) => {
      const caller = callerOf(actor);
      const found = await findPerson(db, caller, params.id, now);
      refuseElsewhere(by, found);
      const invitation_url = await inviteAgain(env, db, by, params.id);
      return c.json({ ...(await findPerson(db, caller, params.id, now)).person, invitation_url });
    },
  );

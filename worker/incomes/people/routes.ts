import * as z from "zod";
import { Api, type Call } from "../../core/http/api";
import * as fields from "../../core/http/fields";
import { idForCreate } from "../../core/http/idempotency";
import { inviteAgain } from "../../core/identity/invite-user";
import { callerOf } from "../access/member";
import { admins, everybody, staff } from "../access/rules";
import { noBody } from "../bodies";
import { createUser } from "./create-user";
import { editUser, refuseUnmanaged } from "./edit-user";
import { findPeople } from "./find-people";
import { findUser, listUsers } from "./find-users";
import { removeUser } from "./remove-user";
import { foundPerson, invitedUser, newUser, userEdits, userList, userRecord, usersQuery } from "./schemas";

const params = z.object({ id: z.string().max(60) });
const example = { params: { id: "{incomes_user_id}" } };

type Asking = Pick<Call<unknown, unknown, unknown>, "db" | "actor">;
const asks = ({ db, actor }: Asking) => callerOf(db, actor);

export const peopleApi = new Api("Incomes: people")
  .get(
    "/incomes/me",
    {
      summary: "The caller as a person of incomes: role, units, grants",
      access: { ...everybody, people: true },
      responses: { 200: userRecord },
    },
    async (call) => {
      const caller = await asks(call);
      return call.c.json(await findUser(call.db, caller, caller.personId));
    },
  )
  .get(
    "/incomes/people",
    {
      summary: "Whom a case could be shared with: at most 20, by a part of their name or address",
      access: staff,
      query: z.object({ q: fields.shortText(100).min(2) }),
      responses: { 200: z.array(foundPerson) },
      example: { query: { q: "milepost" } },
    },
    async (call) => call.c.json(await findPeople(call.db, call.query.q)),
  )
  .get(
    "/incomes/users",
    {
      summary: "List the people of incomes; an admin sees those who share a unit with them",
      access: admins,
      query: usersQuery,
      responses: { 200: userList },
      example: { query: { role: "editor,viewer" } },
    },
    async (call) => call.c.json(await listUsers(call.db, await asks(call), call.query)),
  )
  .post(
    "/incomes/users",
    {
      summary: "Let somebody in; the link to choose a password is shown this once",
      access: admins,
      body: newUser,
      problems: ["conflict", "not_found"],
      responses: { 201: invitedUser },
      example: {
        body: {
          ...{ name: "Asha Rai", email: "asha.rai@example.org", role: "editor" },
          business_unit_ids: ["{business_unit_id}"],
        },
      },
    },
    async (call) => {
      const caller = await asks(call);
      const made = await createUser(call, caller, await idForCreate("person", call), call.body);
      const user = await findUser(call.db, { ...caller, role: "super_admin" }, made.id);
      return call.c.json({ ...user, invitation_url: made.invitationUrl }, 201);
    },
  )
  .get(
    "/incomes/users/:id",
    {
      summary: "Read a person of incomes",
      access: admins,
      params,
      responses: { 200: userRecord },
      example,
    },
    async (call) => call.c.json(await findUser(call.db, await asks(call), call.params.id)),
  )
  .patch(
    "/incomes/users/:id",
    {
      summary: "Change a person's role, units and grants; a list that is given replaces",
      access: admins,
      params,
      body: userEdits,
      problems: ["conflict"],
      responses: { 200: userRecord },
      example: { ...example, body: { all_cases: false } },
    },
    async (call) => {
      const caller = await asks(call);
      await editUser(call.db, call.by, caller, call.params.id, call.body);
      return call.c.json(await findUser(call.db, caller, call.params.id));
    },
  )
  .delete(
    "/incomes/users/:id",
    {
      summary: "Take role, units and grants away at once; an owner of cases hands them over first",
      access: admins,
      params,
      problems: ["owns_cases", "conflict"],
      problemMembers: {
        409: z.object({ cases: z.array(z.object({ id: z.string(), name: z.string() })).optional() }),
      },
      responses: { 204: null },
      example,
    },
    async (call) => {
      await removeUser(call.db, call.by, await asks(call), call.params.id);
      return call.c.body(null, 204);
    },
  )
  .post(
    "/incomes/users/:id/invite",
    {
      summary: "A new link to choose a password, for somebody who has none yet; it is mailed, too",
      access: admins,
      params,
      ...noBody,
      problems: ["not_invited", "conflict"],
      responses: { 200: invitedUser },
      example: { params: { id: "{invited_user_id}" }, body: {} },
    },
    async (call) => {
      const caller = await asks(call);
      const user = await findUser(call.db, caller, call.params.id);
      refuseUnmanaged(caller, user);
      const invitation_url = await inviteAgain(call.env, call.db, call.by, user.id);
      return call.c.json({ ...user, invitation_url });
    },
  );

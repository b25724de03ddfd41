import * as z from "zod";
import { Api } from "../http/api";
import * as fields from "../http/fields";
import { idForCreate } from "../http/idempotency";
import { listOf, listPage } from "../http/list";
import { nameSchemas } from "../http/name-schemas";
import { notFound } from "../http/problem";
import { changeUser } from "./change-user";
import { inviteAgain, inviteUser } from "./invite-user";
import { findUser, listUsers, shownUser, usersQuery } from "./user-list";

const administrators = { grants: ["organisation:admin"] } as const;
const params = z.object({ id: z.string() });
const grant = z.object({ module: z.string().max(40), role: z.string().max(40) });

export const newUser = z
  .object({
    name: fields.name(),
    email: fields.emailAddress().nullish(),
    phone: fields.phoneNumber().nullish(),
    locale: fields.locale().optional(),
    grants: z.array(grant).min(1).max(20),
  })
  .refine(({ email, phone }) => Boolean(email || phone), {
    path: ["email"],
    message: "Give an e-mail address or a phone number.",
  });

export const userEdits = z.object({
  name: fields.name().optional(),
  email: fields.emailAddress().nullish(),
  phone: fields.phoneNumber().nullish(),
  status: z.enum(["active", "inactive"]).optional(),
  grants: z.array(grant).max(20).optional(),
});

nameSchemas({ NewUser: newUser, UserEdits: userEdits });

export const userApi = new Api("Users")
  .get(
    "/users",
    {
      summary: "List people",
      access: administrators,
      query: usersQuery,
      responses: { 200: listOf(shownUser) },
    },
    async ({ c, db, query }) => {
      const { data, total } = await listUsers(db, query);
      return c.json(listPage(data, query, total));
    },
  )
  .post(
    "/users",
    {
      summary: "Invite a person; the link to choose a password is shown this once",
      access: administrators,
      body: newUser,
      problems: ["conflict"],
      responses: { 201: shownUser.extend({ invitation_url: z.string().nullable() }) },
      example: {
        body: {
          name: "Test Person",
          email: "invited@milepost.test",
          grants: [{ module: "organisation", role: "admin" }],
        },
      },
    },
    async (call) => {
      const { c, env, db, by, body } = call;
      const id = await idForCreate("person", call);
      const invitation = { ...body, id, email: body.email ?? null, phone: body.phone ?? null };
      const invitation_url = await inviteUser(env, db, by, invitation);
      const user = await findUser(db, id);
      if (!user) throw notFound();
      return c.json({ ...user, invitation_url }, 201, { "cache-control": "no-store" });
    },
  )
  .get(
    "/users/:id",
    {
      summary: "Read a person",
      access: administrators,
      params,
      responses: { 200: shownUser },
      example: { params: { id: "{person_id}" } },
    },
    async ({ c, db, params }) => {
      const user = await findUser(db, params.id);
      if (!user) throw notFound();
      return c.json(user);
    },
  )
  .patch(
    "/users/:id",
    {
      summary: "Rename, grant, withdraw, deactivate or reactivate a person",
      access: administrators,
      params,
      body: userEdits,
      problems: ["conflict", "last_administrator"],
      responses: { 200: shownUser },
      example: { params: { id: "{person_id}" }, body: { name: "Test Person" } },
    },
    async ({ c, db, by, params, body }) => c.json(await changeUser(db, by, params.id, body)),
  )
  .post(
    "/users/:id/invitation",
    {
      summary: "A new link for somebody who has not chosen a password yet; the one before ends",
      access: administrators,
      params,
      problems: ["not_invited"],
      responses: { 200: z.object({ invitation_url: z.string() }) },
      example: { params: { id: "{invited_id}" } },
    },
    async ({ c, env, db, by, params }) =>
      c.json({ invitation_url: await inviteAgain(env, db, by, params.id) }, 200, {
        "cache-control": "no-store",
      }),
  );

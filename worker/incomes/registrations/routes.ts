import * as z from "zod";
import { Api } from "../../core/http/api";
import { callerOf } from "../access/member";
import { admins } from "../access/rules";
import { allNames } from "../names/find-names";
import { businessUnitKind } from "../names/kinds";
import { approveRegistration, rejectRegistration } from "./decide-registration";
import { listRegistrations } from "./find-registrations";
import { register } from "./register";
import {
  approval,
  registration,
  registrationList,
  registrationRecord,
  registrationsQuery,
  rejection,
} from "./schemas";

const params = z.object({ id: z.string().max(60) });
const unitNames = z.array(z.object({ id: z.string(), name: z.string() }));

export const registrationApi = new Api("Incomes: people")
  .get(
    "/incomes/registrations/options",
    {
      summary: "The business units that somebody may register for",
      access: "public",
      responses: { 200: z.object({ business_units: unitNames }) },
    },
    async (call) => call.c.json({ business_units: await allNames(call.db, businessUnitKind) }),
  )
  .post(
    "/incomes/registrations",
    {
      summary: "Ask to be let in. No account comes of it before somebody approves",
      access: "public",
      body: registration,
      problems: ["too_many_requests"],
      idempotency: "claimed",
      responses: { 202: z.object({ status: z.literal("received") }) },
      example: { body: { name: "Asha Rai", email: "asha.rai@example.org", message: "Coffee, Oromia" } },
    },
    async (call) => {
      await register(call, call.c.req.raw, call.body);
      return call.c.json({ status: "received" as const }, 202);
    },
  )
  .get(
    "/incomes/registrations",
    {
      summary: "Who asks to be let in, newest first; an admin sees those that name a unit of theirs",
      access: admins,
      query: registrationsQuery,
      responses: { 200: registrationList },
      example: { query: { status: "pending" } },
    },
    async (call) => {
      const caller = await callerOf(call.db, call.actor);
      return call.c.json(await listRegistrations(call.db, caller, call.query));
    },
  )
  .post(
    "/incomes/registrations/:id/approve",
    {
      summary: "Let them in: a new person, or whoever has that address; the link is mailed",
      access: admins,
      params,
      body: approval,
      problems: ["conflict"],
      responses: { 200: registrationRecord },
      example: { params: { id: "{registration_id}" }, body: { role: "viewer" } },
    },
    async (call) => {
      const caller = await callerOf(call.db, call.actor);
      return call.c.json(await approveRegistration(call, caller, call.params.id, call.body));
    },
  )
  .post(
    "/incomes/registrations/:id/reject",
    {
      summary: "Do not let them in; they are told by mail",
      access: admins,
      params,
      body: rejection,
      bodyIsOptional: true,
      problems: ["conflict"],
      responses: { 200: registrationRecord },
      example: { params: { id: "{registration_id}" }, body: { reason: "Not a partner" } },
    },
    async (call) => {
      const caller = await callerOf(call.db, call.actor);
      const reason = call.body.reason ?? null;
      return call.c.json(await rejectRegistration(call, caller, call.params.id, reason));
    },
  );

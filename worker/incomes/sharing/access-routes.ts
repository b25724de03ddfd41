import * as z from "zod";
import { Api } from "../../core/http/api";
import { caseWith } from "../access/case-facts";
import { callerOf } from "../access/member";
import { everybody } from "../access/rules";
import { findCase, toCaseRecord } from "../cases/find-case";
import { caseRecord } from "../cases/schemas";
import { findAccess, listAccess } from "./find-access";
import { handOverCase } from "./hand-over";
import { accessGiven, accessList, accessQuery, accessRequested, newAccess, newOwner } from "./schemas";
import { shareCase, unshareCase } from "./share-case";

const id = z.string().max(60);
const params = z.object({ id });
const example = { params: { id: "{incomes_case_id}" } };

export const caseAccessApi = new Api("Incomes: people")
  .get(
    "/incomes/cases/:id/access",
    {
      summary: "Who is let into a case by a grant of its own",
      access: everybody,
      params,
      query: accessQuery,
      responses: { 200: accessList },
      example,
    },
    async (call) => {
      const shared = await caseWith(call.db, await callerOf(call.db, call.actor), call.params.id, "assign");
      return call.c.json(await listAccess(call.db, shared.id, call.query));
    },
  )
  .post(
    "/incomes/cases/:id/access",
    {
      summary:
        "Let somebody into a case (201, or 200 where it changes); somebody external may have to wait (202)",
      access: everybody,
      params,
      body: newAccess,
      problems: ["already_may", "conflict"],
      responses: { 200: accessGiven, 201: accessGiven, 202: accessRequested },
      example: { ...example, body: { email: "asha.rai@example.org", permission: "view" } },
    },
    async (call) => {
      const caller = await callerOf(call.db, call.actor);
      const shared = await shareCase(call, caller, call.params.id, call.body);
      if (shared.is === "requested") {
        return call.c.json({ request_id: shared.requestId, status: "requested" as const }, 202);
      }
      const given = await findAccess(call.db, call.params.id, shared.personId);
      return call.c.json(given, shared.is === "granted" ? 201 : 200);
    },
  )
  .delete(
    "/incomes/cases/:id/access/:person_id",
    {
      summary: "Take a grant of a case away; anybody gives up their own",
      access: everybody,
      params: z.object({ id, person_id: id }),
      responses: { 204: null },
      example: { params: { id: "{incomes_case_id}", person_id: "{guest_id}" } },
    },
    async (call) => {
      const caller = await callerOf(call.db, call.actor);
      await unshareCase(call, caller, call.params.id, call.params.person_id);
      return call.c.body(null, 204);
    },
  )
  .post(
    "/incomes/cases/:id/owner",
    {
      summary: "Hand a case over to somebody else, who hears of it by mail; whose it was may edit it still",
      access: everybody,
      params,
      body: newOwner,
      problems: ["conflict"],
      responses: { 200: caseRecord },
      example: { params: { id: "{case_id}" }, body: { person_id: "{heir_id}" } },
    },
    async (call) => {
      const caller = await callerOf(call.db, call.actor);
      await handOverCase(call, caller, call.params.id, call.body.person_id);
      return call.c.json(toCaseRecord(await findCase(call.db, caller, call.params.id, "view")));
    },
  );

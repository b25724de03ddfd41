import * as z from "zod";
import { Api } from "../../core/http/api";
import { callerOf } from "../access/member";
import { admins } from "../access/rules";
import { approveRequest, declineRequest } from "./decide-request";
import { listRequests } from "./find-requests";
import {
  accessApproval,
  accessDecline,
  accessRequestList,
  accessRequestRecord,
  accessRequestsQuery,
} from "./schemas";

const params = z.object({ id: z.string().max(60) });

export const accessRequestApi = new Api("Incomes: people")
  .get(
    "/incomes/access-requests",
    {
      summary: "Whom people want to let into cases, newest first; an admin sees those of their units' cases",
      access: admins,
      query: accessRequestsQuery,
      responses: { 200: accessRequestList },
      example: { query: { status: "pending" } },
    },
    async (call) => {
      const caller = await callerOf(call.db, call.actor);
      return call.c.json(await listRequests(call.db, caller, call.query));
    },
  )
  .post(
    "/incomes/access-requests/:id/approve",
    {
      summary: "Let somebody external into the case; an unknown address is invited",
      access: admins,
      params,
      body: accessApproval,
      bodyIsOptional: true,
      problems: ["conflict"],
      responses: { 200: accessRequestRecord },
      example: { params: { id: "{access_request_id}" }, body: { permission: "view" } },
    },
    async (call) => {
      const caller = await callerOf(call.db, call.actor);
      return call.c.json(await approveRequest(call, caller, call.params.id, call.body.permission));
    },
  )
  .post(
    "/incomes/access-requests/:id/decline",
    {
      summary: "Do not let them in; whoever asked and the case's owner are told",
      access: admins,
      params,
      body: accessDecline,
      bodyIsOptional: true,
      problems: ["conflict"],
      responses: { 200: accessRequestRecord },
      example: { params: { id: "{access_request_id}" }, body: { note: "To be registered first" } },
    },
    async (call) => {
      const caller = await callerOf(call.db, call.actor);
      return call.c.json(await declineRequest(call, caller, call.params.id, call.body.note ?? ""));
    },
  );

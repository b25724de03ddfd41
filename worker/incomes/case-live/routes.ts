import * as z from "zod";
import { Api } from "../../core/http/api";
import { streamTopic } from "../../core/live/stream";
import { caseWith } from "../access/case-facts";
import { callerOf } from "../access/member";
import { everybody } from "../access/rules";

const now = z.object({ at: z.int(), figures: z.object({ revision: z.int().nullable() }) });

export const caseLiveApi = new Api("Incomes: cases").get(
  "/incomes/cases/:id/live",
  {
    summary:
      "The revision of a case, at once and whenever there is a new one. Asked as a WebSocket, or with " +
      'Accept: text/event-stream, it sends {"type": "figures", "at": ms, "figures": {"revision": n}}; asked for JSON ' +
      "it answers once. A stream ends after half an hour, and when the caller may no longer read the case: ask again",
    access: everybody,
    params: z.object({ id: z.string().max(64) }),
    responses: { 101: null, 200: { content: { "application/json": now, "text/event-stream": null } } },
    problems: ["cross_site_request"],
    example: { params: { id: "{case_id}" } },
  },
  async (call) => {
    const { id } = await caseWith(call.db, await callerOf(call.db, call.actor), call.params.id, "view");
    return streamTopic(call.c, call.actor, { module: "incomes", topic: id });
  },
);

import * as z from "zod";
import { Api } from "../../../core/http/api";
import { streamTopic } from "../../../core/live/stream";
import { access, filterOf, problems } from "../routes";
import { statQuery } from "../stat-filter";
import { topicOf } from "./topic";

/** What stands in a message of the stream, and in the answer to whoever asks for no stream. */
const figuresNow = z.object({ at: z.int(), figures: z.record(z.string(), z.number().nullable()) });

export const liveApi = new Api("Statistics").get(
  "/stats/live",
  {
    summary:
      "Key figures as they are counted. Asked as a WebSocket, or with Accept: text/event-stream, it sends them at once " +
      'and after each change, as {"type": "figures", "at": ms, "figures": {…}}; asked for JSON it answers once. ' +
      "Figures are those of the period, and with today., week. and all. before the name those of that time. " +
      "A stream ends after half an hour, and when the caller's rights end or change: ask again",
    access,
    query: statQuery,
    responses: {
      101: null,
      200: { content: { "application/json": figuresNow, "text/event-stream": null } },
    },
    problems: [...problems, "cross_site_request"],
    example: { query: { from: "2026-10-01", to: "2026-10-31" } },
  },
  async (call) =>
    streamTopic(call.c, call.actor, { module: "referrals", topic: topicOf(await filterOf(call)) }),
);

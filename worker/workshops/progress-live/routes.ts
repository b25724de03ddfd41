import * as z from "zod";
import { Api } from "../../core/http/api";
import { streamTopic } from "../../core/live/stream";
import { admitFacilitators } from "../access/assessment-access";
import { facilitators } from "../access/rules";
import { figuresQuery } from "../facilitating/schemas";
import { oneAccount } from "../me/schemas";
import { workshopTypes } from "../workshop-types";
import { writeTopic } from "./topic";

const names = [
  ...["total_participants", "onboarded"],
  ...workshopTypes.flatMap((one) => [`${one}_open`, `${one}_in_progress`, `${one}_completed`]),
];
const now = z.object({
  at: z.int(),
  figures: z.object(Object.fromEntries(names.map((name) => [name, z.int()]))),
});

export const liveProgressApi = new Api("Workshops: all participants").get(
  "/workshops/assessments/:id/live",
  {
    summary:
      "How far the participants are, at once and whenever that changes. Asked as a WebSocket, or with " +
      'Accept: text/event-stream, it sends {"type": "figures", "at": ms, "figures": {…}}; asked for JSON it answers ' +
      "once. A stream ends after half an hour, and when the caller is of the team no more: ask again",
    access: facilitators,
    params: oneAccount,
    query: figuresQuery,
    admit: ({ db, actor, params }) => admitFacilitators(db, actor, params.id),
    responses: { 101: null, 200: { content: { "application/json": now, "text/event-stream": null } } },
    problems: ["cross_site_request"],
    example: { params: { id: "{assessment_id}" } },
  },
  ({ c, actor, params, query }) =>
    streamTopic(c, actor, { module: "workshops", topic: writeTopic({ assessmentId: params.id, ...query }) }),
);

import { Api } from "../../core/http/api";
import { here } from "../registration/routes";
import {
  invitationsWanted,
  linksWanted,
  madeLinks,
  oneAssessment,
  queuedInvitations,
} from "../registration/schemas";
import { invite } from "./invite";
import { makeLinks } from "./links";

const inAssessment = { id: "{assessment_id}" };

/** How participants come in: links that sign in once, and invitations that bring them. */
export const enteringApi = new Api("Workshops: links and invitations")
  .post(
    "/workshops/assessments/:id/participants/links",
    {
      summary: "Make links that sign participants in, once, within 7 days; they are shown this once",
      ...here,
      params: oneAssessment,
      body: linksWanted,
      problems: ["needs_password"],
      responses: { 201: madeLinks },
      example: { params: inAssessment, body: { participant_ids: ["{participant_id}"] } },
    },
    async ({ c, env, db, by, params, body }) =>
      c.json({ data: await makeLinks(env, db, by, params.id, body.participant_ids) }, 201),
  )
  .post(
    "/workshops/assessments/:id/invitations",
    {
      summary: "Mail participants their invitation: those named, or all who are not onboarded",
      ...here,
      params: oneAssessment,
      body: invitationsWanted,
      bodyIsOptional: true,
      responses: { 202: queuedInvitations },
      example: { params: inAssessment, body: { participant_ids: ["{participant_id}"] } },
    },
    async (call) => call.c.json(await invite(call, call.params.id, call.body.participant_ids), 202),
  );

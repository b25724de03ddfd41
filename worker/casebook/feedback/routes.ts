import { Api } from "../../core/http/api";
import { moderators } from "../access/rules";
import { editFeedback, findFeedback, listFeedback, revealContact } from "./feedback";
import * as schemas from "./schemas";

const params = schemas.oneFeedback;
const example = { params: { id: "{casebook_feedback_id}" } };

/** What readers sent to the editors. */
export const feedbackApi = new Api("Casebook: feedback")
  .get(
    "/casebook/feedback",
    {
      summary: "What readers sent, the newest first; contacts are shown on a call of their own",
      access: moderators,
      query: schemas.feedbackQuery,
      responses: { 200: schemas.feedbackList },
      example: { query: { status: "submitted" } },
    },
    async ({ c, db, query }) => c.json(await listFeedback(db, query)),
  )
  .patch(
    "/casebook/feedback/:id",
    {
      summary: "Say how far it is, and note something to it",
      access: moderators,
      params,
      admit: ({ db, params }) => findFeedback(db, params.id),
      body: schemas.feedbackEdits,
      responses: { 200: schemas.feedbackItem },
      example: { ...example, body: { status: "in_progress", notes: "Asked the roads office" } },
    },
    async ({ c, db, by, params, body }) => {
      await editFeedback(db, by, params.id, body);
      return c.json(await findFeedback(db, params.id));
    },
  )
  .post(
    "/casebook/feedback/:id/reveal",
    {
      summary: "How to reach who sent it; the look is logged",
      access: moderators,
      params,
      responses: { 200: schemas.revealed },
      example,
    },
    async ({ c, db, by, params }) => c.json(await revealContact(db, by, params.id)),
  );

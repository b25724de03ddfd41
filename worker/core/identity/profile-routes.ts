import * as z from "zod";
import { Api } from "../http/api";
import * as fields from "../http/fields";
import { listOf, listPage } from "../http/list";
import { personal } from "../trail/record";
import { shownPerson, showPerson } from "./account";
import { changeProfile } from "./change-profile";
import { endSession } from "./end-session";
import { listSessions, sessionsQuery, shownSession } from "./session-list";

export const profileEdits = z.object({
  name: fields.name().optional(),
  locale: fields.ownLocale().optional(),
});

export const profileApi = new Api("Profile")
  .get(
    "/me",
    { summary: "The signed-in person", access: "signed-in", responses: { 200: shownPerson } },
    ({ c, by }) => c.json(showPerson(personal(by).actor)),
  )
  .patch(
    "/me",
    {
      summary: "Change the own name or language",
      access: "signed-in",
      body: profileEdits,
      responses: { 200: shownPerson },
      example: { body: { name: "Test Person", locale: "en" } },
    },
    async ({ c, db, by, body }) =>
      c.json(showPerson(await changeProfile(db, personal(by), c.get("gates"), body))),
  )
  .get(
    "/auth/sessions",
    {
      summary: "The person's open sessions",
      access: "signed-in",
      query: sessionsQuery,
      responses: { 200: listOf(shownSession) },
    },
    async ({ c, db, by, now, query }) => {
      const { data, total } = await listSessions(db, personal(by).actor, query, now);
      return c.json(listPage(data, query, total));
    },
  )
  .delete(
    "/auth/sessions/:id",
    {
      summary: "End one of the person's sessions",
      access: "signed-in",
      params: z.object({ id: z.string() }),
      responses: { 204: null },
      example: { params: { id: "{session_id}" } },
    },
    async ({ c, db, by, params }) => {
      await endSession(db, personal(by), params.id);
      return c.body(null, 204);
    },
  );

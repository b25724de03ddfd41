import * as z from "zod";
import { Api } from "../http/api";
import { idForCreate } from "../http/idempotency";
import { personal } from "../trail/record";
import { createView, deleteView, editView, restoreView } from "./change-views";
import { listViews } from "./find-views";
import { newView, savedView, viewEdits, viewList, viewsQuery } from "./schemas";

const params = z.object({ id: z.string().max(60) });
const one = { id: "{view_id}" };

export const viewApi = new Api("Profile")
  .get(
    "/views",
    {
      summary: "The person's saved views: filters of pages, by names of their own",
      access: "signed-in",
      query: viewsQuery,
      responses: { 200: viewList },
    },
    async ({ c, db, by, query }) => c.json(await listViews(db, personal(by).actor.id, query)),
  )
  .post(
    "/views",
    {
      summary: "Keep the filters of a page under a name",
      access: "signed-in",
      body: newView,
      problems: ["view_limit_reached"],
      responses: { 201: savedView },
      idempotency: "claimed",
      example: { body: { name: "This week", path: "/dashboard", query: "days=7" } },
    },
    async (call) => {
      const { c, db, by, body } = call;
      const id = await idForCreate("savedView", call);
      return c.json(await createView(db, by, personal(by).actor.id, id, body), 201);
    },
  )
  .patch(
    "/views/:id",
    {
      summary: "Rename a saved view, or change its filters; what is left out stays",
      access: "signed-in",
      params,
      body: viewEdits,
      responses: { 200: savedView },
      example: { params: one, body: { name: "These seven days" } },
    },
    async ({ c, db, by, params: { id }, body }) =>
      c.json(await editView(db, personal(by).actor.id, id, body)),
  )
  .delete(
    "/views/:id",
    {
      summary: "Delete a saved view; repeated, it changes nothing",
      access: "signed-in",
      params,
      responses: { 204: null },
      example: { params: one },
    },
    async ({ c, db, by, now, params: { id } }) => {
      await deleteView(db, now, personal(by).actor.id, id);
      return c.body(null, 204);
    },
  )
  .post(
    "/views/:id/restore",
    {
      summary: "Undo the deletion of a saved view; repeated, it changes nothing",
      access: "signed-in",
      params,
      problems: ["view_limit_reached"],
      responses: { 200: savedView },
      example: { params: one },
    },
    async ({ c, db, by, params: { id } }) => c.json(await restoreView(db, personal(by).actor.id, id)),
  );

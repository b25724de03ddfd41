import * as z from "zod";
import { Api } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { callerOf } from "../access/member";
import { admins, everybody, superAdmins } from "../access/rules";
import { createTag, deleteTag, editTag } from "./change-tags";
import { findTag, listTags } from "./find-tags";
import { newTag, tagEdits, tagList, tagRecord, tagsQuery } from "./schemas";

const params = z.object({ id: z.string().max(60) });
const example = { params: { id: "{tag_id}" } };

export const tagApi = new Api("Incomes: people")
  .get(
    "/incomes/tags",
    {
      summary: "List tags",
      access: everybody,
      query: tagsQuery,
      responses: { 200: tagList },
      example: { query: {} },
    },
    async (call) => call.c.json(await listTags(call.db, await callerOf(call.db, call.actor), call.query)),
  )
  .post(
    "/incomes/tags",
    {
      summary: "Create a tag, and give it to cases that the caller may edit",
      access: admins,
      body: newTag,
      problems: ["name_taken", "not_found"],
      responses: { 201: tagRecord },
      example: { body: { name: "Coffee 2026", description: "What we work on this year" } },
    },
    async (call) => {
      const caller = await callerOf(call.db, call.actor);
      const id = await idForCreate("tag", call);
      await createTag(call.db, call.by, caller, id, call.body);
      return call.c.json(await findTag(call.db, caller, id), 201);
    },
  )
  .get(
    "/incomes/tags/:id",
    { summary: "Read a tag", access: everybody, params, responses: { 200: tagRecord }, example },
    async (call) => call.c.json(await findTag(call.db, await callerOf(call.db, call.actor), call.params.id)),
  )
  .patch(
    "/incomes/tags/:id",
    {
      summary: "Change a tag; case_ids replace its cases among those that the caller may edit",
      access: admins,
      params,
      body: tagEdits,
      problems: ["name_taken"],
      responses: { 200: tagRecord },
      example: { ...example, body: { description: "What we work on next year" } },
    },
    async (call) => {
      const caller = await callerOf(call.db, call.actor);
      await editTag(call.db, call.by, caller, call.params.id, call.body);
      return call.c.json(await findTag(call.db, caller, call.params.id));
    },
  )
  .delete(
    "/incomes/tags/:id",
    {
      summary: "Delete a tag: from every case, and with what people were let into by it",
      access: superAdmins,
      params,
      responses: { 204: null },
      example,
    },
    async (call) => {
      await deleteTag(call.db, call.by, await callerOf(call.db, call.actor), call.params.id);
      return call.c.body(null, 204);
    },
  );

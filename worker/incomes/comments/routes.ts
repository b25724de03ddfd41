import * as z from "zod";
import { Api } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { caseWith } from "../access/case-facts";
import { callerOf } from "../access/member";
import { everybody } from "../access/rules";
import { noBody } from "../bodies";
import { findComment, listComments } from "./find-comments";
import { commentEdits, commentList, commentRecord, commentsQuery, newComment } from "./schemas";
import { createComment, deleteComment, editComment, settleComment } from "./write-comments";

const ofCase = z.object({ id: z.string().max(64) });
const one = ofCase.extend({ comment_id: z.string().max(64) });
const example = { params: { id: "{case_id}", comment_id: "{comment_id}" } };

/** What people write to each other about a case; whoever may read it reads and writes. */
export const commentApi = new Api("Incomes: comments")
  .get(
    "/incomes/cases/:id/comments",
    {
      summary: "What people wrote of a case, or of a number of it",
      access: everybody,
      params: ofCase,
      query: commentsQuery,
      responses: { 200: commentList },
      example: { params: { id: "{case_id}" } },
    },
    async (call) => {
      await caseWith(call.db, await callerOf(call.db, call.actor), call.params.id, "view");
      return call.c.json(await listComments(call.db, call.params.id, call.query));
    },
  )
  .post(
    "/incomes/cases/:id/comments",
    {
      summary: "Comment on a case, a segment of it, or what is asked there",
      access: everybody,
      params: ofCase,
      body: newComment,
      responses: { 201: commentRecord },
      example: {
        params: { id: "{case_id}" },
        body: { text: "Of one season, or of a year", segment_id: "{segment_id}", key: "diversified:35" },
      },
    },
    async (call) => {
      const caller = await callerOf(call.db, call.actor);
      const id = await idForCreate("comment", call);
      const made = await createComment(call.db, call.by, caller, call.params.id, id, call.body);
      return call.c.json(made, 201);
    },
  )
  .get(
    "/incomes/cases/:id/comments/:comment_id",
    {
      summary: "A comment",
      access: everybody,
      params: one,
      responses: { 200: commentRecord },
      example,
    },
    async (call) => {
      const { id, comment_id } = call.params;
      await caseWith(call.db, await callerOf(call.db, call.actor), id, "view");
      return call.c.json(await findComment(call.db, id, comment_id));
    },
  )
  .patch(
    "/incomes/cases/:id/comments/:comment_id",
    {
      summary: "Change the words of one's own comment",
      access: everybody,
      params: one,
      body: commentEdits,
      responses: { 200: commentRecord },
      example: { ...example, body: { text: "Of both seasons" } },
    },
    async (call) => {
      const caller = await callerOf(call.db, call.actor);
      const { id, comment_id } = call.params;
      return call.c.json(await editComment(call.db, call.by, caller, id, comment_id, call.body.text));
    },
  )
  .delete(
    "/incomes/cases/:id/comments/:comment_id",
    {
      summary: "Delete one's own comment; whoever lets others into the case deletes any",
      access: everybody,
      params: one,
      responses: { 204: null },
      example,
    },
    async (call) => {
      const { id, comment_id } = call.params;
      await deleteComment(call.db, call.by, await callerOf(call.db, call.actor), id, comment_id);
      return call.c.body(null, 204);
    },
  )
  .post(
    "/incomes/cases/:id/comments/:comment_id/resolve",
    {
      summary: "Say that a comment is dealt with",
      access: everybody,
      params: one,
      ...noBody,
      idempotency: "repeatable",
      responses: { 200: commentRecord },
      example: { ...example, body: {} },
    },
    async (call) => {
      const caller = await callerOf(call.db, call.actor);
      const { id, comment_id } = call.params;
      return call.c.json(await settleComment(call.db, call.by, caller, id, comment_id, true));
    },
  )
  .post(
    "/incomes/cases/:id/comments/:comment_id/reopen",
    {
      summary: "Say that a comment is not dealt with after all",
      access: everybody,
      params: one,
      ...noBody,
      idempotency: "repeatable",
      responses: { 200: commentRecord },
      example: { ...example, body: {} },
    },
    async (call) => {
      const caller = await callerOf(call.db, call.actor);
      const { id, comment_id } = call.params;
      return call.c.json(await settleComment(call.db, call.by, caller, id, comment_id, false));
    },
  );

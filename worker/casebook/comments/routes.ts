import { Api } from "../../core/http/api";
import { callerOf } from "../access/caller";
import { caseFor } from "../access/case-access";
import { everybody } from "../access/rules";
import { findCase } from "../cases/find-case";
import { type Admitted, judgeCase, params } from "../cases/judge-case";
import { oneCase } from "../cases/schemas";
import { randomId } from "../ids";
import { caseOfComment, createComment, createReply, listComments, settleComment } from "./comments";
import * as schemas from "./schemas";

async function judgeComment({ db, actor, params }: Admitted): Promise<void> {
  await caseOfComment(db, callerOf(actor), params.id);
}

const comment = { id: "{casebook_comment_id}" };
const settling = (verb: string) => ({
  summary: `${verb} a comment`,
  access: everybody,
  admit: judgeComment,
  params: oneCase,
  idempotency: "repeatable" as const,
  responses: { 200: schemas.commentRecord },
  example: { params: comment },
});

/** What people write to each other of a case. */
export const commentApi = new Api("Casebook: comments")
  .get(
    "/casebook/cases/:id/comments",
    {
      summary: "The comments on all versions of a case",
      access: everybody,
      admit: judgeCase,
      params: oneCase,
      query: schemas.commentsQuery,
      responses: { 200: schemas.commentList },
      example: { params },
    },
    async ({ c, db, actor, params, query }) =>
      c.json(await listComments(db, await caseFor(db, callerOf(actor), params.id), query)),
  )
  .post(
    "/casebook/cases/:id/comments",
    {
      summary: "Comment on a field of a version, or on the case",
      access: everybody,
      admit: judgeCase,
      params: oneCase,
      body: schemas.newComment,
      responses: { 201: schemas.commentRecord },
      example: { params, body: { field: "general", text: "Too long" } },
    },
    async ({ c, db, by, params, body, claim }) => {
      const { row } = await findCase(db, params.id);
      const id = await randomId("caseRemark", claim);
      const of = { id, caseId: row.case_id, version: row.version };
      return c.json(await createComment(db, by, of, body), 201);
    },
  )
  .post(
    "/casebook/comments/:id/replies",
    {
      summary: "Answer a comment",
      access: everybody,
      admit: judgeComment,
      params: oneCase,
      body: schemas.newReply,
      responses: { 201: schemas.commentRecord },
      example: { params: comment, body: { text: "Now it is shorter" } },
    },
    async ({ c, db, by, params, body, claim }) =>
      c.json(await createReply(db, by, params.id, await randomId("caseReply", claim), body.text), 201),
  )
  .post("/casebook/comments/:id/resolve", settling("Resolve"), async ({ c, db, by, params }) =>
    c.json(await settleComment(db, by, params.id, true)),
  )
  .post("/casebook/comments/:id/reopen", settling("Reopen"), async ({ c, db, by, params }) =>
    c.json(await settleComment(db, by, params.id, false)),
  );

import { Api, type Call } from "../../core/http/api";
import { callerOf } from "../access/caller";
import { everybody, moderators } from "../access/rules";
import { editBody } from "../content/schemas";
import { onlyModeratorsClose, onlyModeratorsPublish } from "../states/move";
import { type Asked, etagOf, type Outcome } from "./change-case";
import * as bodies from "./change-schemas";
import { editCase } from "./edit-case";
import { findCase, toCaseRecord } from "./find-case";
import { judgeCase, judgeModerated, params } from "./judge-case";
import { draftCase, moveCase, moveCaseBy } from "./move-case";
import { caseRecord, oneCase } from "./schemas";

type CaseCall<B> = Call<{ id: string }, unknown, B>;

export const askedOf = <B>({ c, by, actor, params }: CaseCall<B>): Asked => ({
  by,
  caller: callerOf(actor),
  id: params.id,
  ifMatch: c.req.header("if-match"),
});

/** The version that a change came to, with its ETag for the next one: 201 where it is new. */
export async function recordOf<B>({ c, db }: CaseCall<B>, { versionId, isNew }: Outcome): Promise<Response> {
  const found = await findCase(db, versionId);
  return c.json(toCaseRecord(found), isNew ? 201 : 200, { etag: await etagOf(found) });
}

const changing = {
  access: everybody,
  admit: judgeCase,
  params: oneCase,
  judgesIfMatch: true,
  problems: ["precondition_failed", "invalid_transition", "draft_exists", "forbidden", "conflict"],
  problemMembers: { 409: bodies.conflictMembers },
} as const;
const moving = { ...changing, idempotency: "repeatable", responses: { 200: caseRecord } } as const;

/** How a version moves through its states, and how its content changes. */
export const changeApi = new Api("Casebook: changes of a case")
  .patch(
    "/casebook/cases/:id",
    {
      ...changing,
      summary: "Change the fields given; of a published version in a new draft",
      body: editBody,
      problems: [...changing.problems, "locked"],
      responses: { 200: caseRecord, 201: caseRecord },
      example: { params, body: { tags: ["roads"] } },
    },
    async (call) => {
      const { state: _, ...given } = call.body;
      const asked = askedOf(call);
      return recordOf(call, await editCase(call.db, asked, asked.caller, given));
    },
  )
  .put(
    "/casebook/cases/:id/state",
    {
      ...changing,
      summary: "Move a version to a state; of a published or withdrawn one it may be a new draft",
      body: bodies.stateBody,
      responses: { 200: caseRecord, 201: caseRecord },
      example: { params, body: { state: "DRAFT" } },
    },
    async (call) => {
      const { state, ...said } = call.body;
      return recordOf(call, await moveCase(call.db, askedOf(call), state, said));
    },
  )
  .post(
    "/casebook/cases/:id/submit",
    {
      ...moving,
      summary: "Submit a draft for review: it must be complete",
      body: bodies.submitBody,
      bodyIsOptional: true,
      example: { params, body: {} },
    },
    async (call) => recordOf(call, await moveCaseBy(call.db, askedOf(call), "submit", call.body)),
  )
  .post(
    "/casebook/cases/:id/publish",
    {
      ...moving,
      admit: judgeModerated(onlyModeratorsPublish),
      summary: "Publish a draft or a version in review: it must be complete",
      body: bodies.publishBody,
      bodyIsOptional: true,
      example: { params, body: { accepted: ["no_response"] } },
    },
    async (call) => recordOf(call, await moveCaseBy(call.db, askedOf(call), "publish", call.body)),
  )
  .post(
    "/casebook/cases/:id/needs-changes",
    {
      ...moving,
      access: moderators,
      summary: "Send a version in review back, with a reason",
      body: bodies.needsChangesBody,
      example: { params, body: { reason: "The date of the contract is missing" } },
    },
    async (call) => recordOf(call, await moveCaseBy(call.db, askedOf(call), "needs_changes", call.body)),
  )
  .post(
    "/casebook/cases/:id/draft",
    {
      ...moving,
      summary: "The open version, or a new draft of a published one",
      responses: { 200: caseRecord, 201: caseRecord },
      example: { params },
    },
    async (call) => recordOf(call, await draftCase(call.db, askedOf(call))),
  )
  .delete(
    "/casebook/cases/:id",
    {
      ...changing,
      admit: judgeModerated(onlyModeratorsClose),
      summary: "Close a version: what it says stays, and nobody outside reads it",
      query: bodies.closeQuery,
      responses: { 204: null },
      example: { params },
    },
    async (call) => {
      await moveCase(call.db, askedOf(call), "CLOSED", call.query);
      return call.c.body(null, 204);
    },
  );

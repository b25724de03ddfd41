import * as z from "zod";
import { Api } from "../../core/http/api";
import { callerOf } from "../access/caller";
import { caseFor } from "../access/case-access";
import { everybody, moderators } from "../access/rules";
import { askedOf, recordOf } from "../cases/change-routes";
import { judgeCase, params } from "../cases/judge-case";
import { caseRecord, oneCase, who } from "../cases/schemas";
import { MOST_CONTRIBUTORS, readContributors, setContributors, setReviewer, watch } from "./team";

const personId = () => z.string().min(1).max(64);
export const personIds = () => z.array(personId()).max(MOST_CONTRIBUTORS);
const contributors = z.object({ data: z.array(who) });
const moderated = { access: moderators, admit: judgeCase, params: oneCase } as const;
const watched = { access: everybody, admit: judgeCase, params: oneCase } as const;

/** Who writes a case, who reviews it, and who wants to hear of it. */
export const teamApi = new Api("Casebook: team of a case")
  .get(
    "/casebook/cases/:id/contributors",
    {
      ...moderated,
      summary: "Who is on a case",
      responses: { 200: contributors },
      example: { params },
    },
    async ({ c, db, actor, params }) =>
      c.json({ data: await readContributors(db, await caseFor(db, callerOf(actor), params.id)) }),
  )
  .put(
    "/casebook/cases/:id/contributors",
    {
      ...moderated,
      summary: "Replace who is on a case: active contributors",
      judgesIfMatch: true,
      body: z.strictObject({ person_ids: personIds() }),
      problems: ["conflict"],
      responses: { 200: contributors },
      example: { params, body: { person_ids: [] } },
    },
    async (call) => {
      const { c, db, actor, params, body } = call;
      const caseId = await caseFor(db, callerOf(actor), params.id);
      await setContributors(db, { ...askedOf(call), ifMatch: undefined }, body.person_ids);
      return c.json({ data: await readContributors(db, caseId) });
    },
  )
  .put(
    "/casebook/cases/:id/reviewer",
    {
      ...moderated,
      summary: "Say who reviews a case; moderators name themselves or nobody",
      judgesIfMatch: true,
      body: z.strictObject({ person_id: personId().nullable() }),
      problems: ["conflict"],
      responses: { 200: caseRecord },
      example: { params, body: { person_id: null } },
    },
    async (call) => {
      const asked = { ...askedOf(call), ifMatch: undefined };
      return recordOf(call, await setReviewer(call.db, asked, asked.caller, call.body.person_id));
    },
  )
  .put(
    "/casebook/cases/:id/watch",
    { ...watched, summary: "Hear of what happens to a case", responses: { 204: null }, example: { params } },
    async ({ c, db, by, actor, params }) => {
      await watch(db, by, await caseFor(db, callerOf(actor), params.id), true);
      return c.body(null, 204);
    },
  )
  .delete(
    "/casebook/cases/:id/watch",
    { ...watched, summary: "Hear of a case no more", responses: { 204: null }, example: { params } },
    async ({ c, db, by, actor, params }) => {
      await watch(db, by, await caseFor(db, callerOf(actor), params.id), false);
      return c.body(null, 204);
    },
  );

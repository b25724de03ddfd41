import { Api } from "../../core/http/api";
import { callerOf } from "../access/caller";
import { everybody } from "../access/rules";
import { newCaseBody } from "../content/schemas";
import { newCaseId, randomId } from "../ids";
import { createCase } from "./create-case";
import { findCase, toCaseRecord } from "./find-case";
import { judgeCase, params } from "./judge-case";
import { listCases } from "./list-cases";
import * as schemas from "./schemas";

/** Cases: what an organisation writes up, reviews and publishes. */
export const caseApi = new Api("Casebook: cases")
  .get(
    "/casebook/cases",
    {
      summary: "The cases that the caller may read, each by its highest version",
      access: everybody,
      query: schemas.casesQuery,
      responses: { 200: schemas.caseList },
      example: { query: { state: "DRAFT" } },
    },
    async ({ c, db, actor, query }) => c.json(await listCases(db, callerOf(actor), query)),
  )
  .post(
    "/casebook/cases",
    {
      summary: "Begin a case with a draft",
      access: everybody,
      body: newCaseBody,
      responses: { 201: schemas.caseRecord },
      example: { body: { title: "A bridge that nobody built" } },
    },
    async ({ c, db, by, actor, claim, body }) => {
      const versionId = await randomId("caseVersion", claim);
      await createCase(db, by, callerOf(actor), { caseId: await newCaseId(claim), versionId }, body);
      return c.json(toCaseRecord(await findCase(db, versionId)), 201);
    },
  )
  .get(
    "/casebook/cases/:id",
    {
      summary: "A version of a case: by its own id, or the highest by the case's",
      access: everybody,
      admit: judgeCase,
      params: schemas.oneCase,
      responses: { 200: schemas.caseRecord },
      example: { params },
    },
    async ({ c, db, params }) => c.json(toCaseRecord(await findCase(db, params.id))),
  );

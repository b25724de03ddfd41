import * as z from "zod";
import { Api, type Call } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { digits } from "../../core/http/list";
import { callerOf } from "../access/member";
import { everybody, staff } from "../access/rules";
import { noBody } from "../bodies";
import { askedOf } from "./asked";
import { createCase } from "./create-case";
import { editCase } from "./edit-case";
import { findCase, toCaseRecord } from "./find-case";
import { deleteCase, restoreCase, setStatus } from "./life-of-case";
import { listCases } from "./list-cases";
import { askedRecord, resultsRecord } from "./result-schemas";
import { readResults } from "./results";
import { findAt } from "./revisions";
import * as schemas from "./schemas";
import { saveValues } from "./values";

const one = z.object({ id: z.string().max(64) });
const params = { id: "{case_id}" };
export const caller = ({ db, actor }: Pick<Call<unknown, unknown, unknown>, "db" | "actor">) =>
  callerOf(db, actor);

const commodities = [{ type: "focus", commodity_id: 1000, area_unit: "hectares", volume_unit: "kilograms" }];
const savedValues = z.object({
  revision: z.int(),
  values: z.array(schemas.valueInput.required()),
});

/** Cases: what households of a country and a commodity earn, need and could earn. */
export const caseApi = new Api("Incomes: cases")
  .get(
    "/incomes/cases",
    {
      summary: "The cases that the caller may see",
      access: everybody,
      query: schemas.casesQuery,
      responses: { 200: schemas.caseList },
      example: { query: { tab: "mine" } },
    },
    async (call) => call.c.json(await listCases(call.db, await caller(call), call.query, call.now)),
  )
  .post(
    "/incomes/cases",
    {
      summary: "Create a case; the caller owns it",
      access: staff,
      body: schemas.newCase,
      responses: { 201: schemas.caseRecord },
      example: {
        body: { name: "Coffee", country_id: 46, business_unit_id: "{business_unit_id}", commodities },
      },
    },
    async (call) => {
      const me = await caller(call);
      const id = await idForCreate("case", call);
      await createCase(call.db, call.by, me, id, call.body);
      return call.c.json(toCaseRecord(await findCase(call.db, me, id, "own")), 201);
    },
  )
  .get(
    "/incomes/cases/:id",
    {
      summary: "A case with its segments and answers",
      access: everybody,
      params: one,
      responses: { 200: schemas.caseRecord },
      example: { params },
    },
    async (call) =>
      call.c.json(toCaseRecord(await findCase(call.db, await caller(call), call.params.id, "view"))),
  )
  .patch(
    "/incomes/cases/:id",
    {
      summary: "Change profile and commodities in one revision",
      access: everybody,
      params: one,
      body: schemas.caseEdits,
      problems: ["edit_conflict", "would_lose", "segmentation_off", "conflict"],
      problemMembers: { 409: schemas.conflictMembers },
      responses: { 200: schemas.caseRecord },
      example: { params, body: { name: "Coffee of the highlands" } },
    },
    async (call) =>
      call.c.json(
        toCaseRecord(await editCase(call.db, call.by, await caller(call), call.params.id, call.body)),
      ),
  )
  .delete(
    "/incomes/cases/:id",
    {
      summary: "Hide a case from everybody; it can be restored for 30 days",
      access: everybody,
      params: one,
      responses: { 204: null },
      example: { params },
    },
    async (call) => {
      await deleteCase(call.db, call.by, await caller(call), call.params.id);
      return call.c.body(null, 204);
    },
  )
  .post(
    "/incomes/cases/:id/restore",
    {
      summary: "Bring a deleted case back",
      access: everybody,
      params: one,
      ...noBody,
      idempotency: "repeatable",
      responses: { 200: schemas.caseRecord },
      example: { params, body: {} },
    },
    async (call) =>
      call.c.json(toCaseRecord(await restoreCase(call.db, call.by, await caller(call), call.params.id))),
  )
  .post(
    "/incomes/cases/:id/status",
    {
      summary: "Mark a case as completed, or as incomplete again",
      access: everybody,
      params: one,
      body: schemas.statusBody,
      problems: ["not_complete"],
      problemMembers: { 409: schemas.conflictMembers },
      idempotency: "repeatable",
      responses: { 200: schemas.caseRecord },
      example: { params, body: { status: "incomplete" } },
    },
    async (call) =>
      call.c.json(
        toCaseRecord(await setStatus(call.db, call.by, await caller(call), call.params.id, call.body.status)),
      ),
  )
  .patch(
    "/incomes/cases/:id/values",
    {
      summary: "Save answers: all of them or none, in one revision",
      access: everybody,
      params: one,
      body: schemas.valuesBody,
      problems: ["edit_conflict", "conflict"],
      problemMembers: { 409: schemas.conflictMembers },
      responses: { 200: savedValues },
      example: {
        params,
        body: {
          values: [{ segment_id: "{segment_id}", key: "diversified:35", current: 120, feasible: 150 }],
        },
      },
    },
    async (call) => {
      const typedIn = call.c.req.header("x-measures");
      return call.c.json(
        await saveValues(call.db, call.by, await caller(call), call.params.id, call.body, typedIn),
      );
    },
  )
  .get(
    "/incomes/cases/:id/questions",
    {
      summary: "What the households of a case are asked, in the case's units",
      access: everybody,
      params: one,
      responses: { 200: askedRecord },
      example: { params },
    },
    async (call) => {
      const { document } = await findCase(call.db, await caller(call), call.params.id, "view");
      return call.c.json(await askedOf(call.db, document, "en"));
    },
  )
  .get(
    "/incomes/cases/:id/results",
    {
      summary: "Incomes, gaps, drivers and checks of every segment, of now or of a revision",
      access: everybody,
      params: one,
      query: z.object({ revision: digits(1, 999_999_999).optional() }),
      responses: { 200: resultsRecord },
      example: { params },
    },
    async (call) => {
      const { db, params, query } = call;
      const me = await caller(call);
      const found =
        query.revision === undefined
          ? await findCase(db, me, params.id, "view")
          : await findAt(db, me, params.id, query.revision);
      return call.c.json(await readResults(db, found));
    },
  );

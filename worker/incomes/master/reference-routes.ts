import * as z from "zod";
import type { Call } from "../../core/http/api";
import { Api } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { callerOf } from "../access/member";
import { admins, everybody } from "../access/rules";
import {
  createReference,
  deleteReference,
  editReference,
  findReference,
  listReferences,
  type Reads,
  referenceFacets,
  referenceValues,
} from "./references";
import * as schemas from "./schemas";

const one = z.object({ id: z.string().max(64) });
const params = { id: "{reference_id}" };
const example = {
  ...{ country_id: 1, commodity_id: 1000, source: "Farmer survey", year: 2024 },
  price: { value: 2.1, as_written: "2.1", unit: "USD/kg", measure: "mean" },
};

const readsOf = async ({
  db,
  actor,
}: Pick<Call<unknown, unknown, unknown>, "db" | "actor">): Promise<Reads> => ({
  isExternal: (await callerOf(db, actor)).role === "user",
});

/** Figures of studies, which drivers are compared with. */
export const referenceApi = new Api("Incomes: references")
  .get(
    "/incomes/references",
    {
      summary: "Reference studies; somebody external sees those marked for them",
      access: everybody,
      query: schemas.referencesQuery,
      responses: { 200: schemas.referenceList },
      example: { query: { driver: "price" } },
    },
    async (call) => call.c.json(await listReferences(call.db, await readsOf(call), call.query)),
  )
  .post(
    "/incomes/references",
    {
      summary: "Add a reference study",
      access: admins,
      body: schemas.newReference,
      responses: { 201: schemas.referenceRecord },
      example: { body: example },
    },
    async (call) => {
      const id = await idForCreate("reference", call);
      return call.c.json(await createReference(call.db, call.by, id, call.body), 201);
    },
  )
  .get(
    "/incomes/references/facets",
    {
      summary: "What the filters of the reference studies can find",
      access: everybody,
      responses: { 200: schemas.facetsRecord },
      example: {},
    },
    async (call) => call.c.json(await referenceFacets(call.db, await readsOf(call))),
  )
  .get(
    "/incomes/references/values",
    {
      summary: "What studies say of one driver of a commodity in a country",
      access: everybody,
      query: schemas.valuesQuery,
      responses: { 200: z.array(schemas.valueRecord) },
      example: { query: { country_id: "46", commodity_id: "1004", driver: "price" } },
    },
    async (call) => call.c.json(await referenceValues(call.db, await readsOf(call), call.query)),
  )
  .get(
    "/incomes/references/:id",
    {
      summary: "One reference study",
      access: everybody,
      params: one,
      responses: { 200: schemas.referenceRecord },
      example: { params },
    },
    async (call) => call.c.json(await findReference(call.db, await readsOf(call), call.params.id)),
  )
  .patch(
    "/incomes/references/:id",
    {
      summary: "Change a reference study",
      access: admins,
      params: one,
      body: schemas.referenceEdits,
      responses: { 200: schemas.referenceRecord },
      example: { params, body: { confidence: "high" } },
    },
    async ({ c, db, by, params, body }) =>
      c.json(await editReference(db, by, params.id, body as Partial<schemas.NewReference>)),
  )
  .delete(
    "/incomes/references/:id",
    {
      summary: "Delete a reference study",
      access: admins,
      params: one,
      responses: { 204: null },
      example: { params },
    },
    async ({ c, db, by, params }) => {
      await deleteReference(db, by, params.id);
      return c.body(null, 204);
    },
  );

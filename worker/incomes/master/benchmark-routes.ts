import * as z from "zod";
import { Api } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { everybody, superAdmins } from "../access/rules";
import {
  createBenchmark,
  deleteBenchmark,
  editBenchmark,
  findBenchmark,
  findWorking,
  listBenchmarks,
} from "./benchmarks";
import * as schemas from "./schemas";

const one = z.object({ id: z.string().max(64) });
const example = {
  ...{ country_id: 1, region: "Highlands", year: 2024, household_size: 5, nr_adults: 2 },
  value: 480_000,
};
const params = { id: "{benchmark_id}" };

/** What a household needs to live decently, by country, region and year. */
export const benchmarkApi = new Api("Incomes: benchmarks")
  .get(
    "/incomes/benchmarks",
    {
      summary: "Living income benchmarks",
      access: everybody,
      query: schemas.benchmarksQuery,
      responses: { 200: schemas.benchmarkList },
      example: { query: { country_id: "1" } },
    },
    async ({ c, db, query }) => c.json(await listBenchmarks(db, query)),
  )
  .post(
    "/incomes/benchmarks",
    {
      summary: "Add a benchmark; a region that is new in the country is added with it",
      access: superAdmins,
      body: schemas.newBenchmark,
      problems: ["name_taken"],
      responses: { 201: schemas.benchmarkRecord },
      example: { body: example },
    },
    async (call) => {
      const id = await idForCreate("benchmark", call);
      return call.c.json(await createBenchmark(call.db, call.by, id, call.body), 201);
    },
  )
  .get(
    "/incomes/benchmarks/find",
    {
      summary: "The working of a target: benchmark, inflation, exchange rate and household, step by step",
      access: everybody,
      query: schemas.findQuery,
      problems: ["not_found"],
      responses: { 200: schemas.workingRecord },
      example: { query: { country_id: "1", region_id: "{region_id}", year: "2024" } },
    },
    async ({ c, db, query }) => c.json(await findWorking(db, query)),
  )
  .get(
    "/incomes/benchmarks/:id",
    {
      summary: "One benchmark",
      access: everybody,
      params: one,
      responses: { 200: schemas.benchmarkRecord },
      example: { params },
    },
    async (call) => call.c.json(await findBenchmark(call.db, call.params.id)),
  )
  .patch(
    "/incomes/benchmarks/:id",
    {
      summary: "Change a benchmark; targets that were computed from it stay until they are pinned anew",
      access: superAdmins,
      params: one,
      body: schemas.benchmarkEdits,
      problems: ["name_taken"],
      responses: { 200: schemas.benchmarkRecord },
      example: { params, body: { value: 490_000 } },
    },
    async ({ c, db, by, params, body }) => c.json(await editBenchmark(db, by, params.id, body)),
  )
  .delete(
    "/incomes/benchmarks/:id",
    {
      summary: "Delete a benchmark",
      access: superAdmins,
      params: one,
      responses: { 204: null },
      example: { params },
    },
    async ({ c, db, by, params }) => {
      await deleteBenchmark(db, by, params.id);
      return c.body(null, 204);
    },
  );

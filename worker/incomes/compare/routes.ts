import { Api } from "../../core/http/api";
import { everybody } from "../access/rules";
import { caller } from "../cases/routes";
import { readOverview } from "../overview/overview";
import { compareCases } from "./compare";
import { comparedRecord, compareQuery, overviewRecord } from "./schemas";

/** Several cases at once. */
export const compareApi = new Api("Incomes: across cases")
  .get(
    "/incomes/compare",
    {
      summary: "Two to four cases side by side, in one currency and of one year",
      access: everybody,
      query: compareQuery,
      problems: ["not_found"],
      responses: { 200: comparedRecord },
      example: { query: { case_ids: "{case_id},{second_case_id}", currency: "USD" } },
    },
    async (call) => call.c.json(await compareCases(call.db, await caller(call), call.query)),
  )
  .get(
    "/incomes/overview",
    {
      summary: "Cases and farmers by country",
      access: everybody,
      responses: { 200: overviewRecord },
    },
    async (call) => call.c.json(await readOverview(call.db, await caller(call))),
  );

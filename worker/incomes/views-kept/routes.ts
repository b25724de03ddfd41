import * as z from "zod";
import { Api } from "../../core/http/api";
import { everybody } from "../access/rules";
import { findCase } from "../cases/find-case";
import { caller } from "../cases/routes";
import { conflictMembers } from "../cases/schemas";
import { viewBody, viewRecord, viewRecords, viewTab } from "./schemas";
import { keepView, readView, viewsOf } from "./views";

const ofCase = z.object({ id: z.string().max(64) });
const ofTab = ofCase.extend({ tab: viewTab });
const params = { id: "{case_id}", tab: "income_overview" };

/** What people chose on the pages of a case, kept with it. */
export const viewApi = new Api("Incomes: kept views")
  .get(
    "/incomes/cases/:id/views",
    {
      summary: "What is chosen in each part of a case; null where nothing is kept",
      access: everybody,
      params: ofCase,
      responses: { 200: viewRecords },
      example: { params: { id: "{case_id}" } },
    },
    async (call) => call.c.json(viewsOf(await findCase(call.db, await caller(call), call.params.id, "view"))),
  )
  .get(
    "/incomes/cases/:id/views/:tab",
    {
      summary: "What is chosen in one part of a case",
      access: everybody,
      params: ofTab,
      responses: { 200: viewRecord },
      example: { params },
    },
    async (call) => call.c.json(await readView(call.db, await caller(call), call.params.id, call.params.tab)),
  )
  .put(
    "/incomes/cases/:id/views/:tab",
    {
      summary: "Keep what is chosen in one part of a case, for everybody who opens it",
      access: everybody,
      params: ofTab,
      body: viewBody,
      problems: ["edit_conflict", "conflict"],
      problemMembers: { 409: conflictMembers },
      responses: { 200: viewRecord },
      example: { params, body: { config: { parts: "all" } } },
    },
    async (call) => {
      const { id, tab } = call.params;
      return call.c.json(await keepView(call.db, call.by, await caller(call), id, tab, call.body));
    },
  );

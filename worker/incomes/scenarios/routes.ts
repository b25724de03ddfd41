import * as z from "zod";
import { Api } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { digits } from "../../core/http/list";
import { everybody } from "../access/rules";
import { findCase } from "../cases/find-case";
import { caller } from "../cases/routes";
import { conflictMembers } from "../cases/schemas";
import { findLeastChange } from "./least-change";
import * as scenarios from "./scenarios";
import * as schemas from "./schemas";

const ofCase = z.object({ id: z.string().max(64) });
const ofScenario = ofCase.extend({ scenario_id: z.string().max(64) });
const params = { id: "{case_id}" };
const one = { id: "{case_id}", scenario_id: "{scenario_id}" };
const members = { 409: conflictMembers };
const changes = [{ key: "diversified:36", kind: "percent", value: 10 }];
const segments = [{ segment_id: "{segment_id}", changes }];
const components = [{ kind: "training", name: "Field schools", amount: 45 }];
const investment = { mode: "all_farmers", unit: "per_farmer", components };

/** What would happen if: scenarios of a case, what they bring and cost, and the least change that brings a goal. */
export const scenarioApi = new Api("Incomes: scenarios")
  .get(
    "/incomes/cases/:id/scenarios",
    {
      summary: "The scenarios of a case",
      access: everybody,
      params: ofCase,
      query: schemas.scenariosQuery,
      responses: { 200: schemas.scenarioList },
      example: { params },
    },
    async (call) => {
      const found = await findCase(call.db, await caller(call), call.params.id, "view");
      return call.c.json(scenarios.listScenarios(found, call.query));
    },
  )
  .post(
    "/incomes/cases/:id/scenarios",
    {
      summary: "Add a scenario: what it changes from the current figures, and what that would cost",
      access: everybody,
      params: ofCase,
      body: schemas.newScenario,
      problems: ["scenario_limit", "conflict"],
      responses: { 201: schemas.scenarioAnswer },
      example: { params, body: { name: "Better prices", segments, investment } },
    },
    async (call) => {
      const id = await idForCreate("scenario", call);
      const me = await caller(call);
      return call.c.json(
        await scenarios.addScenario(call.db, call.by, me, call.params.id, id, call.body),
        201,
      );
    },
  )
  .post(
    "/incomes/cases/:id/scenarios/try",
    {
      summary: "What a scenario would come to, without storing it",
      access: everybody,
      params: ofCase,
      body: schemas.triedScenario,
      idempotency: "repeatable",
      responses: { 200: schemas.scenarioResultsRecord },
      example: { params, body: { segments, investment } },
    },
    async (call) =>
      call.c.json(await scenarios.tryScenario(call.db, await caller(call), call.params.id, call.body)),
  )
  .get(
    "/incomes/cases/:id/scenarios/:scenario_id",
    {
      summary: "A scenario",
      access: everybody,
      params: ofScenario,
      responses: { 200: schemas.scenarioRecord },
      example: { params: one },
    },
    async (call) => {
      const { document } = await findCase(call.db, await caller(call), call.params.id, "view");
      return call.c.json(scenarios.scenarioOf(document, call.params.scenario_id));
    },
  )
  .patch(
    "/incomes/cases/:id/scenarios/:scenario_id",
    {
      summary: "Change a scenario",
      access: everybody,
      params: ofScenario,
      body: schemas.scenarioEdits,
      problems: ["edit_conflict", "conflict"],
      problemMembers: members,
      responses: { 200: schemas.scenarioAnswer },
      example: { params: one, body: { name: "Prices as promised" } },
    },
    async (call) => {
      const { id, scenario_id } = call.params;
      return call.c.json(
        await scenarios.editScenario(call.db, call.by, await caller(call), id, scenario_id, call.body),
      );
    },
  )
  .delete(
    "/incomes/cases/:id/scenarios/:scenario_id",
    {
      summary: "Delete a scenario; undo brings it back",
      access: everybody,
      params: ofScenario,
      query: z.object({ base_revision: digits(1, 999_999_999).optional() }),
      problems: ["edit_conflict", "conflict"],
      problemMembers: members,
      responses: { 200: z.object({ revision: z.int() }) },
      example: { params: { id: "{case_id}", scenario_id: "{spare_scenario_id}" } },
    },
    async (call) => {
      const { id, scenario_id } = call.params;
      const base = call.query.base_revision;
      const me = await caller(call);
      return call.c.json({
        revision: await scenarios.deleteScenario(call.db, call.by, me, id, scenario_id, base),
      });
    },
  )
  .get(
    "/incomes/cases/:id/scenarios/:scenario_id/results",
    {
      summary: "Incomes, gaps, cost and payback under a scenario",
      access: everybody,
      params: ofScenario,
      responses: { 200: schemas.scenarioResultsRecord },
      example: { params: one },
    },
    async (call) => {
      const { id, scenario_id } = call.params;
      return call.c.json(await scenarios.readScenarioResults(call.db, await caller(call), id, scenario_id));
    },
  )
  .post(
    "/incomes/cases/:id/optimise",
    {
      summary: "The least change of a segment's drivers, within what is feasible, that brings each goal",
      access: everybody,
      params: ofCase,
      body: schemas.optimiseBody,
      idempotency: "repeatable",
      responses: { 200: schemas.optimisedRecord },
      example: {
        params,
        body: { segment_id: "{segment_id}", goals: [{ kind: "feasible_share", value: 0.5 }] },
      },
    },
    async (call) =>
      call.c.json(await findLeastChange(call.db, await caller(call), call.params.id, call.body)),
  );

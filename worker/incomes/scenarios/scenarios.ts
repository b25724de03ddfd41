import type { Db } from "../../core/db/db";
import { listPage } from "../../core/http/list";
import { notFound } from "../../core/http/problem";
import { searchKey } from "../../core/text/fold";
import type { Author } from "../../core/trail/record";
import type { Caller } from "../access/member";
import { addedTo } from "../cases/conflicts";
import { type CaseDocument, inputOf } from "../cases/document";
import { type FoundCase, findCase } from "../cases/find-case";
import { ownOf } from "../cases/own";
import { refuseTooManyScenarios } from "../cases/scenario-limit";
import { writeCase } from "../cases/write-case";
import type { Component, Scenario } from "../engine/scenario";
import { type ScenarioResults, scenarioResults } from "../engine/scenario-results";
import { questionsOf } from "../master/question-sets";
import { refuseWrongScenario } from "./check-scenario";
import type { NewScenario, ScenarioEdits, ScenariosQuery, TriedScenario } from "./schemas";

/**
 * Scenarios in the order in which they came into the case. Their ids do not tell it: one that comes of an
 * Idempotency-Key, as every form's, holds no time.
 */
export const scenariosOf = ({ scenarios }: Pick<CaseDocument, "scenarios">): (Scenario & { id: string })[] =>
  Object.entries(scenarios).map(([id, scenario]) => ({ id, ...scenario }));

export function scenarioOf({ scenarios }: Pick<CaseDocument, "scenarios">, id: string) {
  const scenario = ownOf(scenarios, id);
  if (!scenario) throw notFound("This scenario is no longer there.");
  return { id, ...scenario };
}

const told = (found: FoundCase, id: string) => ({
  ...scenarioOf(found.document, id),
  revision: found.row.revision,
});

/** What a body says, in the form in which it is kept. */
function scenarioIn({
  name,
  description,
  segments,
  investment,
}: Omit<NewScenario, "base_revision">): Scenario {
  const component = ({
    segment_id,
    ...rest
  }: NonNullable<typeof investment>["components"][number]): Component =>
    segment_id === undefined ? rest : { ...rest, segment_id };
  return {
    ...{ name, description, segments },
    investment: investment && { ...investment, components: investment.components.map(component) },
  };
}

export function listScenarios({ document }: FoundCase, query: ScenariosQuery) {
  const { page, limit, sort, q } = query;
  const words = searchKey(q);
  const found = scenariosOf(document).filter(({ name }) => searchKey(name).includes(words));
  if (sort.field === "name") found.sort((a, b) => (searchKey(a.name) < searchKey(b.name) ? -1 : 1));
  if (sort.descending) found.reverse();
  return listPage(found.slice((page - 1) * limit, page * limit), query, found.length);
}

/** A new scenario. 409 `scenario_limit` for a 21st. */
export async function addScenario(
  db: Db,
  by: Author,
  caller: Caller,
  caseId: string,
  id: string,
  body: NewScenario,
) {
  const scenario = scenarioIn(body);
  const found = await writeCase(db, by, caller, caseId, {
    action: "scenario.created",
    base: addedTo(body.base_revision),
    make: ({ document }) => {
      const after = { ...document, scenarios: { ...document.scenarios, [id]: scenario } };
      refuseTooManyScenarios(after);
      refuseWrongScenario(document, scenario);
      return after;
    },
  });
  return told(found, id);
}

/** Changes what is given; the rest stays. */
export async function editScenario(
  db: Db,
  by: Author,
  caller: Caller,
  caseId: string,
  id: string,
  { base_revision, ...edits }: ScenarioEdits,
) {
  const edited = (document: CaseDocument): Scenario => {
    const { id: _, ...before } = scenarioOf(document, id);
    return scenarioIn({ ...before, ...(edits as Partial<NewScenario>) } as NewScenario);
  };
  const found = await writeCase(db, by, caller, caseId, {
    action: "scenario.edited",
    base:
      base_revision === undefined
        ? undefined
        : {
            revision: base_revision,
            sets: (document) => [{ path: `scenarios.${id}`, value: edited(document) }],
          },
    make: ({ document }) => {
      const scenario = edited(document);
      if (edits.segments || edits.investment) refuseWrongScenario(document, scenario);
      return { ...document, scenarios: { ...document.scenarios, [id]: scenario } };
    },
  });
  return told(found, id);
}

export async function deleteScenario(
  db: Db,
  by: Author,
  caller: Caller,
  caseId: string,
  id: string,
  base_revision?: number,
): Promise<number> {
  const sets = [{ path: `scenarios.${id}`, value: undefined }];
  const found = await writeCase(db, by, caller, caseId, {
    action: "scenario.deleted",
    base: base_revision === undefined ? undefined : { revision: base_revision, sets },
    make: ({ document }) => {
      scenarioOf(document, id);
      const { [id]: _, ...scenarios } = document.scenarios;
      return { ...document, scenarios };
    },
  });
  return found.row.revision;
}

export const resultsOfScenario = (document: CaseDocument, scenario: Scenario): ScenarioResults =>
  scenarioResults(questionsOf(document.profile.question_set), inputOf(document), scenario);

export async function readScenarioResults(db: Db, caller: Caller, caseId: string, id: string) {
  const { document } = await findCase(db, caller, caseId, "view");
  return resultsOfScenario(document, scenarioOf(document, id));
}

/** What a scenario would come to; nothing is stored. */
export async function tryScenario(db: Db, caller: Caller, caseId: string, body: TriedScenario) {
  const { document } = await findCase(db, caller, caseId, "view");
  const scenario = scenarioIn({ ...body, name: body.name ?? "" });
  refuseWrongScenario(document, scenario);
  return resultsOfScenario(document, scenario);
}

import { type CaseDocument, inputOf } from "../cases/document";
import { exampleCase } from "../demo/example-case";
import { modelOf } from "../engine/model";
import type { Question } from "../engine/question";
import { type Random, randomCase, randomFigure, randomOf } from "./random-case";

const sourceOf = ({ chance, whole }: Random) =>
  chance(0.5)
    ? null
    : {
        ...{ kind: "survey" as const, note: `Survey ${whole(1, 9)}`, link: null, reference_id: null },
        ...{ year: whole(2000, 2025), confidence: null },
      };

/** A case of any shape as a document, with the questions that it asks. */
export function randomDocument(seed: number): { questions: readonly Question[]; document: CaseDocument } {
  const { questions, input } = randomCase(seed);
  const random = randomOf(seed + 7);
  const { year, currency, living_income_study, reporting_period } = input;
  const document: CaseDocument = {
    profile: { ...exampleCase.profile, year, currency, living_income_study, reporting_period },
    commodities: Object.fromEntries(
      input.commodities.map(({ id, seasons_per_year, ...own }, at) => [
        id,
        {
          ...{ ...own, commodity_id: 1000 + at, seasons_per_year },
          ...{ area_unit: "hectares" as const, volume_unit: "kilograms" as const },
        },
      ]),
    ),
    segments: Object.fromEntries(
      input.segments.map(({ id, answers: _, ...own }) => [
        id,
        { ...own, target_mode: "own" as const, pin: null },
      ]),
    ),
    values: {},
    scenarios: {},
    views: {},
  };
  const { keys } = modelOf(questions, inputOf(document));
  for (const { id, answers } of input.segments) {
    const own = Object.entries(answers)
      .filter(([key]) => keys.includes(key))
      .map(([key, answer]) => [key, { ...answer, source: sourceOf(random), feasible_source: null }] as const);
    if (own.length > 0) document.values[id] = Object.fromEntries(own);
  }
  return { questions, document };
}

/** The document after somebody changed a few things of it: what is there changes, goes, or comes. */
export function changedDocument(random: Random, before: CaseDocument): CaseDocument {
  const { chance, pick, whole } = random;
  const after = structuredClone(before);
  const [segments, commodities] = [Object.keys(after.segments), Object.keys(after.commodities)];
  if (chance(0.3)) after.profile.name = `Case ${whole(1, 99)}`;
  if (chance(0.3)) after.views.income_overview = { shown: whole(1, 9) };
  for (const [segment, answers] of Object.entries(after.values)) {
    for (const key of Object.keys(answers)) {
      const answer = answers[key];
      if (answer && chance(0.2)) answer.current = randomFigure(random);
      if (answer && chance(0.1)) answer.source = sourceOf(random);
      if (chance(0.1)) delete answers[key];
    }
    if (Object.keys(answers).length === 0) delete after.values[segment];
  }
  if (segments.length > 1 && chance(0.3)) {
    const gone = pick(segments);
    delete after.segments[gone];
    delete after.values[gone];
  }
  const first = after.segments[segments[0] ?? ""];
  if (first && chance(0.4)) after.segments[`seg_new_${whole(1, 999)}`] = { ...first, name: "New" };
  if (commodities.length > 1 && chance(0.3)) {
    const gone = commodities.at(-1) ?? "";
    delete after.commodities[gone];
    for (const answers of Object.values(after.values)) {
      for (const key of Object.keys(answers)) if (key.startsWith(`${gone}:`)) delete answers[key];
    }
    for (const [id, answers] of Object.entries(after.values)) {
      if (Object.keys(answers).length === 0) delete after.values[id];
    }
  }
  const scenario = after.scenarios.scn_1;
  if (scenario) {
    if (chance(0.3)) delete after.scenarios.scn_1;
    else scenario.description = `As of ${whole(1, 99)}`;
  } else if (chance(0.3)) {
    after.scenarios.scn_1 = {
      ...{ name: "Better", description: "" },
      segments: [],
      investment: {
        ...{ mode: "all_farmers", unit: "total", years: 5, discount_percent: 0 },
        components: [],
      },
    };
  }
  return after;
}

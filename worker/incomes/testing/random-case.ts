import type { CaseInput, SegmentInput, StoredAnswer } from "../engine/model";
import type { PlannedCommodity } from "../engine/plan";
import type { Question } from "../engine/question";
import { QUESTION_SET_1 } from "../engine/question-set-1";
import { equivalence } from "../engine/target";

/** Numbers that follow from a seed: 0–1 (mulberry32). */
export function randomOf(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const chance = (share: number) => next() < share;
  const pick = <T>(of: readonly T[]): T => of[whole(0, of.length - 1)] as T;
  return { next, whole, chance, pick };
}
export type Random = ReturnType<typeof randomOf>;

/** A figure as people type it, and some that they had better not. */
export function randomFigure({ chance, whole, next }: Random): number {
  if (chance(0.12)) return 0;
  const size = chance(0.05) ? 1e9 : chance(0.5) ? 100 : 5;
  const figure = chance(0.5) ? whole(1, size) : Math.round(next() * size * 100) / 100;
  return chance(0.08) ? -figure : figure;
}

/** A text that is a formula of the questions given; some divide. */
export function randomFormula(random: Random, ids: readonly number[], depth = 3): string {
  const { chance, pick, whole } = random;
  if (depth === 0 || chance(0.3)) {
    if (ids.length > 0 && chance(0.75)) return `#${pick(ids)}`;
    return chance(0.5) ? String(whole(0, 9)) : `${whole(0, 99)}.${whole(0, 99)}`;
  }
  const part = () => randomFormula(random, ids, depth - 1);
  if (chance(0.15)) return `${pick(["-", "−", "- "])}${part()}`;
  if (chance(0.3)) return `(${part()})`;
  const sign = pick(["+", "-", "*", "/", " + ", " − ", " × ", " ÷ ", "*", "+"]);
  return `${part()}${sign}${part()}`;
}

/** Set 1, or one with other parents, formulas and categories. */
export function randomQuestions(random: Random): readonly Question[] {
  const { chance, pick, whole } = random;
  if (chance(0.6)) return QUESTION_SET_1;
  const changed = QUESTION_SET_1.map((question): Question => ({ ...question, formulas: {} }));
  const isBelow = (question: Question, top: number): boolean => {
    if (question.parent_id === top) return true;
    const parent = changed.find(({ id }) => id === question.parent_id);
    return parent ? isBelow(parent, top) : false;
  };
  for (const question of changed) {
    if (question.type === "question" && chance(0.2))
      question.parent_id = whole(1, Math.min(question.id - 1, 5));
    if (question.id > 5 && question.type === "question" && chance(0.1))
      question.category_ids = [pick([100, 101])];
  }
  for (const question of changed) {
    const below = changed.filter((other) => isBelow(other, question.id)).map(({ id }) => id);
    if (below.length > 0 && chance(0.4)) question.formula = randomFormula(random, below);
    else if (question.id !== 1) question.formula = null;
    const kept = question.formula?.match(/#\d+/g)?.every((name) => below.includes(Number(name.slice(1))));
    if (question.formula !== null && !kept) question.formula = null;
  }
  return changed;
}

function randomCommodity(random: Random, type: PlannedCommodity["type"]): PlannedCommodity {
  const { chance, pick } = random;
  const category_id = pick([100, 100, 101, 102, 103]);
  const isCosted = category_id === 100 || category_id === 103;
  return {
    id: `cco_${type}`,
    type,
    category_id,
    breakdown: type === "focus" || chance(0.5),
    cost_unit: isCosted ? pick(["per-area", "per-yield", "per-tree"] as const) : null,
    seasons_per_year: pick([1, 1, 2, 0.5, 3]),
  };
}

function randomAnswers(random: Random, keys: readonly string[]) {
  const density = random.pick([0, 0.2, 0.5, 0.9]);
  const figure = (share: number) => (random.chance(share) ? randomFigure(random) : null);
  const answers: Record<string, StoredAnswer> = {};
  for (const key of keys) {
    const current = figure(density);
    const feasible = figure(density * 0.6);
    if (current === null && feasible === null) continue;
    const source = () => (random.chance(0.4) ? { kind: "survey" } : null);
    answers[key] = { current, feasible, low: null, high: null, source: source(), feasible_source: source() };
  }
  return answers;
}

function randomSegment(random: Random, index: number, keys: readonly string[], year: number): SegmentInput {
  const { chance, pick, whole, next } = random;
  const nr_adults = pick([1, 2, 2.5]);
  const household_size = nr_adults + pick([0, 2, 3.2]);
  const isPinned = chance(0.9);
  return {
    id: `seg_${index}`,
    name: `Segment ${index}`,
    region_id: isPinned || chance(0.5) ? 1 : null,
    adults: chance(0.8) ? pick([0, 1, 2, 2.5]) : null,
    children: chance(0.8) ? pick([0, 2, 3.3]) : null,
    farmers: chance(0.9) ? whole(0, 5000) : null,
    target_mode: pick(["own", "benchmark"] as const),
    target: chance(0.9) ? whole(0, 9000) : null,
    inflation_percent: chance(0.2) ? whole(-50, 90) : null,
    pin: isPinned
      ? {
          benchmark: {
            id: "lib_1",
            country_id: 1,
            region_id: 1,
            region: "Rural",
            year: year - whole(0, 6),
            household_size,
            nr_adults,
            household_equiv: equivalence(nr_adults, household_size - nr_adults),
            value: whole(500, 90_000),
            source: null,
            link: null,
          },
          case_year: year,
          currency: "USD",
          cpi_from: chance(0.9) ? 80 + next() * 60 : null,
          cpi_to: chance(0.9) ? 80 + next() * 90 : null,
          rate: chance(0.9) ? 1 + next() * 600 : null,
          rate_year: null,
        }
      : null,
    answers: randomAnswers(random, keys),
  };
}

/** A case of any shape that the contract allows, with its questions. */
export function randomCase(seed: number): { questions: readonly Question[]; input: CaseInput } {
  const random = randomOf(seed);
  const { chance, whole, pick } = random;
  const questions = randomQuestions(random);
  const types = (["focus", "secondary", "tertiary"] as const).filter(
    (type) => type === "focus" || chance(0.5),
  );
  const commodities = types.map((type) => randomCommodity(random, type));
  const ids = questions.filter(({ type }) => type !== "diversified").map(({ id }) => id);
  const keys = [
    ...commodities.flatMap(({ id: owner }) => ids.map((id) => `${owner}:${id}`)),
    ...[35, 36, 37, 38, 39].map((id) => `diversified:${id}`),
  ];
  const year = whole(2015, 2026);
  return {
    questions,
    input: {
      year,
      currency: "USD",
      living_income_study: pick(["living_income", "better_income", null]),
      reporting_period: pick(["per-year", "per-season"]),
      commodities,
      segments: Array.from({ length: whole(1, 3) }, (_, index) => randomSegment(random, index, keys, year)),
    },
  };
}

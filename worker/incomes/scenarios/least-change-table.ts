// Pure.

import type { Translate } from "../../../web/i18n/translate";
import type { FigureTable } from "../../../web/ui/figure/table";
import type { SegmentInput } from "../engine/model";
import type { Goal } from "../engine/needed";
import type { Optimised, Optimum } from "../engine/optimise";
import { shareWords } from "../frame/amount";

/** The goals that the page sets: parts of the gap and the target, or of what is feasible where there is no target; and one's own. */
export function goalsOf(target: number | null, own: number | null): Goal[] {
  const set: Goal[] =
    target === null
      ? [0.25, 0.5, 0.75].map((value) => ({ kind: "feasible_share" as const, value }))
      : [{ kind: "close_gap", value: 25 }, { kind: "close_gap", value: 50 }, { kind: "target" }];
  return own === null ? set : [...set, { kind: "absolute", value: own }];
}

export interface LeastChangeReading {
  t: Translate;
  locale: string;
  segment: SegmentInput;
  target: number | null;
  levers: { key: string; name: string; unit: string; current: number | null; feasible: number | null }[];
  /** Of them, those that may be turned. */
  turned: readonly string[];
  found: Optimised;
  money: (amount: number | null) => string;
}

/** A goal in words. */
export function goalWords({ t, money }: Pick<LeastChangeReading, "t" | "money">, goal: Goal): string {
  if (goal.kind === "target") return t("incomes.optimise.goal_target");
  if (goal.kind === "absolute") return money(goal.value);
  const percent = goal.kind === "feasible_share" ? 100 * goal.value : goal.value;
  return t(goal.kind === "feasible_share" ? "incomes.optimise.goal_feasible" : "incomes.optimise.goal_gap", {
    percent,
  });
}

/** What the last of the page's own goals asks for, in a sentence. */
export function leastChangeTitle(reading: LeastChangeReading): string {
  const { t, locale, segment, found, levers } = reading;
  const goal = found.results.findLast(({ goal_income }) => goal_income !== null);
  if (!goal) return t("incomes.optimise.title");
  const of = { name: segment.name, goal: goalWords(reading, goal.goal) };
  if (!goal.reachable) {
    return t("incomes.optimise.out_of_reach", { ...of, share: shareWords(goal.max_share, locale) });
  }
  const moved = levers.filter(
    ({ key, current }) => goal.values?.[key] !== undefined && goal.values[key] !== current,
  );
  if (moved.length === 0) return t("incomes.optimise.reached", of);
  const percentOf = (key: string) => Math.abs(goal.change_percent?.[key] ?? Number.POSITIVE_INFINITY);
  const most = [...moved].sort((a, b) => percentOf(b.key) - percentOf(a.key))[0];
  return t("incomes.optimise.in_reach", { ...of, count: moved.length, driver: most?.name ?? "" });
}

/** Each driver: now, feasible, and what each goal would make of it; the income at the end. */
export function leastChangeTable(reading: LeastChangeReading): FigureTable {
  const { t, levers, turned, found } = reading;
  const goals = found.results.filter(({ goal_income }) => goal_income !== null);
  const cellOf = (goal: Optimum, key: string, field: "values" | "change_percent") =>
    goal[field]?.[key] ?? null;
  return {
    columns: [
      { label: t("incomes.optimise.driver"), kind: "text" },
      { label: t("incomes.drivers.current"), kind: "amount" },
      { label: t("incomes.drivers.feasible"), kind: "amount" },
      ...goals.flatMap(({ goal, reachable }) => {
        const words = goalWords(reading, goal);
        const label = reachable ? words : t("incomes.optimise.best_for", { goal: words });
        return [
          { label, kind: "amount" as const },
          { label: t("incomes.optimise.change_for", { goal: words }), kind: "percent" as const },
        ];
      }),
    ],
    rows: [
      ...levers
        .filter(({ key }) => turned.includes(key))
        .map(({ key, name, unit, current, feasible }) => ({
          cells: [
            unit ? `${name}, ${unit}` : name,
            ...[current, feasible],
            ...goals.flatMap((goal) => [cellOf(goal, key, "values"), cellOf(goal, key, "change_percent")]),
          ],
        })),
      {
        cells: [
          t("incomes.optimise.income"),
          ...[found.current_income, found.feasible_income],
          ...goals.flatMap(({ income }) => [income, changeOf(found.current_income, income)]),
        ],
      },
    ],
  };
}

const changeOf = (from: number | null, to: number | null): number | null =>
  from === null || to === null || from === 0 ? null : (100 * (to - from)) / Math.abs(from);

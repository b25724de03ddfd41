// Pure.
import { type Formula, step } from "./formula";
import type { Model } from "./model";
import { type Asked, DIVERSIFIED, type Place, type Plan } from "./plan";

/** A figure that many households have each their own of: a column of numbers, by its place among the columns. */
interface Column {
  column: number;
}
interface Operation {
  op: "+" | "-" | "*" | "/";
  left: Figure;
  right: Figure;
}
/** A number, a column, or what is computed of these. */
export type Figure = number | Column | Operation;

const combined = (op: Operation["op"], left: number, right: number): number => {
  if (op === "+") return step(left + right);
  if (op === "-") return step(left - right);
  return step(op === "*" ? left * right : left / right);
};

export const combine = (op: Operation["op"], left: Figure, right: Figure): Figure =>
  typeof left === "number" && typeof right === "number" ? combined(op, left, right) : { op, left, right };

/** What was answered to one question now; null where nothing was. */
export type CurrentFigures = Readonly<Record<string, { current: Figure | null } | undefined>>;

/** What a household has now, as `householdOf` in mode current tells it, of figures that may be columns. */
export interface HouseholdProgram {
  income: Figure;
  /** Of an asked key, or of all income that no commodity brings. */
  value: (key: string) => Figure;
}

/** A formula laid out to be computed of columns; it takes the steps of `evaluate`, and comes to the same bits. */
export function formulaFigure(formula: Formula, read: (id: number) => Figure): Figure {
  switch (formula.kind) {
    case "number":
      return step(formula.value);
    case "question":
      return read(formula.id);
    case "minus":
      return combine("-", 0, formulaFigure(formula.of, read));
    default:
      return combine(formula.kind, formulaFigure(formula.left, read), formulaFigure(formula.right, read));
  }
}

/** The rules of `readFigures`, in mode current. */
function readerOf(plan: Plan, answers: CurrentFigures, set: ReadonlyMap<string, Figure>) {
  const memo = new Map<number, Figure>();
  const isGiven = ({ key }: Asked) => set.has(key) || (answers[key]?.current ?? null) !== null;
  const find = (asked: Asked): Figure => {
    const own = set.get(asked.key);
    if (own !== undefined) return own;
    if (asked.above.some(({ key }) => set.has(key))) return 0;
    if (!asked.below.some(isGiven)) return answers[asked.key]?.current ?? 0;
    if (!asked.formula) {
      return asked.children.reduce<Figure>((sum, child) => combine("+", sum, value(child)), 0);
    }
    return formulaFigure(asked.formula, (id) => {
      const named = plan.byId.get(id);
      return named ? value(named) : 0;
    });
  };
  const value = (asked: Asked): Figure => {
    const known = memo.get(asked.question.id);
    if (known !== undefined) return known;
    const found = find(asked);
    memo.set(asked.question.id, found);
    return found;
  };
  return value;
}

/** Lays out a household's income once, for thousands of households; `set`: figures in place of the answers. */
export function programOf(
  model: Model,
  answers: CurrentFigures,
  set: ReadonlyMap<string, Figure> = new Map(),
): HouseholdProgram {
  const readers = model.plans.map((plan) => ({ plan, value: readerOf(plan, answers, set) }));
  const incomeOf = (place: Place): Figure => {
    const found = readers.find(({ plan }) => plan.commodity.type === place);
    return found ? combine("*", found.value(found.plan.income), found.plan.seasons) : 0;
  };
  const once = (key: string): Figure =>
    set.has(DIVERSIFIED) ? 0 : (set.get(key) ?? answers[key]?.current ?? 0);
  const other =
    set.get(DIVERSIFIED) ??
    model.diversified.reduce<Figure>((sum, { key }) => combine("+", sum, once(key)), 0);
  const diversified = combine("+", combine("+", incomeOf("secondary"), incomeOf("tertiary")), other);
  const value = (key: string): Figure => {
    if (key === DIVERSIFIED) return other;
    for (const { plan, value: read } of readers) {
      const asked = plan.asked.find((item) => item.key === key);
      if (asked) return read(asked);
    }
    return once(key);
  };
  return { income: combine("+", incomeOf("focus"), diversified), value };
}

// So many rows at a time stay in the processor's cache.
const block = 1024;

// What is worked in, again at each call: fresh memory would cost more than the sums.
const spaces: Float64Array[] = [];

/** A loop a sign: a choice within it would cost more than the sum. */
function calculate(op: Operation["op"], a: Float64Array, b: Float64Array, into: Float64Array, count: number) {
  const at = (values: Float64Array, i: number) => values[i] as number;
  if (op === "+") for (let i = 0; i < count; i++) into[i] = at(a, i) + at(b, i);
  else if (op === "-") for (let i = 0; i < count; i++) into[i] = at(a, i) - at(b, i);
  else if (op === "*") for (let i = 0; i < count; i++) into[i] = at(a, i) * at(b, i);
  else for (let i = 0; i < count; i++) into[i] = at(a, i) / at(b, i);
  for (let i = 0; i < count; i++) {
    const v = at(into, i);
    into[i] = v - v === 0 ? v + 0 : Number.NaN;
  }
}

/** Each operation once, those that others need first. */
function inOrder(figure: Figure, order: Operation[] = [], seen = new Set<Figure>()): Operation[] {
  if (typeof figure === "number" || "column" in figure || seen.has(figure)) return order;
  seen.add(figure);
  inOrder(figure.left, order, seen);
  inOrder(figure.right, order, seen);
  order.push(figure);
  return order;
}

/** A figure of each of `count` households; NaN where it is not available. The same bits as one household at a time. */
export function figuresOf(
  figure: Figure,
  columns: readonly Float64Array[],
  count: number,
): Float64Array<ArrayBuffer> {
  const out = new Float64Array(count);
  if (typeof figure === "number") return out.fill(figure);
  const order = inOrder(figure);
  let taken = 0;
  const take = () => {
    const space = spaces[taken] ?? new Float64Array(block);
    spaces[taken++] = space;
    return space;
  };
  const results = new Map<Operation, Float64Array>(order.map((one) => [one, take()]));
  const constants = new Map<number, Float64Array>();
  const constant = (value: number) => {
    const known = constants.get(value) ?? take().fill(value);
    constants.set(value, known);
    return known;
  };
  for (let from = 0; from < count; from += block) {
    const length = Math.min(block, count - from);
    const read = (of: Figure): Float64Array => {
      if (typeof of === "number") return constant(of);
      if ("column" in of) return (columns[of.column] ?? constant(Number.NaN)).subarray(from, from + length);
      return results.get(of) ?? constant(Number.NaN);
    };
    for (const one of order) calculate(one.op, read(one.left), read(one.right), read(one), length);
    out.set(read(figure).subarray(0, length), from);
  }
  return out;
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../testing/runs";
import { exact, toNumber } from "../testing/oracle/exact";
import { exactly } from "../testing/oracle/formula";
import { randomFormula, randomOf } from "../testing/random-case";
import { evaluate, questionsIn, readFormula } from "./formula";
import { available } from "./needed";

const worth = (text: string, values: Record<number, number> = {}) => {
  const read = readFormula(text);
  if ("position" in read) throw new Error(`At fault at ${read.position}: ${text}`);
  return available(evaluate(read.formula, (id) => values[id] ?? 0));
};
const faultOf = (text: string) => {
  const read = readFormula(text);
  return "position" in read ? read.position : null;
};

test("signs bind as in arithmetic, from the left", () => {
  expect(worth("2+3*4-1")).toBe(13);
  expect(worth("20/2/5−1")).toBe(1);
  expect(worth("2 × (3 − 5) ÷ -4")).toBe(1);
  expect(worth("--3")).toBe(3);
  expect(worth("#2*#3 - #5", { 2: 3, 3: 4 })).toBe(12);
  expect(worth("-0")).toBe(0);
  expect(Object.is(worth("-#2", { 2: 0 }), 0)).toBe(true);
});

test("a step that is not finite makes the whole not available", () => {
  expect(worth("1/0")).toBeNull();
  expect(worth("0/(1/0)")).toBeNull();
  expect(worth("1/#2")).toBeNull();
  expect(worth(`${"9".repeat(400)} * 0`)).toBeNull();
});

test.each([
  ["", 0],
  ["   ", 3],
  ["2 +", 3],
  ["2 + ", 4],
  ["(2", 2],
  ["2)", 1],
  ["2 3", 2],
  ["2 $ 3", 2],
  ["*2", 0],
  ["2 + + 3", 4],
  ["#", 0],
  ["1 + # 2", 4],
  ["2.", 1],
  [".5", 0],
  ["2,5", 1],
  ["1e3", 1],
  ["()", 1],
  ["😀", 0],
  ["1 😀", 2],
  ["alert(1)", 0],
])("%j is at fault at %i", (text, position) => expect(faultOf(text)).toBe(position));

test("a formula has 1,000 characters and 50 parentheses at most", () => {
  expect(faultOf(`${" ".repeat(999)}1`)).toBeNull();
  expect(faultOf(`1${" ".repeat(1000)}`)).toBe(1000);
  expect(faultOf(`1+${" ".repeat(1000)}`)).toBe(1000);
  expect(faultOf(`(${"1".repeat(5)}$${"1".repeat(1000)}`)).toBe(6);
  expect(faultOf(`${"(".repeat(50)}1${")".repeat(50)}`)).toBeNull();
  expect(faultOf(`${"(".repeat(51)}1${")".repeat(51)}`)).toBe(50);
  expect(faultOf("-".repeat(999))).toBe(999);
});

test("a formula tells which questions it names, each once", () => {
  const read = readFormula("#8 - -(#9 * #8) / 2");
  expect("formula" in read && questionsIn(read.formula)).toEqual([8, 9]);
});

/** What a text is after which token, told apart from the parser: an automaton over single tokens, with depth. */
function faultByAutomaton(text: string): number | null {
  let depth = 0;
  let needsValue = true;
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const space = /^\s+/.exec(rest)?.[0].length ?? 0;
    if (space) {
      at += space;
      continue;
    }
    const value = /^(#\d+|\d+(\.\d+)?)/.exec(rest)?.[0];
    if (needsValue) {
      if (value) {
        needsValue = false;
        at += value.length;
      } else if (rest[0] === "(" && depth < 50) {
        depth++;
        at++;
      } else if (rest[0] === "-" || rest[0] === "−") at++;
      else return at;
    } else if (rest[0] === ")" && depth > 0) {
      depth--;
      at++;
    } else if (/^[-+*/×÷−]/.test(rest)) {
      needsValue = true;
      at++;
    } else return at;
  }
  return needsValue || depth > 0 ? text.length : null;
}

test("random texts are read, or refused at the first token at fault; none throws", () => {
  const pieces = [
    ..."()+-*/×÷−#.,$ab \t",
    "#2",
    "12",
    "0.5",
    " ",
    "(",
    ")",
    "3",
    "\u00a0",
    "😀",
    "((((((((",
    "- -",
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (formula) => {
      expect(faultOf(formula)).toBe(faultByAutomaton(formula));
    }),
    { numRuns: runs(1000, 100_000) },
  );
});

test("random formulas come to what exact arithmetic says", () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), (seed) => {
      const random = randomOf(seed);
      const text = randomFormula(random, [1, 2, 3, 4], 5);
      if (text.length > 1000) return;
      const values = [0, 1, 2, 3, 4].map(() => random.pick([0, 1, -2, 3.5, 1e6, random.next()]));
      const right = exactly(text, (id) => exact(values[id] ?? 0));
      const got = worth(text, values);
      if (right?.doubtful) return;
      if (right === null || got === null) expect(got).toBe(right && toNumber(right));
      else expect(Math.abs(got - toNumber(right))).toBeLessThanOrEqual(1e-9 * right.size);
    }),
    { numRuns: runs(1000, 50_000) },
  );
});

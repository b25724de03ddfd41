// Pure.

/** A formula that was read. A number of a question, as `#8`, is a `question`. */
export type Formula =
  | { kind: "number"; value: number }
  | { kind: "question"; id: number }
  | { kind: "minus"; of: Formula }
  | { kind: "+" | "-" | "*" | "/"; left: Formula; right: Formula };

/** Position: the 0-based UTF-16 index of the first token at fault, or the length where the text ends too early. */
export type ReadFormula = { formula: Formula } | { position: number };

export const FORMULA_CHARACTERS = 1000;
const PARENTHESES = 50;

interface Token {
  at: number;
  kind: "number" | "question" | "+" | "-" | "*" | "/" | "(" | ")" | "fault" | "end";
  value: number;
}

const SYMBOLS: Record<string, Token["kind"]> = {
  "+": "+",
  "-": "-",
  "−": "-",
  "*": "*",
  "×": "*",
  "/": "/",
  "÷": "/",
  "(": "(",
  ")": ")",
};

/** Thrown inside this file alone, where the text is no formula. */
class Fault extends Error {
  readonly position: number;
  constructor(position: number) {
    super(`no formula, at ${position}`);
    this.position = position;
  }
}

const NUMBER = /[0-9]+(?:\.[0-9]+)?/y;
const QUESTION = /#([0-9]+)/y;

function tokenAt(text: string, from: number): { token: Token; next: number } {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? "")) at++;
  if (at >= text.length) return { token: { at: text.length, kind: "end", value: 0 }, next: at };
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(text)?.[0];
  if (number) return { token: { at, kind: "number", value: Number(number) }, next: at + number.length };
  QUESTION.lastIndex = at;
  const question = QUESTION.exec(text);
  if (question) {
    return { token: { at, kind: "question", value: Number(question[1]) }, next: at + question[0].length };
  }
  return { token: { at, kind: SYMBOLS[text[at] ?? ""] ?? "fault", value: 0 }, next: at + 1 };
}

/**
 * Reads `expr = term {(+|-) term}`, `term = factor {(*|/) factor}`, `factor = - factor | number | #digits | ( expr )`.
 * Nothing is ever run as code. A text over 1,000 characters is at fault at the character that is too many, where
 * nothing before it is; parentheses over 50 deep at the one that is too deep.
 */
export function readFormula(text: string): ReadFormula {
  let { token, next } = tokenAt(text, 0);
  let depth = 0;

  const take = (): Token => {
    const taken = token;
    ({ token, next } = tokenAt(text, next));
    return taken;
  };
  const factor = (): Formula => {
    const { kind, at, value } = take();
    if (kind === "-") return { kind: "minus", of: factor() };
    if (kind === "number") return { kind, value };
    if (kind === "question") return { kind, id: value };
    if (kind !== "(" || depth === PARENTHESES) throw new Fault(at);
    depth++;
    const inner = sum();
    if (token.kind !== ")") throw new Fault(token.at);
    take();
    depth--;
    return inner;
  };
  const product = (): Formula => {
    let left = factor();
    while (token.kind === "*" || token.kind === "/") {
      const { kind } = take();
      left = { kind: kind as "*" | "/", left, right: factor() };
    }
    return left;
  };
  const sum = (): Formula => {
    let left = product();
    while (token.kind === "+" || token.kind === "-") {
      const { kind } = take();
      left = { kind: kind as "+" | "-", left, right: product() };
    }
    return left;
  };

  try {
    if (text.length > FORMULA_CHARACTERS) {
      // What is far too long is not walked through: its beginning tells where it is at fault.
      const start = readFormula(text.slice(0, FORMULA_CHARACTERS));
      return { position: "position" in start ? start.position : FORMULA_CHARACTERS };
    }
    const formula = sum();
    if (token.kind !== "end") throw new Fault(token.at);
    return { formula };
  } catch (error) {
    if (error instanceof Fault) return { position: error.position };
    throw error;
  }
}

/** NaN, "not available", where a step is not finite; −0 is 0. */
export const step = (value: number): number => (Number.isFinite(value) ? value + 0 : Number.NaN);

/**
 * What a formula comes to, in doubles; `read` answers for a question, 0 where it is not answered. A step that is not
 * finite is NaN, and so is every step that uses it.
 */
export function evaluate(formula: Formula, read: (id: number) => number): number {
  switch (formula.kind) {
    case "number":
      return step(formula.value);
    case "question":
      return step(read(formula.id));
    case "minus":
      return step(-evaluate(formula.of, read));
    case "+":
      return step(evaluate(formula.left, read) + evaluate(formula.right, read));
    case "-":
      return step(evaluate(formula.left, read) - evaluate(formula.right, read));
    case "*":
      return step(evaluate(formula.left, read) * evaluate(formula.right, read));
    case "/":
      return step(evaluate(formula.left, read) / evaluate(formula.right, read));
  }
}

/** The questions that a formula names, each once. */
export function questionsIn(formula: Formula): number[] {
  if (formula.kind === "question") return [formula.id];
  if (formula.kind === "number") return [];
  if (formula.kind === "minus") return questionsIn(formula.of);
  return [...new Set([...questionsIn(formula.left), ...questionsIn(formula.right)])];
}

import { decimal, type Maybe, minus, negated, over, plus, times } from "./exact";

const STRENGTH: Record<string, number> = { "+": 1, "-": 1, "*": 2, "/": 2, "~": 3 };
const SIGNS: Record<string, string> = { "×": "*", "÷": "/", "−": "-" };

/** What a well-formed formula comes to, by two stacks: one of operators that wait, one of values. `~` is a minus before. */
export function exactly(text: string, named: (id: number) => Maybe): Maybe {
  const values: Maybe[] = [];
  const waiting: string[] = [];
  const pop = (): Maybe => values.pop() ?? null;
  const apply = (sign: string) => {
    const right = pop();
    if (sign === "~") return values.push(negated(right));
    const left = pop();
    const act = { "+": plus, "-": minus, "*": times, "/": over }[sign];
    return values.push(act ? act(left, right) : null);
  };
  let before = "(";
  for (const [part] of text.matchAll(/#?\d+(?:\.\d+)?|\S/g)) {
    const sign = SIGNS[part] ?? part;
    if (/^\d/.test(sign)) values.push(decimal(sign));
    else if (sign.startsWith("#")) values.push(named(Number(sign.slice(1))));
    else if (sign === "(") waiting.push(sign);
    else if (sign === ")") {
      while (waiting.at(-1) !== "(") apply(waiting.pop() ?? "");
      waiting.pop();
    } else {
      const isBefore = before === "(" || before in STRENGTH;
      const own = isBefore ? "~" : sign;
      while (own !== "~" && (STRENGTH[waiting.at(-1) ?? ""] ?? 0) >= (STRENGTH[own] ?? 0)) {
        apply(waiting.pop() ?? "");
      }
      waiting.push(own);
    }
    before = sign;
  }
  while (waiting.length > 0) apply(waiting.pop() ?? "");
  return pop();
}

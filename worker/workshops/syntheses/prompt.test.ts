import { expect, it } from "vitest";
import type { InputAnswer } from "./input";
import { joinsOf, LONGEST_PROMPT, type PromptHead, promptsOf } from "./prompt";

const head: PromptHead = {
  ...{ title: "Context", participants: 3, provinces: ["Cotabato"], stakeholders: ["elder"] },
  language: "en",
};
const answer = (n: number, text: string, question = "What?"): InputAnswer => ({
  ...{ n, id: `ans_${n}`, participant: n, questionId: question, question, province: "Cotabato" },
  ...{ stakeholder: "", text, passages: [text] },
});
/** What stands between the marks, part by part. */
const toldIn = (prompt: string) => /<answers>\n([\s\S]*)\n<\/answers>\n/.exec(prompt)?.[1] ?? "";
const fits = (prompts: readonly string[]) => prompts.every(({ length }) => length <= LONGEST_PROMPT);

it("few answers are one prompt, each question told once above its answers", () => {
  const prompts = promptsOf(head, [answer(1, "Wells"), answer(2, "Roads"), answer(3, "Boats", "Why?")]);
  expect(prompts.map(toldIn)).toEqual([
    "Question: What?\n\n[1] (Cotabato) Wells\n\n[2] (Cotabato) Roads\n\nQuestion: Why?\n\n[3] (Cotabato) Boats",
  ]);
});

it("many answers are several prompts that fit, each answer in one of them, under its question", () => {
  const answers = Array.from({ length: 90 }, (_, at) =>
    answer(at + 1, `${"water ".repeat(1000)}${at}`, at < 50 ? "What?" : "Why?"),
  );
  const prompts = promptsOf(head, answers);
  expect([prompts.length, fits(prompts)]).toEqual([3, true]);
  expect(prompts.flatMap((prompt) => [...prompt.matchAll(/^\[(\d+)\]/gm)].map(([, n]) => Number(n)))).toEqual(
    answers.map(({ n }) => n),
  );
  expect(prompts.every((prompt) => toldIn(prompt).startsWith("Question: "))).toBe(true);
});

it("an answer too long for one prompt is parted at blanks and within no sign, and lost nowhere", () => {
  for (const [text, long] of [
    ["tubig ".repeat(90_000), "What?"],
    ["🚰".repeat(150_000), "W".repeat(1000)],
  ] as const) {
    const prompts = promptsOf(head, [answer(1, "Before"), answer(2, text, long), answer(3, "After", long)]);
    expect([prompts.length > 1, fits(prompts)]).toEqual([true, true]);
    const pieces = prompts.flatMap((prompt) => [...prompt.matchAll(/^\[2\] \(Cotabato\) (.*)$/gm)]);
    expect(pieces.map(([, piece]) => piece).join("")).toBe(text);
    expect(pieces.every(([, piece = ""]) => piece.isWellFormed())).toBe(true);
    expect(prompts.at(-1)).toContain("[3] (Cotabato) After");
  }
});

it("replies that fit are joined by one prompt, which holds each of them whole", () => {
  const replies = ['{"summary": "a"}', "b", "c"];
  const [join, ...others] = joinsOf(head, replies);
  expect(others).toEqual([]);
  expect(toldIn(join?.prompt ?? "")).toBe('Part 1:\n{"summary": "a"}\n\nPart 2:\nb\n\nPart 3:\nc');
});

it("more replies than one prompt holds are joined by several; one that stands alone waits for the next round", () => {
  const replies = Array.from({ length: 5 }, (_, n) => `${n}${"x".repeat(90_000)}${n}`);
  const joins = joinsOf(head, replies);
  expect(joins.map(({ only }) => only)).toEqual([null, null, replies[4]]);
  const prompts = joins.flatMap(({ prompt }) => prompt ?? []);
  expect(fits(prompts)).toBe(true);
  for (const [n, reply] of replies.slice(0, 4).entries()) {
    expect(prompts[Math.floor(n / 2)]).toContain(reply);
  }
  // Two that fit together in no way: no prompt makes them fewer.
  const long = ["x".repeat(150_000), "y".repeat(150_000)];
  expect(joinsOf(head, long)).toEqual(long.map((only) => ({ prompt: null, only })));
});

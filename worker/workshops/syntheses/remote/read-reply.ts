// Pure.
import * as z from "zod";
import { type InputAnswer, keptQuotes, LONGEST_TITLE, type Synthesis, type Theme } from "../input";

const quote = z.object({ answer: z.number(), text: z.string() });
const theme = z.union([
  z.string(),
  z.object({ title: z.string(), description: z.string().nullish(), quotes: z.array(quote).nullish() }),
]);
const reply = z.object({
  summary: z.string(),
  key_themes: z.array(theme),
  recommendations: z.array(z.string()).nullish(),
});

/** JSON alone, or in a code fence. */
function jsonIn(text: string): unknown {
  const fenced = /^\s*```[a-z]*\s*\n([\s\S]*?)\n?```\s*$/i.exec(text)?.[1] ?? text;
  try {
    return JSON.parse(fenced);
  } catch {
    return undefined;
  }
}

const cut = (text: string): string => text.slice(0, LONGEST_TITLE).replace(/[\uD800-\uDBFF]$/, "");

/** What a provider replied: themes with quotes that stand in the answers, or its words as they are. */
export function readReply(text: string, answers: readonly InputAnswer[]): Synthesis {
  const { data } = reply.safeParse(jsonIn(text));
  if (!data) return { text: text.toWellFormed(), themes: [], recommendations: [] };
  const idOf = new Map(answers.map(({ n, id }) => [n, id]));
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const themes = data.key_themes.map((one): Theme => {
    const told = typeof one === "string" ? { title: one } : one;
    const given = ("quotes" in told && told.quotes) || [];
    const { quotes, participants, said } = keptQuotes(
      byId,
      given.map(({ answer, text }) => ({ answer_id: idOf.get(answer) ?? "", text })),
    );
    return {
      title: cut(told.title.toWellFormed()),
      description: (("description" in told && told.description) || "").toWellFormed(),
      ...{ support: participants, said, quotes },
    };
  });
  return {
    text: data.summary.toWellFormed(),
    themes,
    recommendations: (data.recommendations ?? []).map((one) => ({ text: one.toWellFormed() })),
  };
}

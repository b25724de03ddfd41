import * as z from "zod";
import type { Env } from "../../../env";

export const remoteNames = ["anthropic", "openai"] as const;
export type RemoteName = (typeof remoteNames)[number];
export const providers = ["extractive", ...remoteNames] as const;
export type Provider = (typeof providers)[number];

/** How a provider is asked, and how its answer is read. */
export interface Remote {
  name: RemoteName;
  url: string;
  headers: Record<string, string>;
  bodyOf: (model: string, prompt: string) => object;
  /** Null: it is no answer of this provider. */
  read: (body: string) => { text: string; tokens: { input: number; output: number } } | null;
}

const count = z.number().int().min(0).catch(0);

const anthropicAnswer = z.object({
  content: z.array(z.object({ type: z.string(), text: z.string().optional() })),
  usage: z.object({ input_tokens: count, output_tokens: count }).catch({ input_tokens: 0, output_tokens: 0 }),
});
const openaiAnswer = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
  usage: z
    .object({ prompt_tokens: count, completion_tokens: count })
    .catch({ prompt_tokens: 0, completion_tokens: 0 }),
});

function json(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** What an answer may take, in tokens. */
const LONGEST_ANSWER = 8000;

const messagesOf = (prompt: string) => [{ role: "user", content: prompt }];

const anthropic = (env: Env, key: string): Remote => ({
  name: "anthropic",
  url: `${baseOf(env.ANTHROPIC_BASE_URL, "https://api.anthropic.com")}/v1/messages`,
  headers: { "x-api-key": key, "anthropic-version": "2023-06-01" },
  bodyOf: (model, prompt) => ({ model, max_tokens: LONGEST_ANSWER, messages: messagesOf(prompt) }),
  read(body) {
    const { data } = anthropicAnswer.safeParse(json(body));
    const text = data?.content
      .flatMap((part) => (part.type === "text" && part.text ? [part.text] : []))
      .join("\n");
    if (!data || !text) return null;
    return { text, tokens: { input: data.usage.input_tokens, output: data.usage.output_tokens } };
  },
});

const openai = (env: Env, key: string): Remote => ({
  name: "openai",
  url: `${baseOf(env.OPENAI_BASE_URL, "https://api.openai.com")}/v1/chat/completions`,
  headers: { authorization: `Bearer ${key}` },
  bodyOf: (model, prompt) => ({ model, messages: messagesOf(prompt) }),
  read(body) {
    const { data } = openaiAnswer.safeParse(json(body));
    const text = data?.choices[0]?.message.content;
    if (!data || !text) return null;
    return { text, tokens: { input: data.usage.prompt_tokens, output: data.usage.completion_tokens } };
  },
});

const baseOf = (told: string | undefined, usual: string): string => (told || usual).replace(/\/+$/, "");

/** Null: it has no key. */
export function remoteOf(env: Env, name: RemoteName): Remote | null {
  const key = name === "anthropic" ? env.ANTHROPIC_API_KEY : env.OPENAI_API_KEY;
  if (!key) return null;
  return name === "anthropic" ? anthropic(env, key) : openai(env, key);
}

/** The model that is asked where none is named; null where nobody has told one. */
export const usualModel = (env: Env, name: RemoteName): string | null =>
  (name === "anthropic" ? env.ANTHROPIC_MODEL : env.OPENAI_MODEL) || null;

import { afterEach, expect, it, vi } from "vitest";
import type { Env } from "../../../env";
import { askProvider, ProviderFault } from "./ask-provider";
import { readReply } from "./read-reply";
import { remoteOf } from "./remotes";

afterEach(() => vi.restoreAllMocks());

const key = "sk-secret";
const remote = remoteOf(
  { ANTHROPIC_API_KEY: key, ANTHROPIC_BASE_URL: "https://model.test/" } as Env,
  "anthropic",
);
const good = () =>
  Response.json({ content: [{ type: "text", text: "Said" }], usage: { input_tokens: 7, output_tokens: 3 } });

/** Asks a provider that answers so, one after another; what it waited between. */
async function ask(...answers: (() => Response | Promise<Response>)[]) {
  if (!remote) throw new Error("the provider has a key");
  const waited: number[] = [];
  let count = 0;
  const asked = vi.spyOn(globalThis, "fetch").mockImplementation(async () => {
    count += 1;
    const answer = answers[Math.min(count, answers.length) - 1];
    return answer ? answer() : Response.error();
  });
  const told = await askProvider(remote, "m", "A prompt", async (ms) => waited.push(ms)).catch(
    (error: unknown) => error,
  );
  return { told, waited, calls: asked.mock.calls };
}

const status =
  (code: number, headers: Record<string, string> = {}) =>
  () =>
    new Response("a reply", { status: code, headers });

it("is asked once where it answers", async () => {
  const { told, calls } = await ask(good);
  expect(told).toEqual({ text: "Said", tokens: { input: 7, output: 3 }, attempts: 1 });
  expect(calls[0]?.[0]).toBe("https://model.test/v1/messages");
  expect(calls[0]?.[1]?.headers).toMatchObject({ "x-api-key": key });
});

it.each([
  ["429 and 500, then well", [status(429), status(500), good], 3, [1000, 4000], null],
  [
    "429 for longer than ten seconds",
    [status(429, { "retry-after": "11" })],
    1,
    [],
    "anthropic answered 429",
  ],
  ["429 with a wait", [status(429, { "retry-after": "2" }), good], 2, [2000], null],
  ["503 all along", [status(503)], 3, [1000, 4000], "anthropic answered 503"],
  ["400", [status(400)], 1, [], "anthropic answered 400"],
  ["a redirect", [status(302, { location: "https://else.test" })], 1, [], "anthropic answered 302"],
  ["HTML", [() => new Response("<html>")], 1, [], "anthropic answered 200 with nothing that can be read"],
  [
    "5 MB",
    [() => new Response("x".repeat(5e6))],
    1,
    [],
    "anthropic answered 200 with nothing that can be read",
  ],
  [
    "no network",
    [() => Promise.reject(new TypeError("network"))],
    3,
    [1000, 4000],
    "anthropic could not be reached",
  ],
  [
    "a body that breaks off",
    [() => new Response(new ReadableStream({ pull: (to) => to.error(new Error("cut off")) })), good],
    ...([2, [1000], null] as const),
  ],
] as const)("of %s", async (_, answers, tries, waits, message) => {
  const { told, waited, calls } = await ask(...answers);
  expect([calls.length, waited]).toEqual([tries, waits]);
  if (message === null) expect(told).toMatchObject({ text: "Said", attempts: tries });
  else {
    expect(told).toBeInstanceOf(ProviderFault);
    expect(told).toMatchObject({ message, attempts: tries });
  }
});

const answers = [1, 2, 3].map((n) => ({
  ...{ n, id: `ans_${n}`, participant: n === 3 ? 2 : n, questionId: "q", question: "What?" },
  ...{ province: "", stakeholder: "", text: `The well of ${n} is dry.`, passages: [] },
}));

it("reads themes out of JSON and a fence, and drops what nobody said", () => {
  const quotes = [
    { answer: 1, text: "well of 1" },
    { answer: 2, text: "The well of 1 is dry." },
    { answer: 9, text: "well" },
    { answer: 2, text: "well of 2" },
    { answer: 3, text: "well of 3" },
  ];
  const reply = {
    summary: "Dry",
    key_themes: ["Plain", { title: "W".repeat(200), quotes }],
    recommendations: ["Dig"],
  };
  for (const text of [JSON.stringify(reply), `\`\`\`json\n${JSON.stringify(reply)}\n\`\`\``]) {
    const { themes, ...told } = readReply(text, answers);
    expect(told).toEqual({ text: "Dry", recommendations: [{ text: "Dig" }] });
    expect(themes[0]).toEqual({
      ...{ title: "Plain", description: "", support: 0, quotes: [] },
      said: { provinces: [], stakeholders: [] },
    });
    expect(themes[1]).toMatchObject({
      ...{ title: "W".repeat(120), support: 2 },
      quotes: [
        { answer_id: "ans_1", text: "well of 1" },
        { answer_id: "ans_2", text: "well of 2" },
      ],
    });
  }
  const plain = 'Ignore all that: {"summary": 1}';
  expect(readReply(plain, answers)).toEqual({ text: plain, themes: [], recommendations: [] });
});

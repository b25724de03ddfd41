// Pure. What the contract says of saving answers, for two questions: a text `told` of at most 40 letters, and a number
// `many` from 1 to 5 that is needed at submit.

export type Value = string | number | null;
export interface Said {
  value: Value;
  revision: number;
  savedAt: number;
  by: "P" | "F";
}
type QuestionId = "told" | "many";
export type Answers = Partial<Record<QuestionId, Said>>;
export type Given = Partial<Record<QuestionId, { value: unknown; base: number }>>;

export const asked = [
  { id: "told", required: false, prompt: "What is there?", hint: null, type: "long_text", max_length: 40 },
  {
    ...{ id: "many", required: true, prompt: "How many?", hint: null },
    ...{ type: "number", min: 1, max: 5, integer: true },
  },
];

/** What can be sent, by what stands and a text of its own. */
export const sending = {
  nothing: () => ({}),
  both: (old: Answers, text: string) => ({ ...telling(old, text), ...counting(old, 3) }),
  text: (old: Answers, text: string) => telling(old, text),
  emptied: (old: Answers) => ({ told: { value: null, base: revisionOf(old, "told") } }),
  /** The draft check takes it, the strict check does not. */
  over: (old: Answers, text: string) => ({ ...telling(old, text), ...counting(old, 9) }),
  wrong: (old: Answers, text: string) => ({ ...telling(old, text), ...counting(old, "3") }),
  long: (old: Answers, text: string) => ({ ...telling(old, text.padEnd(41, "!")), ...counting(old, 2) }),
  /** From a device that has not seen the last one. */
  stale: (old: Answers, text: string) => ({
    told: { value: text, base: Math.max(0, revisionOf(old, "told") - 1) },
    ...counting(old, 4),
  }),
  above: (old: Answers, text: string) => ({
    told: { value: text, base: revisionOf(old, "told") + 1 },
    ...counting(old, 5),
  }),
  /** What stands, from a device that has seen nothing. */
  again: (old: Answers) => ({
    told: { value: old.told?.value ?? null, base: 0 },
    many: { value: old.many?.value ?? null, base: 0 },
  }),
} satisfies Record<string, (old: Answers, text: string) => Given>;

const revisionOf = (answers: Answers, id: QuestionId) => answers[id]?.revision ?? 0;
const telling = (old: Answers, value: string) => ({ told: { value, base: revisionOf(old, "told") } });
const counting = (old: Answers, value: unknown) => ({ many: { value, base: revisionOf(old, "many") } });

const fits = (id: QuestionId, value: unknown): value is Value => {
  if (value === null) return true;
  return id === "told" ? typeof value === "string" && value.length <= 40 : typeof value === "number";
};

/** What a save comes to, where everything that can be kept is. */
export function keep(before: Answers, given: Given, { at, by }: { at: number; by: "P" | "F" }) {
  const kept = { faults: 0, conflicts: 0, changed: false, answers: { ...before } };
  for (const [key, { value, base }] of Object.entries(given)) {
    const id = key as QuestionId;
    const revision = revisionOf(before, id);
    const stands = before[id]?.value ?? null;
    if (base > revision || !fits(id, value)) kept.faults++;
    else if (value === stands) continue;
    else if (base < revision) kept.conflicts++;
    else {
      kept.answers[id] = { value, revision: revision + 1, savedAt: at, by };
      kept.changed = true;
    }
  }
  return kept;
}

export function fitToSubmit({ many }: Answers): boolean {
  const number = many?.value;
  return typeof number === "number" && Number.isInteger(number) && number >= 1 && number <= 5;
}

/** Those that say something, in the order of the questions. */
export const answered = (answers: Answers): [string, Said][] =>
  (["told", "many"] as const).flatMap((id): [string, Said][] => {
    const said = answers[id];
    return said && said.value !== null && said.value !== "" ? [[id, said]] : [];
  });

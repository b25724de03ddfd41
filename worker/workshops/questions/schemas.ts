import * as z from "zod";
import { name as line, longText } from "../../core/http/fields";
import type { Field, Option, Question, Simple, Words } from "./definition";

const largest = 1e12;
const number = () => z.number().min(-largest).max(largest);

/** Words of so many characters: in the assessment's language, or in several. */
const words = (longest: number, shortest = 1) => {
  const text = () => longText(longest).min(shortest, "This is needed.");
  const inSeveral = z
    .strictObject({ en: text().nullish(), fil: text().nullish(), fr: text().nullish() })
    .transform(({ en, fil, fr }) => ({
      ...(en ? { en } : {}),
      ...(fil ? { fil } : {}),
      ...(fr ? { fr } : {}),
    }))
    .refine((given) => shortest === 0 || Object.keys(given).length > 0, "This is needed.");
  return z.union([text(), inSeveral]);
};
const wordsOrNull = (longest: number) => words(longest, 0).nullish();

const option = z.union([
  line(50),
  z.strictObject({ value: line(50), label: words(200) }).refine(
    // As plain options are read: value and label in one.
    ({ value, label }) => value === label || /^[a-z0-9_-]{1,50}$/.test(value),
    { path: ["value"], error: "Use small letters, digits, hyphens and underscores." },
  ),
]);
const options = z.array(option).min(2).max(50);

const nothing = z.null().optional();
const noLimits = {
  max_length: nothing,
  min: nothing,
  max: nothing,
  integer: nothing,
  options: nothing,
};

/** The limits of each type of one value; null is as left out, and so is what other types have. */
const simple = {
  text: { ...noLimits, max_length: z.int().min(1).max(500).nullish() },
  long_text: { ...noLimits, max_length: z.int().min(1).max(20_000).nullish() },
  number: { ...noLimits, min: number().nullish(), max: number().nullish(), integer: z.boolean().nullish() },
  select: { ...noLimits, options },
};

const identifier = () =>
  z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,49}$/, "Use a small letter, then small letters, digits and underscores.");

const ofField = {
  name: identifier(),
  label: words(500),
  required: z.boolean().nullish(),
  placeholder: wordsOrNull(500),
};
const field = z.discriminatedUnion("type", [
  z.strictObject({ ...ofField, type: z.literal("text"), ...simple.text }),
  z.strictObject({ ...ofField, type: z.literal("long_text"), ...simple.long_text }),
  z.strictObject({ ...ofField, type: z.literal("number"), ...simple.number }),
  z.strictObject({ ...ofField, type: z.literal("select"), ...simple.select }),
]);
const fields = z.array(field).min(1).max(12);

const ofQuestion = {
  id: identifier(),
  required: z.boolean().nullish(),
  prompt: words(1000),
  hint: wordsOrNull(500),
  suggested_richer_type: z.unknown().optional().meta({ description: "Accepted, and ignored." }),
};
const noList = { fields: nothing, min_items: nothing, max_items: nothing, ordered: nothing };
const question = z.discriminatedUnion("type", [
  z.strictObject({ ...ofQuestion, type: z.literal("text"), ...simple.text, ...noList }),
  z.strictObject({ ...ofQuestion, type: z.literal("long_text"), ...simple.long_text, ...noList }),
  z.strictObject({ ...ofQuestion, type: z.literal("number"), ...simple.number, ...noList }),
  z.strictObject({ ...ofQuestion, type: z.literal("select"), ...simple.select, ...noList }),
  z.strictObject({
    ...ofQuestion,
    type: z.literal("repeater"),
    ...noLimits,
    fields,
    min_items: z.int().min(0).max(50).nullish(),
    max_items: z.int().min(1).max(50).nullish(),
    ordered: z.boolean().nullish(),
  }),
  z.strictObject({ ...ofQuestion, type: z.literal("structured"), ...noLimits, ...noList, fields }),
]);

type GivenSimple =
  | z.output<typeof field>
  | Exclude<z.output<typeof question>, { type: "repeater" | "structured" }>;

const optionOf = (given: z.output<typeof option>): Option =>
  typeof given === "string" ? { value: given, label: given } : { value: given.value, label: given.label };

function simpleOf(given: GivenSimple): Simple {
  switch (given.type) {
    case "text":
      return { type: given.type, max_length: given.max_length ?? 500 };
    case "long_text":
      return { type: given.type, max_length: given.max_length ?? 5000 };
    case "number":
      return {
        type: given.type,
        min: given.min ?? 0,
        max: given.max ?? null,
        integer: given.integer ?? true,
      };
    case "select":
      return { type: given.type, options: given.options.map(optionOf) };
  }
}

/** Empty words are none. */
const toldWords = (given: Words | null | undefined): Words | null =>
  !given || (typeof given !== "string" && Object.keys(given).length === 0) ? null : given;

const fieldOf = (given: z.output<typeof field>): Field => ({
  name: given.name,
  label: given.label,
  required: given.required ?? false,
  placeholder: toldWords(given.placeholder),
  ...simpleOf(given),
});

function questionOf(given: z.output<typeof question>): Question {
  const { id, prompt } = given;
  const told = { id, required: given.required ?? false, prompt, hint: toldWords(given.hint) };
  if (given.type === "structured") return { ...told, type: given.type, fields: given.fields.map(fieldOf) };
  if (given.type !== "repeater") return { ...told, ...simpleOf(given) };
  return {
    ...told,
    type: given.type,
    fields: given.fields.map(fieldOf),
    min_items: given.min_items ?? 0,
    max_items: given.max_items ?? 20,
    ordered: given.ordered ?? false,
  };
}

type Fault = { path: (string | number)[]; message: string };

/** What is wrong with names that must differ, and limits that must fit one another. */
function repeated(names: string[], at: (n: number) => (string | number)[]): Fault[] {
  return names.flatMap((one, n) =>
    names.indexOf(one) < n ? [{ path: at(n), message: "This must not come twice." }] : [],
  );
}

function faultsOfSimple(asked: Simple): Fault[] {
  if (asked.type === "select") {
    return repeated(
      asked.options.map(({ value }) => value),
      (n) => ["options", n],
    );
  }
  const isTurned = asked.type === "number" && asked.max !== null && asked.min > asked.max;
  return isTurned ? [{ path: ["min"], message: "This must not be above the maximum." }] : [];
}

function faultsOf(asked: Question): Fault[] {
  if (asked.type !== "repeater" && asked.type !== "structured") return faultsOfSimple(asked);
  const turned = asked.type === "repeater" && asked.min_items > asked.max_items;
  return [
    ...(turned ? [{ path: ["min_items"], message: "This must not be above the maximum." }] : []),
    ...repeated(
      asked.fields.map(({ name }) => name),
      (n) => ["fields", n, "name"],
    ),
    ...asked.fields.flatMap((one, n) =>
      faultsOfSimple(one).map(({ path, message }) => ({ path: ["fields", n, ...path], message })),
    ),
  ];
}

/** What is put as a workshop's questions; read, they have all defaults filled in. */
export const questionsBody = z.strictObject({
  questions: z
    .array(question)
    .min(1)
    .max(40)
    .transform((given) => given.map(questionOf))
    .check((payload) => {
      const faults = [
        ...repeated(
          payload.value.map(({ id }) => id),
          (n) => [n, "id"],
        ),
        ...payload.value.flatMap((one, n) =>
          faultsOf(one).map(({ path, message }) => ({ path: [n, ...path], message })),
        ),
      ];
      for (const { path, message } of faults) {
        payload.issues.push({ code: "custom", message, path, input: payload.value });
      }
    }),
});

const told = z.union([z.string(), z.object({ en: z.string(), fil: z.string(), fr: z.string() }).partial()]);
const limits = {
  max_length: z.int().optional(),
  min: z.number().optional(),
  max: z.number().nullable().optional(),
  integer: z.boolean().optional(),
  options: z.array(z.object({ value: z.string(), label: told })).optional(),
};

/** A question as it is read. Which limits it has, its type says. */
export const toldQuestion = z
  .object({
    id: z.string(),
    type: z.enum(["text", "long_text", "number", "select", "repeater", "structured"]),
    required: z.boolean(),
    prompt: told,
    hint: told.nullable(),
    ...limits,
    fields: z
      .array(
        z.object({
          name: z.string(),
          label: told,
          type: z.enum(["text", "long_text", "number", "select"]),
          required: z.boolean(),
          placeholder: told.nullable(),
          ...limits,
        }),
      )
      .optional(),
    min_items: z.int().optional(),
    max_items: z.int().optional(),
    ordered: z.boolean().optional(),
  })
  .meta({ id: "WorkshopQuestion" });

export const questionsRecord = z.object({ version: z.int(), questions: z.array(toldQuestion) });

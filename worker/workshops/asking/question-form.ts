// Pure.
import { type Spoken, spoken } from "../participants/profile-fields";
import type { Field, Option, Question, Simple, Words } from "../questions/definition";

/** The fields of the editor's form, by name: `q.<n>.…`, and within it `fields.<n>.…`. */
export type FormFields = Record<string, string>;
/** The fields of one question or of one of its parts, without the prefix. */
export type Part = Record<string, string>;

/** The parts below a prefix, in their order. */
export function partsOf(form: FormFields, prefix: string): Part[] {
  const parts: Part[] = [];
  for (const [name, value] of Object.entries(form)) {
    const found = name.startsWith(prefix) ? /^(\d{1,2})\.(.+)$/.exec(name.slice(prefix.length)) : null;
    if (!found) continue;
    const at = Number(found[1]);
    parts[at] ??= {};
    (parts[at] as Part)[found[2] ?? ""] = value;
  }
  return parts.filter(Boolean);
}

const below = (prefix: string, parts: readonly Part[]): FormFields =>
  Object.fromEntries(
    parts.flatMap((part, n) =>
      Object.entries(part).map(([name, value]) => [`${prefix}${n}.${name}`, value] as const),
    ),
  );

export const formOfParts = (parts: readonly Part[]): FormFields => below("q.", parts);

const wordFields = (name: string, words: Words | null, language: Spoken): Part => {
  if (words === null) return { [`${name}.plain`]: "1" };
  if (typeof words === "string") return { [`${name}.plain`]: "1", [`${name}.${language}`]: words };
  return Object.fromEntries(
    Object.entries(words).map(([spokenIn, text]) => [`${name}.${spokenIn}`, text ?? ""]),
  );
};

/** An option as a line: alone; with a value of its own; or with words in several languages. */
const optionLine = ({ value, label }: Option): string =>
  (typeof label !== "string"
    ? [value, ...spoken.map((one) => label[one] ?? "")].join(" | ").replace(/( \| ?)+$/, "")
    : value === label
      ? value
      : `${value} = ${label}`
  ).replace(/\s*\n\s*/g, " ");

/** Options by the line that each is shown as, of a question or of a field of it. */
type KnownOptions = ReadonlyMap<string, Option>;
const keyOf = (question: string, field: string, line: string) => `${question}\n${field}\n${line}`;

/** Those that are asked now: what a plain one says may look like another way to write one, and is left as it is. */
export function knownOptions(questions: readonly Question[]): KnownOptions {
  const linesOf = (asked: Simple, question: string, field = "") =>
    asked.type === "select"
      ? asked.options.map((option) => [keyOf(question, field, optionLine(option)), option] as const)
      : [];
  return new Map(
    questions.flatMap((question) =>
      question.type === "repeater" || question.type === "structured"
        ? question.fields.flatMap((field) => linesOf(field, question.id, field.name))
        : linesOf(question, question.id),
    ),
  );
}

const limitFields = (asked: Simple): Part => {
  switch (asked.type) {
    case "text":
    case "long_text":
      return { max_length: String(asked.max_length) };
    case "number":
      return {
        ...{ min: String(asked.min), max: asked.max === null ? "" : String(asked.max) },
        ...(asked.integer ? { integer: "on" } : {}),
      };
    case "select":
      return { options: asked.options.map(optionLine).join("\n") };
  }
};

const ticked = (name: string, is: boolean): Part => (is ? { [name]: "on" } : {});

const fieldPart = (field: Field, language: Spoken): Part => ({
  ...{ name: field.name, type: field.type },
  ...ticked("required", field.required),
  ...wordFields("label", field.label, language),
  ...wordFields("placeholder", field.placeholder, language),
  ...limitFields(field),
});

function questionPart(question: Question, language: Spoken): Part {
  const part: Part = {
    ...{ id: question.id, type: question.type },
    ...ticked("required", question.required),
    ...wordFields("prompt", question.prompt, language),
    ...wordFields("hint", question.hint, language),
  };
  if (question.type !== "repeater" && question.type !== "structured") {
    return { ...part, ...limitFields(question) };
  }
  const fields = below(
    "fields.",
    question.fields.map((field) => fieldPart(field, language)),
  );
  if (question.type === "structured") return { ...part, ...fields };
  const items = { min_items: String(question.min_items), max_items: String(question.max_items) };
  return { ...part, ...fields, ...items, ...ticked("ordered", question.ordered) };
}

/** What the editor begins with. */
export const formOf = (questions: readonly Question[], language: Spoken): FormFields =>
  formOfParts(questions.map((question) => questionPart(question, language)));

/** Words in one language stay a plain string where they were one. */
function wordsIn(part: Part, name: string, language: Spoken): Words | null {
  const given = spoken.flatMap((one) => {
    const text = (part[`${name}.${one}`] ?? "").trim();
    return text === "" ? [] : [[one, text] as const];
  });
  const [first] = given;
  if (!first) return null;
  const isPlain = part[`${name}.plain`] !== undefined && given.length === 1 && first[0] === language;
  return isPlain ? first[1] : Object.fromEntries(given);
}

/** "1,000" may be a thousand or one: it goes on as it was typed, to be refused at its field. */
const numberIn = (text: string | undefined): number | string | undefined => {
  const trimmed = (text ?? "").trim();
  if (trimmed === "") return undefined;
  return /^-?\d{1,13}(?:\.\d{1,6}|,(?!\d{3}$)\d{1,6})?$/.test(trimmed)
    ? Number(trimmed.replace(",", "."))
    : trimmed;
};

function optionIn(line: string): unknown {
  if (line.includes(" | ")) {
    const [value = "", ...labels] = line.split(" | ").map((one) => one.trim());
    return {
      value,
      label: Object.fromEntries(spoken.flatMap((one, n) => (labels[n] ? [[one, labels[n]]] : []))),
    };
  }
  const [value = "", ...label] = line.split(" = ");
  return label.length === 0 ? line : { value: value.trim(), label: label.join(" = ").trim() };
}

const linesOf = (text: string | undefined): string[] =>
  (text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

function limitsIn(part: Part, known: (line: string) => Option | undefined): Record<string, unknown> {
  switch (part.type) {
    case "number":
      return { min: numberIn(part.min), max: numberIn(part.max), integer: part.integer === "on" };
    case "select":
      return { options: linesOf(part.options).map((line) => known(line) ?? optionIn(line)) };
    default:
      return { max_length: numberIn(part.max_length) };
  }
}

const fieldIn = (part: Part, question: string, language: Spoken, known: KnownOptions) => ({
  ...{ name: part.name ?? "", type: part.type ?? "text", required: part.required === "on" },
  ...{ label: wordsIn(part, "label", language) ?? "", placeholder: wordsIn(part, "placeholder", language) },
  ...limitsIn(part, (line) => known.get(keyOf(question, part.name ?? "", line))),
});

/** The questions as the call takes them; it judges them. */
export const questionsIn = (form: FormFields, language: Spoken, known: KnownOptions = new Map()): unknown[] =>
  partsOf(form, "q.").map((part) => {
    const { id = "" } = part;
    const told = {
      ...{ id, type: part.type ?? "long_text", required: part.required === "on" },
      ...{ prompt: wordsIn(part, "prompt", language) ?? "", hint: wordsIn(part, "hint", language) },
    };
    if (part.type !== "repeater" && part.type !== "structured") {
      return { ...told, ...limitsIn(part, (line) => known.get(keyOf(id, "", line))) };
    }
    const fields = partsOf(part, "fields.").map((field) => fieldIn(field, id, language, known));
    if (part.type === "structured") return { ...told, fields };
    return {
      ...{ ...told, fields, ordered: part.ordered === "on" },
      ...{ min_items: numberIn(part.min_items), max_items: numberIn(part.max_items) },
    };
  });

// Pure.
import { type FormFields, formOfParts, type Part, partsOf } from "./question-form";

const mostQuestions = 40;
const mostFields = 12;

/** A name that none of these has: `question_3`. */
function freeName(taken: readonly (string | undefined)[], word: string): string {
  for (let n = taken.length + 1; ; n++) if (!taken.includes(`${word}_${n}`)) return `${word}_${n}`;
}

const newField = (parts: readonly Part[]): Part => ({
  ...{
    name: freeName(
      parts.map(({ name }) => name),
      "field",
    ),
    type: "text",
    max_length: "500",
  },
  ...{ "label.plain": "1", "placeholder.plain": "1" },
});

const newQuestion = (parts: readonly Part[]): Part => ({
  ...{
    id: freeName(
      parts.map(({ id }) => id),
      "question",
    ),
    type: "long_text",
    max_length: "5000",
  },
  ...{ "prompt.plain": "1", "hint.plain": "1" },
});

const moved = (parts: Part[], from: number, to: number): Part[] => {
  if (to < 0 || to >= parts.length) return parts;
  const [part] = parts.splice(from, 1);
  if (part) parts.splice(to, 0, part);
  return parts;
};

/** A question with other parts of its own. */
function withFields(question: Part, change: (fields: Part[]) => Part[]): Part {
  const own = Object.entries(question).filter(([name]) => !name.startsWith("fields."));
  const fields = change(partsOf(question, "fields.")).flatMap((part, n) =>
    Object.entries(part).map(([name, value]) => [`fields.${n}.${name}`, value] as const),
  );
  return Object.fromEntries([...own, ...fields]);
}

/** What a type needs to be filled in at all. */
function completed(part: Part): Part {
  const isGroup = part.type === "repeater" || part.type === "structured";
  return isGroup && partsOf(part, "fields.").length === 0 ? withFields(part, (all) => [newField(all)]) : part;
}

/**
 * The form after a press: `add`, `up.2`, `down.2`, `remove.2`, `add_field.2`, `remove_field.2.0`, with numbers from 0.
 * What it knows no word of changes nothing.
 */
export function changeForm(form: FormFields, press: string): FormFields {
  const [what = "", first = "", second = ""] = press.split(".");
  const parts = partsOf(form, "q.").map(completed);
  const at = /^\d{1,2}$/.test(first) ? Number(first) : -1;
  const question = parts[at];
  if (what === "add" && parts.length < mostQuestions) parts.push(newQuestion(parts));
  if (!question) return formOfParts(parts);
  if (what === "up") moved(parts, at, at - 1);
  if (what === "down") moved(parts, at, at + 1);
  if (what === "remove" && parts.length > 1) parts.splice(at, 1);
  if (what === "add_field") {
    parts[at] = withFields(question, (all) => (all.length < mostFields ? [...all, newField(all)] : all));
  }
  if (what === "remove_field") {
    parts[at] = withFields(question, (all) =>
      all.length > 1 ? all.filter((_, n) => String(n) !== second) : all,
    );
  }
  return formOfParts(parts);
}

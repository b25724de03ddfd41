// Pure.
import { type Field, type Question, type Simple, under } from "./definition";
import { type AnswerFault, type FieldValues, isAnswered, type Value } from "./draft-check";

const needed = "This is needed.";

function faultsOfSimple(asked: Simple, value: string | number | undefined): AnswerFault[] {
  if (asked.type !== "number" || typeof value !== "number") return [];
  const message =
    value < asked.min
      ? `Give at least ${asked.min}.`
      : asked.max !== null && value > asked.max
        ? `Give at most ${asked.max}.`
        : asked.integer && !Number.isInteger(value)
          ? "Give a whole number."
          : null;
  return message === null ? [] : [{ path: [], message }];
}

const faultsOfFields = (fields: readonly Field[], values: FieldValues): AnswerFault[] =>
  fields.flatMap((field) => {
    const value = under(values, field.name);
    const faults =
      field.required && !isAnswered(value ?? null)
        ? [{ path: [], message: needed }]
        : faultsOfSimple(field, value);
    return faults.map(({ path, message }) => ({ path: [field.name, ...path], message }));
  });

/** What keeps an answer that passes the draft check from being submitted. */
function faultsOf(question: Question, value: Value): AnswerFault[] {
  const answered = isAnswered(value);
  if (question.required && !answered) return [{ path: [], message: needed }];
  if (value === null) return [];
  switch (question.type) {
    case "repeater": {
      const items = value as FieldValues[];
      const tooFew = (answered || question.required) && items.length < question.min_items;
      return [
        ...(tooFew ? [{ path: [], message: `Give at least ${question.min_items} entries.` }] : []),
        ...items.flatMap((item, n) =>
          faultsOfFields(question.fields, item).map(({ path, message }) => ({ path: [n, ...path], message })),
        ),
      ];
    }
    case "structured":
      return answered ? faultsOfFields(question.fields, value as FieldValues) : [];
    default:
      return faultsOfSimple(question, value as string | number);
  }
}

/** All that keeps a workshop from being submitted; paths as the API tells them. `values`: by question. */
export const strictFaults = (
  questions: readonly Question[],
  values: ReadonlyMap<string, Value>,
): { path: string; message: string }[] =>
  questions.flatMap((question) =>
    faultsOf(question, values.get(question.id) ?? null).map(({ path, message }) => ({
      path: ["answers", question.id, ...path].join("."),
      message,
    })),
  );

import type { Refused } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { type FormFields, typedFields } from "./typed";

/** What the person at the form can mend: a wrong value, a clash, a file too large or of another kind. */
const mendable = new Set([400, 409, 413, 415]);

/** The form's field for a problem's code, or for a field that the API calls otherwise. */
export type Places = Readonly<Record<string, string>>;

export type Attempt<T> = { done: true; value: T } | { done: false; refused: Refused; status: number };

function faultsOf(problem: Problem, places: Places): Refused["errors"] {
  const at = places[problem.code];
  if (!problem.errors) return at ? [{ path: at, message: problem.detail }] : [];
  return problem.errors.map(({ path, message }) => {
    const [field = "", ...rest] = path.split(".");
    return { path: [places[field] ?? field, ...rest].join("."), message };
  });
}

/** Runs a form's change. What it refuses comes back with the values typed, to be shown in the form again. */
export async function attempt<T>(
  fields: FormFields,
  change: () => Promise<T>,
  places: Places = {},
): Promise<Attempt<T>> {
  try {
    return { done: true, value: await change() };
  } catch (error) {
    if (!(error instanceof Problem) || !mendable.has(error.status)) throw error;
    const { detail: message, status } = error;
    return {
      done: false,
      refused: { values: typedFields(fields), errors: faultsOf(error, places), message },
      status,
    };
  }
}

import type { Refused } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { type FormFields, typedFields } from "./typed";

/** What the person at the form can mend: a wrong value, a clash, a file too large or of another kind. */
const mendable = new Set([400, 409, 413, 415]);

export type Attempt<T> = { done: true; value: T } | { done: false; refused: Refused; status: number };

/** Runs a form's change. What it refuses comes back with the values typed, to be shown in the form again. */
export async function attempt<T>(fields: FormFields, change: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { done: true, value: await change() };
  } catch (error) {
    if (!(error instanceof Problem) || !mendable.has(error.status)) throw error;
    const refused = { values: typedFields(fields), errors: error.errors ?? [], message: error.detail };
    return { done: false, refused, status: error.status };
  }
}

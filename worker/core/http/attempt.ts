import * as z from "zod";
import { type IdKind, idFromKey, newId } from "../db/ids";
import { ChangedMeanwhile } from "./based-on";
import type { Claim } from "./claim";
import { claimOf } from "./idempotency";
import type { PageCall, Refused } from "./pages";
import { Problem } from "./problem";

export type FormFields = Record<string, string>;

/** Every field as it was sent; the API's own schema judges what becomes of them. */
export const fields = z.record(z.string(), z.string());

/** The fields that a person typed, without those that only carry the form. */
function typedFields({ csrf: _, idempotency_key: __, ...typed }: FormFields): FormFields {
  return typed;
}

/** The id for what a form creates: the same however often that one form is sent. */
export async function idFromForm(kind: IdKind, { form, person, now }: PageCall<FormFields>): Promise<string> {
  const key = form.idempotency_key;
  return key ? idFromKey(kind, person.id, key) : newId(kind, now);
}

/** What a form's key claims, for what it sets off once however often that one form is sent; undefined without a key. */
export function claimFromForm({ c, form, actor }: PageCall<FormFields>): Claim | undefined {
  const key = form.idempotency_key;
  const nothing = { query: null, body: null, file: new Uint8Array(), fields: {} };
  return key ? claimOf(`${c.req.path}\n${key}`, actor, nothing) : undefined;
}

/** Statuses of what the person at the form can mend: a wrong value, a clash, a file too large or of another kind. */
const mendable = new Set([400, 409, 413, 415]);

export interface RefusedAttempt {
  done: false;
  /** What the form shows again. */
  refused: Refused;
  status: number;
  problem: Problem;
}
export type Attempt<T> = { done: true; value: T } | RefusedAttempt;

/** The form's field for a problem's code, or for a field that the API calls otherwise. */
export type Places = Readonly<Record<string, string>>;

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
    const typed = typedFields(fields);
    const values = error instanceof ChangedMeanwhile ? { ...typed, based_on: error.basis } : typed;
    const refused = { values, errors: faultsOf(error, places), message };
    return { done: false, refused, status, problem: error };
  }
}

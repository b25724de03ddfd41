import { type Attempt, attempt, type FormFields } from "../../core/http/attempt";
import { type PageCall, seeOther, tell } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { goTo } from "../../core/http/show";

/** Runs a form's change; a record that is another by now, too, is told above what was typed. */
export async function tried<T>(form: FormFields, change: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return await attempt(form, change);
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 412) throw error;
    const { detail: message, status } = error;
    return { done: false, refused: { values: form, errors: [], message }, status, problem: error };
  }
}

const told = new Set([400, 403, 409, 412]);

/** Does what a button asks for and shows the page at `to`, which begins with what was done, or why it was not. */
export async function actOn(
  call: PageCall<unknown>,
  to: string,
  change: () => Promise<string>,
  otherwise = to,
): Promise<Response> {
  try {
    return goTo(call, to, await change());
  } catch (error) {
    if (!(error instanceof Problem) || !told.has(error.status)) throw error;
    tell(call.c, error.errors?.[0]?.message ?? error.detail, "bad");
    return seeOther(otherwise);
  }
}

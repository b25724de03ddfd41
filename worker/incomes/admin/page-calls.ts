import type { FormFields } from "../../core/http/attempt";
import type { PageCall } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { goTo, refuseAt } from "../../core/http/show";
import { type Caller, callerOf } from "../access/member";

/** Who looks. */
export const lookerOf = (call: PageCall<unknown>): Promise<Caller> => callerOf(call.db, call.person);

/** Rows a page of the admin's tables. */
export const rows = 10;

/** Rows of a page as its address asks for them. */
export const rowsOf = ({ limit }: Record<string, string>): number =>
  limit !== undefined && ["20", "50", "100"].includes(limit) ? Number(limit) : rows;

const mended = new Set([400, 403, 409]);

/** Does what a button asks for, and goes on to a page; what was refused is told on the page that the button stands on. */
export async function actOn(
  call: PageCall<unknown>,
  to: string,
  change: () => Promise<string>,
  buttonIsOn = to,
): Promise<Response> {
  try {
    return goTo(call, to, await change());
  } catch (error) {
    if (!(error instanceof Problem) || !mended.has(error.status)) throw error;
    return refuseAt(call, buttonIsOn, error.errors?.[0]?.message ?? error.detail);
  }
}

/** The ids of ticked boxes, whose fields are named `prefix.<id>`. */
export const ticked = (form: FormFields, prefix: string): string[] =>
  Object.keys(form).flatMap((name) => (name.startsWith(`${prefix}.`) ? [name.slice(prefix.length + 1)] : []));

import type * as z from "zod";
import { nearestName } from "./nearest-name";
import { check, notValid } from "./parse";
import type { FieldError } from "./problem";

const longestShown = 60;
const mostShown = 20;

/** A name as it was sent, short and on one line. */
const shown = (name: string) => name.replace(/[\p{Cc}\p{Cs}]/gu, "\uFFFD").slice(0, longestShown);

function unknownParameter(name: string, known: string[]): FieldError {
  const near = nearestName(name, known);
  const proposal = near ? ` Did you mean "${near}"?` : "";
  return { path: shown(name), message: `There is no parameter "${shown(name)}".${proposal}` };
}

/**
 * The query of an API call. A parameter that the call does not know is refused, for a filter that is not applied
 * answers for everything; so is one that comes twice, for one of its values would be ignored. Without a schema the
 * call knows none.
 */
export function readQuery<S extends z.ZodObject | undefined>(
  schema: S,
  address: string,
): S extends z.ZodObject ? z.output<S> : undefined {
  const known = schema ? Object.keys(schema.shape) : [];
  const given = new Map<string, string>();
  const errors = new Map<string, FieldError>();
  for (const [name, value] of new URL(address).searchParams) {
    if (!known.includes(name)) errors.set(name, unknownParameter(name, known));
    else if (given.has(name)) errors.set(name, { path: name, message: "Give this once." });
    else given.set(name, value);
  }
  const checked = schema ? check(schema, Object.fromEntries(given)) : { data: undefined };
  if ("errors" in checked) for (const error of checked.errors) errors.set(`${error.path}:`, error);
  if (errors.size > 0) throw notValid([...errors.values()].slice(0, mostShown));
  return (checked as { data: unknown }).data as never;
}

import type * as z from "zod";
import { faultWords } from "./fault-words";
import { type FieldError, Problem } from "./problem";

type Checked<S extends z.ZodType> = { data: z.output<S> } | { errors: FieldError[] };

/** The value as the schema takes it, or what is wrong with each field; `prefix`: ahead of the fields' paths. */
export function check<S extends z.ZodType>(schema: S, value: unknown, prefix = ""): Checked<S> {
  const result = schema.safeParse(value, { error: faultWords });
  if (result.success) return { data: result.data };
  return {
    errors: result.error.issues.map(({ path, message }) => ({
      path: prefix + path.map(String).join("."),
      message,
    })),
  };
}

export const notValid = (errors: FieldError[]) =>
  new Problem("validation_failed", "The request is not valid.", { errors });

/** Parses with the schema, or throws the 400 that names each field. */
export function parse<S extends z.ZodType>(schema: S, value: unknown, prefix = ""): z.output<S> {
  const checked = check(schema, value, prefix);
  if ("errors" in checked) throw notValid(checked.errors);
  return checked.data;
}

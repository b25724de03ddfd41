import type * as z from "zod";
import { faultWords, unknownName } from "./fault-words";
import { type FieldError, Problem } from "./problem";

/** What a schema takes, or what is wrong with it. */
export type Checked<T> = { success: true; data: T } | { success: false; error: z.core.$ZodError };

/** The value as the schema takes it, or what is wrong with it in words that a person can act on. */
export const check = <S extends z.ZodType>(schema: S, value: unknown): z.ZodSafeParseResult<z.output<S>> =>
  schema.safeParse(value, { error: faultWords });

/** What is wrong with each field; `prefix`: ahead of the fields' paths. */
export const fieldErrors = ({ issues }: z.core.$ZodError, prefix = ""): FieldError[] =>
  issues.flatMap((issue) => {
    const at = (path: readonly PropertyKey[], message: string) => ({
      path: prefix + path.map(String).join("."),
      message,
    });
    if (issue.code !== "unrecognized_keys") return [at(issue.path, issue.message)];
    // What is not known is told of at its own place, each by itself; as many as anybody reads.
    return issue.keys.slice(0, 20).map((key) => at([...issue.path, key], unknownName(key)));
  });

export const notValid = (errors: FieldError[]) =>
  new Problem("validation_failed", "The request is not valid.", { errors });

/** The value that was found good, or the 400 that names each field. */
export function orRefuse<T>(checked: Checked<T>, prefix = ""): T {
  if (!checked.success) throw notValid(fieldErrors(checked.error, prefix));
  return checked.data;
}

/** Parses with the schema, or throws the 400 that names each field. */
export const parse = <S extends z.ZodType>(schema: S, value: unknown, prefix = ""): z.output<S> =>
  orRefuse(check(schema, value), prefix);

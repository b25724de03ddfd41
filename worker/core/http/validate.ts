import { zValidator } from "@hono/zod-validator";
import type { MiddlewareHandler } from "hono";
import * as z from "zod";
import type { Db } from "../db/db";
import type { App } from "./context";
import { type Checked, check, fieldErrors, notValid, orRefuse } from "./parse";
import { checkBody } from "./parse-body";
import { notFound } from "./problem";
import { faultsOfNames } from "./query-names";
import { readJson } from "./read-body";

/** Validates one part of a request; `c.req.valid` hands out what it took. */
type Step = MiddlewareHandler<App>;

const inWords = { validationFunction: check };

/** zod-validator's hook: without one it answers in a form of its own. */
const refuse = (checked: Checked<unknown>): void => {
  orRefuse(checked);
};

/** What can't be a record's name in an address is the name of none. */
export const validateParams = (schema: z.ZodType): Step =>
  zValidator(
    "param",
    schema,
    ({ success }) => {
      if (!success) throw notFound();
    },
    inWords,
  );

const mostFaults = 20;
const noParameters = z.object({}).transform(() => undefined);

/** Without a schema the call knows no parameter. */
export function validateQuery(schema: z.ZodObject | undefined): Step {
  const known = Object.keys(schema?.shape ?? {});
  return zValidator(
    "query",
    schema ?? noParameters,
    (result, c) => {
      const names = faultsOfNames(c.req.url, known);
      const values = result.success ? [] : fieldErrors(result.error).filter(({ path }) => !names.has(path));
      const faults = [...names.values(), ...values];
      if (faults.length > 0) throw notValid(faults.slice(0, mostFaults));
    },
    inWords,
  );
}

/** hono reads a body of any size and encoding. We read it, and the validator finds what we read. */
export const readBody =
  ({ isOptional }: { isOptional: boolean }): Step =>
  async (c, next) => {
    const json = await readJson(c.req.raw, { isOptional });
    c.req.json = async () => json as never;
    await next();
  };

/**
 * Where a body holds a key `__proto__`: zod leaves it out of a record without a word, and nothing of ours has a field of
 * that name. Null where it holds none.
 */
export function prototypeKeyIn(body: unknown): (string | number)[] | null {
  const open: Place[] = [{ value: body, key: "", within: null }];
  for (let one = open.pop(); one; one = open.pop()) {
    const { value } = one;
    if (typeof value !== "object" || value === null) continue;
    if (Object.hasOwn(value, "__proto__")) return pathTo(one);
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner !== "object" || inner === null) continue;
      open.push({ value: inner, key: Array.isArray(value) ? Number(key) : key, within: one });
    }
  }
  return null;
}

/** A part of a body. It knows the part it is within, not its whole path: of deep bodies those would fill the memory. */
interface Place {
  value: unknown;
  key: string | number;
  within: Place | null;
}

function pathTo(place: Place): (string | number)[] {
  const path: (string | number)[] = [];
  for (let one = place; one.within; one = one.within) path.push(one.key);
  return path.reverse();
}

async function checkSent<S extends z.ZodType>(
  db: Db,
  schema: S,
  sent: unknown,
): Promise<z.ZodSafeParseResult<z.output<S>>> {
  const path = prototypeKeyIn(sent);
  if (!path) return checkBody(db, schema, sent);
  const issue = {
    code: "unrecognized_keys" as const,
    keys: ["__proto__"],
    path,
    input: sent as Record<string, unknown>,
    message: "",
  };
  return { success: false, error: new z.ZodError([issue]) as z.ZodError<z.output<S>> };
}

/** The validator is made per request: a phone number may need the organisation's country, from this request's `db`. */
export const validateBody =
  (schema: z.ZodType): Step =>
  (c, next) => {
    const validator: Step = zValidator("json", schema, refuse, {
      validationFunction: (_, sent) => checkSent(c.get("db"), schema, sent),
    });
    return validator(c, next);
  };

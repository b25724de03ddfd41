import { zValidator } from "@hono/zod-validator";
import type { MiddlewareHandler } from "hono";
import * as z from "zod";
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

/** The validator is made per request: a phone number may need the organisation's country, from this request's `db`. */
export const validateBody =
  (schema: z.ZodType): Step =>
  (c, next) => {
    const validator: Step = zValidator("json", schema, refuse, {
      validationFunction: (_, sent) => checkBody(c.get("db"), schema, sent),
    });
    return validator(c, next);
  };

import * as z from "zod";

/** A POST that takes nothing: a field would be 400. */
export const noBody = { body: z.strictObject({}), bodyIsOptional: true } as const;

/** A POST that takes nothing but what it is based on. */
export const onRevision = {
  body: z.strictObject({ base_revision: z.int().min(1).optional() }),
  bodyIsOptional: true,
} as const;

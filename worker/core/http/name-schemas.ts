import * as z from "zod";

/** Names under which the API's description refers to schemas that it shows more than once, or that clients know. */
export function nameSchemas(schemas: Record<string, z.ZodType>): void {
  for (const [id, schema] of Object.entries(schemas)) z.globalRegistry.add(schema, { id });
}

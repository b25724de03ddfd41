import type { StandardSchemaWithJSON } from "@modelcontextprotocol/server";
import type * as z from "zod";
import { check } from "../http/parse";

/** A number or a truth as the text that a query holds; anything else as it is. */
const asText = (value: unknown) =>
  typeof value === "number" || typeof value === "boolean" ? String(value) : value;

/**
 * A query's schema for arguments in JSON: assistants write `10` where an address says `limit=10`. What the query does not
 * know is refused, as there.
 */
export function textArguments(query: z.ZodObject): StandardSchemaWithJSON {
  const known = query.strict();
  return {
    "~standard": {
      ...known["~standard"],
      validate: (value: unknown) => {
        const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
        const texts = isObject
          ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asText(one)]))
          : value;
        const { data, error } = check(known, texts);
        return error ? { issues: error.issues } : { value: data };
      },
    },
  } as StandardSchemaWithJSON;
}

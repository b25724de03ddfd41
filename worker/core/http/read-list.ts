import type * as z from "zod";

/**
 * A list's query, from the address of its page. A page is never refused for what stands in its address: empty
 * filters (a form sends them all) are dropped, and so is what the schema does not take.
 */
export function readList<S extends z.ZodType>(schema: S, query: Record<string, string>): z.output<S> {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value.trim() !== ""));
  const first = schema.safeParse(given);
  if (first.success) return first.data;
  for (const issue of first.error.issues) delete given[String(issue.path[0])];
  const second = schema.safeParse(given);
  return second.success ? second.data : schema.parse({});
}

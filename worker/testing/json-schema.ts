import * as z from "zod";

export interface JsonSchema {
  type?: string | string[];
  anyOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  maxLength?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
}

/** What a schema takes, as JSON Schema, in one piece: what has a name stands where it is used. */
export function takenBy(schema: z.ZodType): JsonSchema {
  const { $defs = {}, ...root } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  const inline = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(inline);
    if (part === null || typeof part !== "object") return part;
    const { $ref } = part as { $ref?: string };
    if ($ref) return inline($defs[$ref.replace("#/$defs/", "")]);
    return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, inline(value)]));
  };
  return inline(root) as JsonSchema;
}

import type * as z from "zod";
import { type JsonSchema, takenBy } from "./json-schema";

/** The types that a schema takes; undefined where it takes any. */
const typesOf = (schema: JsonSchema): (string | undefined)[] =>
  (schema.anyOf ?? [schema]).flatMap(({ type, enum: choices, const: only }) =>
    type === undefined && (choices ?? only !== undefined) ? "string" : type,
  );

/** A value of another type than the schema's: nothing is coerced, so each must be refused. */
function otherType(schema: JsonSchema): unknown {
  const types = typesOf(schema);
  if (types.includes(undefined)) return undefined; // anything goes
  if (types.includes("number") || types.includes("integer")) return "9";
  if (types.includes("boolean")) return "true";
  return types.includes("string") ? 9 : "text";
}

/** Characters that no text of this schema may have. */
const tooLong = (schema: JsonSchema): number =>
  Math.max(20_000, ...(schema.anyOf ?? [schema]).map(({ maxLength = 0 }) => maxLength + 1));

/**
 * Bodies that each differ from a valid one in a single fault, with what the fault is: no object at all, a needed
 * field missing, a field of another type, a text or a list far too long, a control character in a name.
 */
export function wrongBodies(schema: z.ZodType, valid: unknown): { fault: string; body: unknown }[] {
  const { properties = {}, required = [] } = takenBy(schema);
  const base = valid as Record<string, unknown>;
  const without = (field: string) =>
    Object.fromEntries(Object.entries(base).filter(([name]) => name !== field));
  return [
    ...[null, [], "text", 9].map((body) => ({ fault: JSON.stringify(body), body: body as unknown })),
    ...required.map((field) => ({ fault: `no ${field}`, body: without(field) as unknown })),
    ...Object.entries(properties).flatMap(([field, property]) => {
      const other = otherType(property);
      const types = typesOf(property);
      return [
        ...(other === undefined ? [] : [{ fault: `${field}: ${other}`, body: { ...base, [field]: other } }]),
        ...(types.includes("string")
          ? [{ fault: `${field}: too long`, body: { ...base, [field]: "x".repeat(tooLong(property)) } }]
          : []),
        ...(types.includes("array")
          ? [{ fault: `${field}: 50,000 items`, body: { ...base, [field]: Array(50_000).fill("x") } }]
          : []),
        ...(field === "name" ? [{ fault: "name: control", body: { ...base, name: "a\u0000b\r\nc" } }] : []),
      ];
    }),
  ];
}

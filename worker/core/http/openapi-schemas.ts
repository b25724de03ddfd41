import * as z from "zod";

export type OpenApiVersion = "3.1" | "3.0";
export type Json = Record<string, unknown>;

/** A JSON value with each object in it changed by `change`, innermost first. */
function mapObjects(value: unknown, change: (object: Json) => Json): unknown {
  if (Array.isArray(value)) return value.map((each) => mapObjects(each, change));
  if (value === null || typeof value !== "object") return value;
  const mapped = Object.entries(value).map(([name, each]) => [name, mapObjects(each, change)]);
  return change(Object.fromEntries(mapped));
}

/** A pattern as every reader of JSON Schema takes it: classes of Unicode are known to few. "" where it has no other. */
function portable(pattern: string): string {
  const plain = pattern.replaceAll("\\p{Cc}", "\\u0000-\\u001f\\u007f-\\u009f").replaceAll("\\p{Cs}", "");
  return /\\[pP]\{|\[\^?\]/.test(plain) ? "" : plain;
}

/**
 * OpenAPI 3.0 knows `nullable` beside a `type` alone: what refers to another schema is that, or null. Where values are
 * listed, null is one of them.
 */
function nullApart(object: Json): Json {
  if (object.nullable && Array.isArray(object.enum) && !object.enum.includes(null))
    return { ...object, enum: [...object.enum, null] };
  const { nullable, allOf, anyOf = allOf, ...rest } = object;
  if (!nullable || object.type || !Array.isArray(anyOf)) return object;
  return { ...rest, anyOf: [...anyOf, { type: "object", nullable: true, enum: [null] }] };
}

const reference = /^#\/(?:\$defs|definitions)\/(.+)$/;

/**
 * Schemas as they go over the wire: what a client sends (`input`), or gets (`output`). A schema that has a name
 * (`.meta({ id })`) stands once, among the components, and is referred to everywhere else.
 */
export class OpenApiSchemas {
  readonly components: Record<string, Json> = {};
  readonly #version: OpenApiVersion;

  constructor(version: OpenApiVersion) {
    this.#version = version;
  }

  describe(schema: z.ZodType, io: "input" | "output"): Json {
    const whole = z.toJSONSchema(z.object({ it: schema }), {
      target: this.#version === "3.0" ? "openapi-3.0" : "draft-2020-12",
      io,
      unrepresentable: "any",
      override: ({ jsonSchema }) => {
        if (jsonSchema.pattern) jsonSchema.pattern = portable(jsonSchema.pattern);
        if (jsonSchema.pattern === "") delete jsonSchema.pattern;
        if (jsonSchema.type !== "string") delete jsonSchema.pattern; // of a number's digits
        if (jsonSchema.format) delete jsonSchema.pattern; // the format says it, in words people know
        if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
        if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
        if (io === "output" && jsonSchema.additionalProperties === false) {
          delete jsonSchema.additionalProperties; // responses may grow
        }
      },
    }) as unknown as { properties: { it: Json }; $defs?: Json; definitions?: Json };
    const definitions = Object.entries(whole.$defs ?? whole.definitions ?? {});
    const names = new Map(
      definitions.map(([name, definition]) => [name, this.#nameFor(name, definition, io)]),
    );
    const referring = (object: Json): Json => {
      const [, name = ""] = reference.exec(String(object.$ref)) ?? [];
      return name ? { ...object, $ref: `#/components/schemas/${names.get(name)}` } : nullApart(object);
    };
    for (const [name, definition] of definitions) {
      this.components[names.get(name) ?? name] = mapObjects(definition, referring) as Json;
    }
    return mapObjects(whole.properties.it, referring) as Json;
  }

  readonly #defined = new Map<string, string>();

  /** The schema's own name; with "Input" or "Output" behind it, where the other way it is described otherwise. */
  #nameFor(name: string, definition: unknown, io: "input" | "output"): string {
    const text = JSON.stringify(definition);
    const known = this.#defined.get(name) ?? text;
    this.#defined.set(name, known);
    return known === text ? name : `${name}${io === "input" ? "Input" : "Output"}`;
  }
}

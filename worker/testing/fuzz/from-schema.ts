import type { Random } from "../../core/demo/random";
import type { Json } from "../../core/http/openapi-schemas";
import { hostileText } from "./hostile";

type Records = Record<string, string>;

/** Values that fit schemas of a document, more or less: what a schema cannot say is refused, in words. */
export class FromSchema {
  readonly #schemas: Record<string, Json>;
  readonly #random: Random;
  readonly #records: Records;

  constructor(schemas: Record<string, Json>, random: Random, records: Records) {
    this.#schemas = schemas;
    this.#random = random;
    this.#records = records;
  }

  value(schema: Json | boolean, name = "", depth = 0): unknown {
    const random = this.#random;
    // `false` allows nothing, `true` everything.
    if (typeof schema === "boolean") return schema ? hostileText(random) : undefined;
    const { $ref, anyOf, oneOf, allOf, enum: choices } = schema as Record<string, never>;
    if (typeof $ref === "string")
      return this.value(this.#schemas[String($ref).split("/").at(-1) ?? ""] ?? {}, name, depth);
    const alternatives = (anyOf ?? oneOf) as Json[] | undefined;
    if (alternatives) return this.value(random.pick(alternatives), name, depth);
    if (allOf) return Object.assign({}, ...(allOf as Json[]).map((part) => this.value(part, name, depth)));
    if (choices) return random.pick(choices as unknown[]);
    if ("const" in schema) return schema.const;
    if ("default" in schema && random.chance(0.3)) return schema.default;
    const type = Array.isArray(schema.type) ? random.pick(schema.type as string[]) : schema.type;
    if (type === "object") return this.#object(schema, depth);
    if (type === "array") {
      const length = depth > 3 ? 0 : random.below(3);
      return Array.from({ length }, () => this.value((schema.items as Json) ?? {}, name, depth + 1));
    }
    if (type === "boolean") return random.chance(0.5);
    if (type === "null") return null;
    if (type === "integer" || type === "number") return this.#number(schema, type === "integer");
    return type === "string" ? this.#text(schema, name) : hostileText(random);
  }

  #object({ properties = {}, required = [], additionalProperties }: Json, depth: number): Json {
    const wanted = Object.entries(properties as Record<string, Json>).filter(
      ([field]) => (required as string[]).includes(field) || (depth < 3 && this.#random.chance(0.5)),
    );
    const own = wanted.map(([field, schema]) => [field, this.value(schema, field, depth + 1)]);
    const more =
      typeof additionalProperties === "object" && additionalProperties !== null
        ? [[this.#random.pick(["x", "fr", "en"]), this.value(additionalProperties as Json, "", depth + 1)]]
        : [];
    return Object.fromEntries([...own, ...more]);
  }

  #number({ minimum = -3, maximum = 120 }: Json, isInteger: boolean): number {
    const [low, high] = [Number(minimum), Number(maximum)];
    const edge = this.#random.pick([low, high, Math.min(high, low + 1), this.#random.between(low, high)]);
    return isInteger ? Math.round(edge) : edge;
  }

  #text({ format, maxLength, pattern }: Json, name: string): string {
    const random = this.#random;
    const record = this.#records[name];
    if (record !== undefined && random.chance(0.9)) return record;
    if (/_ids?$|^ids?$/.test(name) && random.chance(0.8)) return random.pick(Object.values(this.#records));
    if (format === "date" || /^(from|to|starts_on|ends_on)$/.test(name))
      return random.pick(["2026-01-01", "2026-10-31", "2024-02-29", "2020-01-01"]);
    if (format === "date-time" || /_at$/.test(name))
      return random.pick(["2026-10-01T09:00:00.000Z", "2099-01-01T00:00:00Z"]);
    if (format === "email" || /email/.test(name)) return `asha-${random.below(1e6)}@example.org`;
    if (format === "uri" || /url/.test(name))
      return random.pick(["https://example.org/join", "https://example.org/?a=b"]);
    if (/phone/.test(name)) return `+97798${String(random.below(1e8)).padStart(8, "0")}`;
    if (/time_zone/.test(name)) return random.pick(["UTC", "Asia/Kathmandu"]);
    if (pattern && random.chance(0.5)) return random.pick(["1", "100000", "a", "123456", "en"]);
    return `Text ${random.below(1e6)}`.slice(0, Number(maxLength ?? 60));
  }
}

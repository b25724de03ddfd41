import type { Json } from "./openapi-schemas";

// Pure: an answer as it may look, made from its schema.

interface Shape {
  $ref?: string;
  type?: string | string[];
  format?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
  items?: Shape;
  minItems?: number;
  prefixItems?: Shape[];
  properties?: Record<string, Shape>;
  minimum?: number;
  default?: unknown;
}

const instant = "2026-11-01T08:00:00.000Z";
const date = "2026-11-01";

/** By what a field of text is called, or how its name ends. */
const texts: readonly [RegExp, string][] = [
  [/(^|_)at$/, instant],
  [/_on$|^(day|from|to|through)$/, date],
  [/^month$/, "2026-11"],
  [/email_masked|contact_masked/, "a***@e***.org"],
  [/email|login|recipient/, "asha@example.org"],
  [/phone/, "+9779812345678"],
  [/url$/, "https://example.org/join"],
  [/^link$/, "https://example.org/study"],
  [/first_name/, "Asha"],
  [/name/, "Asha Rai"],
  [/country/, "NP"],
  [/region/, "Koshi"],
  [/locale/, "en"],
  [/time_zone/, "Asia/Kathmandu"],
  [/currency/, "NPR"],
  [/version/, "1.0.0"],
];

const formats: Record<string, string> = {
  "date-time": instant,
  date,
  email: "asha@example.org",
  uri: "https://example.org/join",
};

/** Where a value stands: the field's name, and the record's, by which an id gets its prefix. */
interface Place {
  field: string;
  record: string;
}

const idTail = "06h1zax8qe6hzwfvbess57fxpm";

export interface Known {
  components: Record<string, Json>;
  /** The prefix of ids of a kind of record: "session" → "ses". */
  prefixOf: (kind: string) => string | undefined;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const camel = (text: string) => text.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

function textFor({ field, record }: Place, { prefixOf }: Known): string {
  const kind = field === "id" ? lowerFirst(record) : /_(?:id|by)$/.test(field) ? field.slice(0, -3) : null;
  if (kind !== null) {
    return `${prefixOf(camel(kind)) ?? prefixOf(kind.split("_").at(-1) ?? "") ?? prefixOf("person") ?? "rec"}_${idTail}`;
  }
  return texts.find(([pattern]) => pattern.test(field))?.[1] ?? field.replaceAll("_", " ");
}

const isNull = ({ type }: Shape) => type === "null";

export function exampleOf(schema: Json, known: Known, place: Place = { field: "", record: "" }): unknown {
  const shape = schema as Shape;
  const within = (inner: Shape, inPlace = place) => exampleOf(inner as Json, known, inPlace);
  if (shape.$ref !== undefined) {
    const record = shape.$ref.split("/").at(-1) ?? "";
    return within((known.components[record] ?? {}) as Shape, { field: place.field, record });
  }
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  if (shape.default !== undefined && shape.default !== null) return shape.default;
  const choice = (shape.anyOf ?? shape.oneOf)?.find((each) => !isNull(each));
  if (choice) return within(choice);
  if (shape.allOf) return Object.assign({}, ...shape.allOf.map((each) => within(each) as object));
  const type = [shape.type].flat().find((each) => each !== "null");
  if (shape.properties) {
    return Object.fromEntries(
      Object.entries(shape.properties).map(([field, inner]) => [field, within(inner, { ...place, field })]),
    );
  }
  if (shape.prefixItems) return shape.prefixItems.map((each) => within(each));
  if (type === "array") {
    const { items, minItems = 1 } = shape;
    return items ? Array.from({ length: Math.max(1, minItems) }, () => within(items)) : [];
  }
  if (type === "integer") return shape.minimum ?? 12;
  if (type === "number") return 12.5;
  if (type === "boolean") return true;
  if (type === "string") return formats[shape.format ?? ""] ?? textFor(place, known);
  return {};
}

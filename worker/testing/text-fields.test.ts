import { expect, it } from "vitest";
import { api as apiRooms } from "../product";
import { type JsonSchema, takenBy } from "./json-schema";
import { suites } from "./suites";

// The same text is the same characters, whichever call it comes by: each field of each body is read, unless what it
// holds is no text of people's.

const opaque = new Set(suites.flatMap((suite) => suite.opaque ?? []));

const isText = (schema: JsonSchema): boolean =>
  schema.type === "string"
    ? !schema.enum && !["date", "date-time"].includes(schema.format ?? "")
    : (schema.anyOf ?? []).some(isText);

const fields = apiRooms
  .flatMap((room) => room.endpoints)
  .flatMap(({ method, path, spec }) => {
    if (!spec.body) return [];
    const { properties = {} } = takenBy(spec.body);
    return Object.entries(properties)
      .filter(([, schema]) => isText(schema))
      .map(([field]) => ({ call: `${method.toUpperCase()} ${path}`, field, spec }));
  })
  .filter(({ call, field }) => !opaque.has(field) && !opaque.has(`${call} ${field}`));

it("there are fields of text", () => {
  expect(fields.length).toBeGreaterThan(20);
});

it.each(fields)("$call reads its $field", ({ field, spec }) => {
  const example = (spec.example?.body ?? {}) as Record<string, unknown>;
  const typed = {
    email: "e\u0301lodie@example.org",
    phone: "+977 981-2345678",
    slug: "spring-intake",
    landing_url: "https://example.org/join",
  }[field];
  const text = typeof example[field] === "string" ? example[field] : (typed ?? "E\u0301lodie");
  const hidden = `\u202A${text.slice(0, 2)}\u200B${text.slice(2)}\u00AD`;
  const read = spec.body?.parse({ ...example, [field]: hidden }) as Record<string, unknown> | undefined;
  expect(read?.[field]).toBe(field === "phone" ? "+9779812345678" : text.normalize("NFC"));
});

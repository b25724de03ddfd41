import { expect, it } from "vitest";
import { api as apiRooms } from "../product";
import { type JsonSchema, takenBy } from "./json-schema";
import { suites } from "./suites";

// The same text is the same characters, whichever call it comes by: each field of each body, and of what it holds, is
// read, unless what it holds is no text of people's.

const opaque = new Set(suites.flatMap((suite) => suite.opaque ?? []));

const isText = (schema: JsonSchema): boolean =>
  schema.type === "string"
    ? !schema.enum && !schema.const && !["date", "date-time"].includes(schema.format ?? "")
    : (schema.anyOf ?? []).some(isText);

type Path = readonly (string | number)[];

/** Where texts stand in what a schema takes; of a list, in its first item. */
function textsIn(schema: JsonSchema, path: Path = []): Path[] {
  const inner = [
    ...Object.entries(schema.properties ?? {}).flatMap(([field, one]) => textsIn(one, [...path, field])),
    ...(schema.items ? textsIn(schema.items, [...path, 0]) : []),
    ...(schema.anyOf ?? schema.oneOf ?? []).flatMap((one) => (isText(one) ? [] : textsIn(one, path))),
  ];
  return isText(schema) ? [path, ...inner] : inner;
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step],
    value,
  );

/** The same with `text` there; lists and objects that lack are made. */
function withText(value: unknown, [step, ...rest]: Path, text: string): unknown {
  if (step === undefined) return text;
  if (typeof step === "number") {
    const list = Array.isArray(value) ? value : [];
    return [withText(list[0], rest, text), ...list.slice(1)];
  }
  const object = (value ?? {}) as Record<string, unknown>;
  return { ...object, [step]: withText(object[step], rest, text) };
}

/** `questions.0.label`, told once for all items alike. */
const nameOf = (path: Path) => path.filter((step) => typeof step === "string").join(".");

const fields = apiRooms
  .flatMap((room) => room.endpoints)
  .flatMap(({ method, path: address, spec }) => {
    if (!spec.body) return [];
    const call = `${method.toUpperCase()} ${address}`;
    const paths = new Map(textsIn(takenBy(spec.body)).map((path) => [nameOf(path), path]));
    return [...paths].map(([field, path]) => ({ call, field, path, spec }));
  })
  .filter(({ call, field, path }) => {
    const last = String(path.findLast((step) => typeof step === "string"));
    const isId = path.length > 1 && /_ids?$/.test(last);
    return !isId && ![field, last, `${call} ${field}`].some((name) => opaque.has(name));
  });
const isNested = ({ path }: (typeof fields)[number]) => path.length > 1;

it("there are fields of text, and some of them stand within others", () => {
  expect(fields.filter((field) => !isNested(field)).length).toBeGreaterThan(20);
  expect(fields.filter(isNested).length).toBeGreaterThan(10);
});

it.each(fields)("$call reads its $field", (one) => {
  const { field, path, spec } = one;
  const example = spec.example?.body ?? {};
  const typed = {
    email: "e\u0301lodie@example.org",
    phone: "+977 981-2345678",
    slug: "spring-intake",
    landing_url: "https://example.org/join",
  }[field];
  const given = at(example, path);
  const text = typeof given === "string" ? given : (typed ?? "E\u0301lodie");
  const hidden = `\u202A${text.slice(0, 2)}\u200B${text.slice(2)}\u00AD`;
  const read = spec.body?.safeParse(withText(example, path, hidden));
  // What stands beside a text within another may be needed, too: it is tried where the example has it.
  if (isNested(one) && typeof given !== "string" && !read?.success) return;
  expect(read?.error?.issues ?? []).toEqual([]);
  expect(at(read?.data, path)).toBe(field === "phone" ? "+9779812345678" : text.normalize("NFC"));
});

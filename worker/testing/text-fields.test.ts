import { expect, it } from "vitest";
import * as z from "zod";
import { api as apiRooms } from "../product";
import { suites } from "./suites";

// The same text is the same characters, whichever call it comes by: each text of each body is read, however deep it
// stands, unless what it holds is no text of people's.

interface Text {
  /** Names of fields; `[]` is any item of a list, `{}` any value of a record: `questions[].label.en`. */
  field: string;
  schema: z.core.$ZodType;
}

/** The texts within a schema. `whole`: the schema with what is wrapped around it. */
function textsIn(schema: z.core.$ZodType, field: string, whole = schema): Text[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "string":
      return [{ field, schema: whole }];
    case "object":
      return Object.entries(def.shape).flatMap(([name, part]) => textsIn(part, `${field}.${name}`));
    case "array":
      return textsIn(def.element, `${field}[]`);
    case "record":
      return textsIn(def.valueType, `${field}{}`);
    case "tuple":
      return def.items.flatMap((item) => textsIn(item, `${field}[]`));
    case "union":
      return def.options.flatMap((option) => textsIn(option, field));
    case "intersection":
      return [def.left, def.right].flatMap((side) => textsIn(side, field));
    case "pipe":
      return textsIn(def.in, field, whole);
    case "lazy":
      return textsIn(def.getter(), field, whole);
    default:
      return "innerType" in def ? textsIn(def.innerType, field, whole) : [];
  }
}

/** What people write: words, addresses of mail and of the web, numbers of telephones. */
const written = [
  ...[
    "E\u0301lodie",
    "e\u0301lodie@example.org",
    "https://example.org/join",
    "https://chat.whatsapp.com/join",
  ],
  ...["spring-intake", "+977 981-2345678"],
];
const opaque = new Set(suites.flatMap((suite) => suite.opaque ?? []));

const texts = apiRooms
  .flatMap((room) => room.endpoints)
  .flatMap(({ method, path, spec }) => {
    const call = `${method.toUpperCase()} ${path}`;
    return (spec.body ? textsIn(spec.body, "") : []).map(({ field, schema }) => ({
      ...{ call, field: field.slice(1), schema },
      text: written.find((one) => z.safeParse(schema, one.normalize("NFC")).success),
    }));
  })
  .flatMap(({ text, ...one }) => (text === undefined ? [] : [{ ...one, text }])) // an id, a day: nothing that people write
  .filter(({ call, field }) => {
    const name =
      field
        .replace(/[[\]{}]/g, "")
        .split(".")
        .at(-1) ?? "";
    return ![name, `${call} ${name}`].some((one) => opaque.has(one));
  });

it("there are texts, on top and deep within", () => {
  const deep = texts.map(({ field }) => field).filter((field) => /[.[{]/.test(field));
  expect(texts.length).toBeGreaterThan(150);
  expect(deep).toEqual(
    expect.arrayContaining([
      ...["questions[].label.en", "share_messages{}", "translations.ne.timeline[].title"],
      ...["questions[].fields[].label.fil", "segment_by.names[]", "values[].source.note"],
    ]),
  );
});

it.each(texts)("$call reads its $field", ({ schema, text }) => {
  const hidden = `\u202A${text.slice(0, 2)}\u200B${text.slice(2)}\u00AD`;
  expect(z.parse(schema, hidden)).toEqual(z.parse(schema, text.normalize("NFC")));
  expect(JSON.stringify(z.parse(schema, hidden))).not.toMatch(/[\u202A\u200B\u00AD]|E\u0301/iu);
});

it.each(texts)(
  "$call takes no control character and no half of a letter in its $field",
  ({ schema, text }) => {
    const read = z.parse(schema, text.normalize("NFC"));
    for (const sign of ["\u0000", "\u001b", "\ud800"]) {
      // What costs no event is read without it.
      const told = z.safeParse(schema, `${text.slice(0, 2)}${sign}${text.slice(2)}`);
      expect([undefined, read], JSON.stringify(sign)).toContainEqual(told.data);
    }
  },
);

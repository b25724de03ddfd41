import { expect, it } from "vitest";
import { sayer } from "../../../web/i18n/sentences";
import { sentences } from "../words/sentences-fr";
import { defaultEntityTypes, invalidEntityId, readEntityId } from "./entity-id";

it.each([
  ["Clinic Board of Vale", "entity:person/clinic-board-of-vale"],
  ["Élodie Łoś", "entity:person/elodie-los"],
  ["  A — B  ", "entity:person/a-b"],
  ["नेपाल", "entity:person/ram-thapa"],
  ["", "entity:person/ram-thapa"],
  [`${"x".repeat(59)} y`, `entity:person/${"x".repeat(59)}`],
])("a name in place of an id is answered with an id that could be meant: %j", (name, like) => {
  expect(readEntityId(name, defaultEntityTypes)).toEqual({ why: `it begins with entity:, like ${like}` });
  expect(readEntityId(like, defaultEntityTypes)).toHaveProperty("slug");
});

it.each(["Ram", "entity:robot/x-1", "entity:person/ab", "entity:person/x/ram-thapa"])(
  "why %j is no id is told in French too",
  (id) => {
    const read = readEntityId(id, defaultEntityTypes);
    if (!("why" in read)) throw new Error("it is one");
    expect(sayer(sentences)(invalidEntityId(id, read.why))).toContain(`non valable : ${id}. `);
  },
);

import { expect, it } from "vitest";
import { defaultEntityTypes, readEntityId } from "./entity-id";

it.each([
  ["Clinic Board of Vale", "entity:person/clinic-board-of-vale"],
  ["Élodie Łoś", "entity:person/elodie-os"],
  ["  A — B  ", "entity:person/a-b"],
  ["नेपाल", "entity:person/ram-thapa"],
  ["", "entity:person/ram-thapa"],
  [`${"x".repeat(59)} y`, `entity:person/${"x".repeat(59)}`],
])("a name in place of an id is answered with an id that could be meant: %j", (name, like) => {
  expect(readEntityId(name, defaultEntityTypes)).toEqual({ why: `it begins with entity:, like ${like}` });
  expect(readEntityId(like, defaultEntityTypes)).toHaveProperty("slug");
});

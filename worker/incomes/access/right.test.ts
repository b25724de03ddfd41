import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { atomically } from "../../core/db/db";
import { Random } from "../../core/demo/random";
import { db } from "../../testing/api";
import { runs } from "../../testing/runs";
import { type Role, roleNames, seesAll } from "../roles";
import {
  type CaseFacts,
  isAtLeast,
  type Member,
  type Permission,
  type Right,
  rightOn,
  rights,
} from "./right";
import { mayAtLeast, rightSql } from "./right-sql";

const member = (role: Role, facts: Partial<Member> = {}): Member => ({
  ...{ personId: "me", role, allCases: seesAll(role, false), unitIds: new Set(["own"]) },
  ...{ tagGrants: new Map(), caseGrants: new Map() },
  ...facts,
});
const aCase = (facts: Partial<CaseFacts> = {}): CaseFacts => ({
  ...{ id: "case", ownerId: "another", unitId: "foreign", isPrivate: false, tagIds: ["tag"] },
  ...facts,
});

/** The table of who may what: a line a source, a column a member. */
const all = { allCases: true };
const members: Member[] = [
  ...[member("admin"), member("editor", all), member("editor"), member("viewer", all), member("viewer")],
  member("user", { unitIds: new Set() }),
];
const table: [source: string, facts: Partial<CaseFacts>, grants: Partial<Member>, expected: string][] = [
  ["own unit, public", { unitId: "own" }, {}, "own edit view view none none"],
  ["own unit, private", { unitId: "own", isPrivate: true }, {}, "own edit view none none none"],
  ["foreign unit", {}, {}, "none none none none none none"],
  ["no unit", { unitId: null }, {}, "none none none none none none"],
  ["tag to view", {}, { tagGrants: new Map([["tag", "view"]]) }, "view view view view view view"],
  ["tag to edit", {}, { tagGrants: new Map([["tag", "edit"]]) }, "assign edit edit edit edit edit"],
  [
    "tag to edit, private",
    { isPrivate: true },
    { tagGrants: new Map([["tag", "edit"]]) },
    "none none none none none none",
  ],
  [
    "grant to view",
    { isPrivate: true },
    { caseGrants: new Map([["case", "view"]]) },
    "view view view view view view",
  ],
  [
    "grant to edit",
    { isPrivate: true },
    { caseGrants: new Map([["case", "edit"]]) },
    "edit edit edit edit edit edit",
  ],
  ["owner", { ownerId: "me", isPrivate: true }, {}, "own own own own own own"],
];

it.each(table)("%s: what each role may", (_source, facts, grants, expected) => {
  expect(members.map((one) => rightOn({ ...one, ...grants }, aCase(facts))).join(" ")).toBe(expected);
  expect(rightOn(member("super_admin"), aCase(facts))).toBe("own");
});

const permissions = ["view", "edit"] as const;
const some = <T>(random: Random, of: readonly T[], share: number): T[] =>
  of.filter(() => random.next() < share);
const grants = (random: Random, ids: readonly string[]): ReadonlyMap<string, Permission> =>
  new Map(some(random, ids, 0.3).map((id) => [id, random.pick(permissions)]));

/** A small world: who is in which units, has which grants, and what cases there are. */
function newWorld(seed: number) {
  const random = new Random(seed);
  const ids = (kind: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${kind}_${seed}_${i}`);
  const [units, tags, caseIds, personIds] = [ids("bun", 3), ids("tag", 3), ids("cas", 12), ids("usr", 5)];
  const people: Member[] = personIds.map((personId) => {
    const role = random.pick(roleNames);
    return {
      ...{ personId, role, allCases: seesAll(role, random.next() < 0.5) },
      unitIds: new Set(role === "user" ? [] : some(random, units, 0.4)),
      ...{ tagGrants: grants(random, tags), caseGrants: grants(random, caseIds) },
    };
  });
  const cases: CaseFacts[] = caseIds.map((id) => ({
    ...{ id, ownerId: random.pick(personIds), unitId: random.pick([...units, null]) },
    ...{ isPrivate: random.next() < 0.5, tagIds: some(random, tags, 0.3) },
  }));
  return { units, tags, people, cases };
}

/** Rows of one table, by JSON: `columns` of each of them. */
const insert = (tableName: string, columns: string[], rows: unknown[][]) => sql`
  INSERT INTO ${sql.raw(tableName)} (${sql.raw(columns.join(", "))})
  SELECT ${sql.raw(columns.map((_, i) => `value ->> ${i}`).join(", "))} FROM json_each(${JSON.stringify(rows)})`;

const write = ({ units, tags, people, cases }: ReturnType<typeof newWorld>) =>
  atomically(db, [
    insert(
      "people",
      ["id", "name", "email", "created_at"],
      people.map(({ personId: id }) => [id, id, id, 0]),
    ),
    ...(["business_units", "tags"] as const).map((name) =>
      insert(
        name,
        ["id", "name", "name_key", "name_lower", "created_at"],
        (name === "tags" ? tags : units).map((id) => [id, id, id, id, 0]),
      ),
    ),
    insert(
      "incomes_cases",
      [
        ...[
          "id",
          "name",
          "name_key",
          "date",
          "year",
          "country_id",
          "currency",
          "private",
          "business_unit_id",
        ],
        ...["owner_id", "created_at", "updated_at"],
      ],
      cases.map(({ id, isPrivate, unitId, ownerId }) => [
        ...[id, id, id, "2026-01-01", 2026, 1, "USD", isPrivate ? 1 : 0, unitId, ownerId, 0, 0],
      ]),
    ),
    insert(
      "case_tags",
      ["case_id", "tag_id"],
      cases.flatMap(({ id, tagIds }) => tagIds.map((tag) => [id, tag])),
    ),
    insert(
      "unit_members",
      ["person_id", "business_unit_id"],
      people.flatMap(({ personId, unitIds }) => [...unitIds].map((unit) => [personId, unit])),
    ),
    insert(
      "tag_grants",
      ["person_id", "tag_id", "permission"],
      people.flatMap(({ personId, tagGrants }) => [...tagGrants].map((grant) => [personId, ...grant])),
    ),
    insert(
      "case_grants",
      ["person_id", "case_id", "permission", "granted_at"],
      people.flatMap(({ personId, caseGrants }) => [...caseGrants].map((grant) => [personId, ...grant, 0])),
    ),
  ]);

it("is the same to the database as to the pure function, in worlds made at random", async () => {
  const seen = new Set<Right>();
  for (let seed = 1; seed <= runs(50, 1000); seed++) {
    const world = newWorld(seed);
    await write(world);
    const ofWorld = sql`c.id GLOB ${`cas_${seed}_*`}`;
    await Promise.all(
      world.people.map(async (one) => {
        const needed = rights[1 + (seed % (rights.length - 1))] ?? "view";
        const [rows, listed] = await Promise.all([
          db.all<{ id: string; rank: number }>(
            sql`SELECT c.id, ${rightSql(one)} AS rank FROM incomes_cases c WHERE ${ofWorld}`,
          ),
          db.all<{ id: string }>(
            sql`SELECT c.id FROM incomes_cases c WHERE ${ofWorld} AND ${mayAtLeast(one, needed)}`,
          ),
        ]);
        const pure = new Map(world.cases.map((facts) => [facts.id, rightOn(one, facts)]));
        for (const right of pure.values()) seen.add(right);
        expect(new Map(rows.map(({ id, rank }) => [id, rights[rank]])), `seed ${seed}`).toEqual(pure);
        const expected = [...pure].filter(([, right]) => isAtLeast(right, needed)).map(([id]) => id);
        expect(listed.map(({ id }) => id).sort(), `seed ${seed}, ${needed}`).toEqual(expected.sort());
      }),
    );
  }
  expect(seen).toEqual(new Set(rights));
});

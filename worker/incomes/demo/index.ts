import { addIds, idOf } from "../../core/db/ids.ts";
import type { Demo } from "../../core/demo/demo.ts";
import { insertRows } from "../../core/demo/write-rows.ts";
import { searchKey } from "../../core/text/fold.ts";
import { encoded, fileKey } from "../farmers/row-block.ts";
import { ids } from "../ids.ts";
import { caseTables, loadCases } from "./cases.ts";
import { farmersOfDemo, rowsId } from "./coffee-uganda.ts";
import { asking, companies, people, tags, units } from "./people.ts";

addIds(ids);

const named = (id: string, name: string, at: number) => ({
  ...{ id, name, name_key: searchKey(name), name_lower: name.toLowerCase(), created_at: at },
});

/** Business units, somebody of each role, and who asks to be let in. */
export const demo: Demo = {
  tables: [
    ...caseTables,
    ...[
      "tag_grants",
      "unit_members",
      "incomes_people",
      "registrations",
      "tags",
      "companies",
      "business_units",
    ],
  ],

  files: () => [{ key: fileKey(rowsId), bytes: encoded(farmersOfDemo()) }],

  async load(call) {
    const { db, now, passwordHash } = call;
    // Ids of bytes of their own: other modules' demo data are made of the same random numbers as without this one.
    const tail = (kind: number, i: number) => new Uint8Array(10).fill(16 * kind + i);
    const companyIds = companies.map((_, i) => idOf("company", now, tail(3, i)));
    const tagIds = tags.map((_, i) => idOf("tag", now, tail(4, i)));
    const unitIds = units.map((_, i) => idOf("businessUnit", now, tail(1, i)));
    const rows = people.map((person, i) => ({ ...person, id: idOf("person", now, tail(2, i)) }));
    await insertRows(
      db,
      "business_units",
      units.map((name, i) => named(unitIds[i] ?? "", name, now)),
    );
    await insertRows(
      db,
      "companies",
      companies.map((name, i) => named(companyIds[i] ?? "", name, now)),
    );
    await insertRows(
      db,
      "tags",
      tags.map(({ name, description }, i) => ({
        ...named(tagIds[i] ?? "", name, now),
        description,
      })),
    );
    await insertRows(
      db,
      "people",
      rows.map(({ id, name, email }) => ({
        ...{ id, name, name_key: searchKey(name), email, email_key: email },
        ...{ password_hash: passwordHash, created_at: now, created_by: "demo" },
      })),
    );
    await insertRows(
      db,
      "grants",
      rows.map(({ id, role }) => ({ person_id: id, module: "incomes", role, granted_at: now })),
    );
    await insertRows(
      db,
      "incomes_people",
      rows.map(({ id, role, allCases = role !== "user" }) => ({
        ...{ person_id: id, all_cases: allCases ? 1 : 0, created_at: now },
      })),
    );
    await insertRows(
      db,
      "unit_members",
      rows.flatMap(({ id, units: own }) =>
        own.map((at) => ({ person_id: id, business_unit_id: unitIds[at] ?? "" })),
      ),
    );
    await insertRows(
      db,
      "registrations",
      asking.map(({ name, email, company, message, unit }, i) => ({
        ...{ id: idOf("registration", now, tail(5, i)), name, name_key: searchKey(name), email },
        ...{ email_key: email, company, message, locale: "en" },
        ...{ business_unit_ids: JSON.stringify([unitIds[unit]]), created_at: now - i * 3_600_000 },
      })),
    );
    await insertRows(db, "tag_grants", [
      { person_id: rows.find(({ role }) => role === "viewer")?.id, tag_id: tagIds[0], permission: "view" },
    ]);
    const personIds = rows.map(({ id }) => id);
    const cases = await loadCases(call, {
      units: unitIds,
      people: personIds,
      companies: companyIds,
      tags: tagIds,
    });
    return { people: rows.length, cases };
  },
};

import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { atomically } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { administrator, api, db, signIn } from "../../testing/api";
import { asMember, bareCase, unit } from "../testing/world";
import type { TagRecord } from "./schemas";

type Session = Awaited<ReturnType<typeof signIn>>;
const [own, foreign] = [newId("businessUnit"), newId("businessUnit")];
const [mine, hidden, shown] = [newId("case"), newId("case"), newId("case")];
let all: Session;
let admin: Session;
beforeAll(async () => {
  all = await administrator();
  admin = await signIn([]);
  await atomically(db, [
    ...[unit(own), unit(foreign)],
    ...asMember(admin.personId, "admin", [own]),
    bareCase(mine, all.personId, own),
    bareCase(hidden, all.personId, foreign),
    bareCase(shown, all.personId, foreign),
    sql`INSERT INTO case_grants (person_id, case_id, permission, granted_at)
      VALUES (${admin.personId}, ${shown}, 'view', 0)`,
  ]);
});

const call = (as: Session, method: string, path: string, body?: unknown) =>
  api<TagRecord & { code?: string }>(method, `/incomes${path}`, {
    token: as.token,
    ...(body === undefined ? {} : { body }),
  });
const casesOf = async (tag: string) =>
  (await db.all<{ id: string }>(sql`SELECT case_id AS id FROM case_tags WHERE tag_id = ${tag}`)).map(
    ({ id }) => id,
  );

it("a tag's cases are replaced among those that the caller may edit, and counted among those they see", async () => {
  const made = await call(all, "POST", "/tags", { name: "Coffee", case_ids: [hidden, shown] });
  expect(made).toMatchObject({ status: 201, body: { cases_count: 2, description: "" } });
  const path = `/tags/${made.body.id}`;
  expect((await call(admin, "GET", path)).body.cases_count).toBe(1);
  expect((await call(admin, "PATCH", path, { case_ids: [mine] })).body.cases_count).toBe(2);
  expect((await casesOf(made.body.id)).sort()).toEqual([mine, hidden, shown].sort());
  expect((await call(admin, "PATCH", path, { case_ids: [] })).status).toBe(200);
  expect((await casesOf(made.body.id)).sort()).toEqual([hidden, shown].sort());
  expect((await call(admin, "PATCH", path, { case_ids: [shown] })).status).toBe(403);
  expect((await call(admin, "PATCH", path, { case_ids: [hidden] })).status).toBe(404);
  expect((await call(all, "DELETE", path)).status).toBe(204);
  expect(await casesOf(made.body.id)).toEqual([]);
});

it.each(["/tags", "/business-units", "/companies"])("names of %s are unique, case aside", async (path) => {
  const name = `Été ${newId("tag")}`;
  const made = await call(all, "POST", path, { name });
  expect(made.status).toBe(201);
  expect((await call(all, "POST", path, { name: name.toUpperCase() })).body.code).toBe("name_taken");
  const other = await call(all, "POST", path, { name: name.replace("Été", "Ete") });
  expect(other.status).toBe(201);
  const renamed = (id: string, to: string) => call(all, "PATCH", `${path}/${id}`, { name: to });
  expect((await renamed(other.body.id, name.toLowerCase())).body.code).toBe("name_taken");
  expect((await renamed(made.body.id, name.toUpperCase())).body.name).toBe(name.toUpperCase());
});

it("what is in use stays", async () => {
  const company = await call(all, "POST", "/companies", { name: `Roasters ${newId("company")}` });
  await call(all, "PATCH", `/users/${admin.personId}`, { company_id: company.body.id });
  for (const path of [
    `/business-units/${own}`,
    `/business-units/${foreign}`,
    `/companies/${company.body.id}`,
  ]) {
    expect((await call(all, "DELETE", path)).body.code).toBe("in_use");
  }
  await call(all, "PATCH", `/users/${admin.personId}`, { company_id: null });
  expect((await call(all, "DELETE", `/companies/${company.body.id}`)).status).toBe(204);
});

import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { atomically } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { administrator, api, db, signIn } from "../../testing/api";
import { makeCase } from "../testing/case-records";
import { loadMaster } from "../testing/master";
import { asMember, bareCase, unit } from "../testing/world";
import type { TagRecord } from "./schemas";

interface Tagged {
  revision: number;
  tag_ids: string[];
}
interface History {
  data: { revision: number; by: unknown; changes: unknown }[];
}
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

it("a tag that cases get here is in their record and history, and stays until it is taken or deleted", async () => {
  await loadMaster();
  const [made, other] = [await makeCase(all.token), await makeCase(all.token)];
  const tag = async () => (await call(all, "POST", "/tags", { name: newId("tag") })).body.id;
  const [first, second, gone] = [await tag(), await tag(), await tag()];
  const read = async (id: string) => {
    const { body } = await api<Tagged>("GET", `/incomes/cases/${id}`, { token: all.token });
    return [body.revision, ...body.tag_ids];
  };
  const edit = (method: string, path: string, body?: unknown) =>
    call(all, method, `/cases/${made.id}${path}`, body);
  const give = (id: string, case_ids: string[]) => call(all, "PATCH", `/tags/${id}`, { case_ids });
  await give(first, [made.id, other.id]);
  await give(gone, [made.id]);
  await give(gone, [made.id]);
  expect(await read(made.id)).toEqual([3, first, gone]);
  await edit("PATCH", "", { tag_ids: [first, gone, second] });
  const late = await edit("PATCH", "", { tag_ids: [second], base_revision: 2 });
  expect(late.body.code).toBe("edit_conflict");
  expect(await read(made.id)).toEqual([4, first, gone, second]);
  await give(first, [made.id]);
  expect([await read(other.id), await read(made.id)]).toEqual([[3], [4, first, gone, second]]);
  expect((await call(all, "DELETE", `/tags/${gone}`)).status).toBe(204);
  expect(await read(made.id)).toEqual([5, first, second]);
  const history = await api<History>("GET", `/incomes/cases/${made.id}/revisions`, { token: all.token });
  const change = { path: "tag_ids", from: [first, gone, second], to: [first, second] };
  expect(history.body.data[0]).toMatchObject({ revision: 5, by: { id: all.personId }, changes: [change] });
  expect((await edit("POST", "/revisions/3/restore")).status).toBe(200);
  expect(await read(made.id)).toEqual([6, first]);
  expect([await casesOf(first), await casesOf(second)]).toEqual([[made.id], []]);
  const names = Array.from({ length: 20 }, () => newId("tag"));
  const twenty: string[] = [];
  for (const name of names) twenty.push((await call(all, "POST", "/tags", { name })).body.id);
  await edit("PATCH", "", { tag_ids: twenty });
  expect((await give(first, [made.id])).status).toBe(400);
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

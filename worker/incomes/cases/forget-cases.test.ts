import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { atomically } from "../../core/db/db";
import { systemCall } from "../../core/jobs/job";
import { api, db, signIn, testEnv } from "../../testing/api";
import { makeCase } from "../testing/case-records";
import { loadMaster } from "../testing/master";
import { forgetCases } from "./forget-cases";

const day = 86_400_000;
let token: string;
beforeAll(async () => {
  await loadMaster();
  token = (await signIn(["incomes:super_admin"])).token;
});

const call = <T = { id: string }>(method: string, path: string, body?: unknown) =>
  api<T>(method, `/incomes${path}`, { token, ...(body === undefined ? {} : { body }) });

const tables = [
  ...["case_tags", "case_grants", "access_requests", "case_comments", "case_share_links"],
  ...["case_revisions", "case_documents", "farmer_rows"],
];

/** How many rows of each table name the case. */
const rowsOf = async (id: string) => {
  const counts = tables.map((table) => sql`(SELECT count(*) FROM ${sql.raw(table)} WHERE case_id = ${id})`);
  return Object.values((await db.get<object>(sql`SELECT ${sql.join(counts, sql`, `)}`)) ?? {}) as number[];
};

/** A case with something in every table. */
async function filled() {
  const tag = (await call("POST", "/tags", { name: crypto.randomUUID() })).body;
  const made = await makeCase(token, { tag_ids: [tag.id] });
  const at = `/cases/${made.id}`;
  await call("POST", `${at}/comments`, { text: "Of one season" });
  await call("POST", `${at}/share-links`, {});
  const form = new FormData();
  form.set("file", new Blob(["group,trade\nA,90\nB,120\n"]), "farmers.csv");
  const sent = (await api<{ id: string }>("POST", "/incomes/imports", { token, body: form })).body;
  const applied = await call("POST", `/imports/${sent.id}/apply`, {
    case_id: made.id,
    segment_by: { column: "group", method: "category" },
    mapping: { "diversified:36": { column: "trade" } },
  });
  expect(applied.status).toBe(200);
  const email = `${crypto.randomUUID()}@example.org`;
  expect((await call("POST", `${at}/access`, { email, permission: "view" })).status).toBe(201);
  await atomically(db, [
    sql`INSERT INTO access_requests (id, case_id, email, email_key, permission, requested_by, created_at)
      SELECT ${`arq_${made.id}`}, id, 'a@example.org', 'a@example.org', 'view', owner_id, 0
      FROM incomes_cases WHERE id = ${made.id}`,
  ]);
  return made.id;
}

it("a case that can be restored no more goes with all below it, and no other", async () => {
  const [kept, recent, old] = [await filled(), await filled(), await filled()];
  for (const id of [recent, old]) expect((await call("DELETE", `/cases/${id}`)).status).toBe(204);
  const deleted = (id: string, days: number) =>
    sql`UPDATE incomes_cases SET deleted_at = cast(${Date.now() - days * day} as integer) WHERE id = ${id}`;
  await atomically(db, [deleted(recent, 29.9), deleted(old, 30.1)]);
  expect((await call("POST", `/cases/${old}/restore`)).status).toBe(404);
  for (const id of [kept, recent, old]) expect((await rowsOf(id)).every((count) => count > 0)).toBe(true);
  const files = async () => (await db.$files.list({ prefix: "incomes/farmers/" })).objects.length;
  const before = await files();

  await forgetCases.run(systemCall(testEnv, "test"), "2026-11-30");

  expect(await rowsOf(old)).toEqual(tables.map(() => 0));
  expect(await db.get(sql`SELECT 1 FROM incomes_cases WHERE id = ${old}`)).toBeUndefined();
  expect(await files()).toBe(before - 1);
  for (const id of [kept, recent]) expect((await rowsOf(id)).every((count) => count > 0)).toBe(true);
  expect((await call("POST", `/cases/${recent}/restore`)).status).toBe(200);
  expect((await call("GET", `/cases/${kept}`)).status).toBe(200);
});

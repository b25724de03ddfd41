import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { forgetExpired } from "../core/identity/forget-expired";
import { viewQuery } from "../core/saved-views/view-address";
import { administrator, api, db, request } from "../testing/api";
import { page, submit } from "./testing/pages";

interface View {
  id: string;
  name: string;
  path: string;
  query: string;
}
const admin = await administrator();
const namesOf = async (token = admin.token) =>
  (await api<{ data: View[] }>("GET", "/views", { token })).body.data.map(({ name }) => name);
const save = (body: object, token = admin.token) => api<View>("POST", "/views", { token, body });

it("filters have one spelling; what is empty, says where one stands, or is a person's address is none", () => {
  expect(viewQuery("q=asha%40example.org&status=x")).toBe("status=x");
  expect(viewQuery("?b=2&a=&page=3&a=1&deleted=x&q=%20")).toBe("a=1&b=2");
  expect(viewQuery("q=R%26D é")).toBe("q=R%26D+%C3%A9");
});

it("a view is kept, renamed, deleted and brought back; only its owner sees it", async () => {
  const made = await save({ name: "  Seven days ", path: "/dashboard", query: "days=7&page=2" });
  expect(made.body).toMatchObject({ name: "Seven days", path: "/dashboard", query: "days=7" });
  const { id } = made.body;
  const renamed = await api<View>("PATCH", `/views/${id}`, { token: admin.token, body: { name: "A week" } });
  expect(renamed.body).toMatchObject({ name: "A week", query: "days=7" });
  const other = await administrator();
  expect(await namesOf(other.token)).toEqual([]);
  for (const _ of [1, 2]) {
    expect((await request("DELETE", `/api/v1/views/${id}`, { token: admin.token })).status).toBe(204);
  }
  expect(await namesOf()).toEqual([]);
  for (const _ of [1, 2]) {
    expect((await api("POST", `/views/${id}/restore`, { token: admin.token })).status).toBe(200);
  }
  expect(await namesOf()).toEqual(["A week"]);
});

it("what is no page with filters is refused", async () => {
  for (const path of ["/dashboard/settings/profile", "//elsewhere.example", "https://elsewhere.example/"]) {
    expect([path, (await save({ name: "x", path })).status]).toEqual([path, 400]);
  }
  expect((await save({ name: " ", path: "/dashboard" })).status).toBe(400);
});

it("a hundred are enough; what was deleted is forgotten after 30 days", async () => {
  const { token, personId } = await administrator();
  await db.run(sql`INSERT INTO saved_views (id, person_id, name, name_key, path, query, created_at, deleted_at)
    SELECT 'viw_' || value, ${personId}, value, value, '/dashboard', '', 0, iif(value = 1, 1, NULL)
    FROM json_each(${JSON.stringify(Array.from({ length: 101 }, (_, n) => n + 1))})`);
  const refused = await save({ name: "One more", path: "/dashboard" }, token);
  expect([refused.status, refused.body]).toMatchObject([409, { code: "view_limit_reached" }]);
  expect((await api("POST", "/views/viw_1/restore", { token })).status).toBe(409);
  await forgetExpired(db, Date.now());
  expect((await api("POST", "/views/viw_1/restore", { token })).status).toBe(404);
});

it("without script the present filters are named, opened from their menu and the search, and undone", async () => {
  const who = await administrator();
  const list = "/dashboard/links?status=active&page=1";
  expect((await page(list, who)).html).toContain('name="query" value="status=active"');
  const form = { path: "/dashboard/links", query: "status=active", name: "Running <links>" };
  const saved = await submit("/dashboard/views", who, form);
  expect([saved.status, saved.location]).toEqual([303, "/dashboard/links?status=active"]);
  const shown = (await page("/dashboard/links?status=active", who)).html;
  expect(shown).toMatch(/href="\/dashboard\/links\?status=active" aria-current="true"/);
  expect(shown).toContain("Running &lt;links>");
  expect((await page("/dashboard/search?q=running", who)).html).toContain("Running &lt;links>");
  expect((await page("/dashboard", who)).html).not.toContain("Running &lt;links>");

  const unnamed = await submit("/dashboard/views", who, { ...form, name: " " });
  expect([unnamed.status, unnamed.location]).toEqual([303, "/dashboard/links?status=active"]);
  const elsewhere = await submit("/dashboard/views", who, { ...form, path: "//elsewhere.example" });
  expect(elsewhere.location).toBe("/dashboard");

  const [view] = (await api<{ data: View[] }>("GET", "/views", { token: who.token })).body.data;
  await submit(`/dashboard/views/${view?.id}`, who, { name: "Open links" });
  const deleted = await submit(`/dashboard/views/${view?.id}/delete`, who);
  expect((await page(deleted.location ?? "", who)).html).toContain("Saved view deleted.");
  await submit(`/dashboard/views/${view?.id}/restore`, who);
  expect(await namesOf(who.token)).toEqual(["Open links"]);
});

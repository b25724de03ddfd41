import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { administrator, api, db, request, signIn } from "../../testing/api";
import { page, submit } from "../testing/pages";

let admin: Awaited<ReturnType<typeof signIn>>;
let id: string;
const phone = "+9779812345001";

const forgot = (typed: string) => api("POST", "/auth/forgot", { body: { phone: typed } });
const list = async () => (await page("/dashboard/officers", admin)).html;
const linkTo = (officer: string, token = admin.token) =>
  api<{ password_url: string; whatsapp_url: string }>("POST", `/officers/${officer}/password-link`, {
    token,
  });

beforeAll(async () => {
  admin = await signIn(["referrals:admin"]);
  const body = { name: "Asha Rai", phone };
  id = (await api<{ id: string }>("POST", "/officers", { token: admin.token, body })).body.id;
});

it("whoever has a number alone leaves one request, which a link answers, once, in their language", async () => {
  await db.run(sql`UPDATE people SET locale = 'fr' WHERE phone = ${phone}`);
  const known = await forgot("00977 981-234 5001");
  expect([known.status, known.body]).toEqual(Object.values(await forgot("+977 9800000000")).slice(0, 2));
  await forgot(phone);
  expect(await db.all(sql`SELECT person_id FROM password_requests`)).toHaveLength(1);
  expect(await list()).toContain("1 officer has forgotten their password");
  expect((await page("/dashboard?days=30", admin)).html).toContain("has forgotten their password");

  const { status, body } = await linkTo(id);
  expect(status).toBe(200);
  expect(body.whatsapp_url).toContain("https://wa.me/9779812345001?text=Bonjour%20Asha");
  expect(body.whatsapp_url).toContain(encodeURIComponent(body.password_url));
  expect(await list()).not.toContain("has forgotten");
  const token = new URL(body.password_url).searchParams.get("token");
  const choose = () => api("POST", "/auth/reset", { body: { token, new_password: "four calm green hills" } });
  expect((await choose()).status).toBe(204);
  expect((await choose()).status).toBe(400);
  const audit = sql`SELECT 1 FROM audit_events WHERE action = 'officer.password_link_made' AND subject_id = ${id}`;
  expect(await db.all(audit)).toHaveLength(1);
});

it("a request is put away, and no link is made for an inactive officer", async () => {
  await forgot(phone);
  expect(await list()).toContain("has forgotten");
  const away = await submit(`/dashboard/officers/${id}/dismiss-password-request`, admin);
  expect(away.location).toBe("/dashboard/officers");
  expect(await list()).not.toContain("has forgotten");
  await forgot(phone);
  await api("DELETE", `/officers/${id}`, { token: admin.token });
  expect(await db.all(sql`SELECT 1 FROM password_requests`)).toEqual([]);
  expect((await linkTo(id)).status).toBe(409);
  await api("POST", `/officers/${id}/reactivate`, { token: admin.token });
});

it("nobody hands a link to somebody whose roles reach beyond their own", async () => {
  const person = sql`(SELECT id FROM people WHERE phone = ${phone})`;
  await db.run(
    sql`INSERT INTO grants (person_id, module, role, granted_at) VALUES (${person}, 'organisation', 'admin', 0)`,
  );
  expect((await linkTo(id)).status).toBe(403);
  expect((await linkTo(id, (await administrator()).token)).status).toBe(200);
});

it("a temporary password is typed once; one's own is asked for again", async () => {
  const body = { name: "Bina Rai", email: "bina@example.org" };
  type Made = { temporary_password: string };
  const made = (await api<Made>("POST", "/officers", { token: admin.token, body })).body;
  const form = (path: string, fields: Record<string, string>, cookie = "") =>
    request("POST", path, {
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "sec-fetch-site": "same-origin",
        cookie,
      },
      body: new URLSearchParams(fields).toString(),
    });
  const entered = await form("/login", { email: body.email, password: made.temporary_password });
  expect(entered.headers.get("location")).toBe("/change-password");
  const cookie = entered.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const asked = await (
    await request("GET", "/change-password", { headers: { cookie, accept: "text/html" } })
  ).text();
  expect(asked).not.toContain("current_password");
  const csrf = /name="csrf" value="([^"]+)"/.exec(asked)?.[1] ?? "";
  const choose = (new_password: string) => form("/change-password", { csrf, new_password }, cookie);
  expect((await choose(made.temporary_password)).status).toBe(400);
  expect((await choose("four calm green hills")).status).toBe(303);
  expect((await choose("five calm green hills")).status).toBe(400);
});

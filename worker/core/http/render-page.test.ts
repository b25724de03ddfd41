import { expect, it } from "vitest";
import { administrator, request, signIn } from "../../testing/api";

const profile = "/dashboard/settings/profile";
const html = { accept: "text/html" };

/** As a browser would: with the session's cookie. */
const visit = (path: string, token: string, headers: Record<string, string> = {}) =>
  request("GET", path, { headers: { ...html, cookie: `__Host-access=${token}`, ...headers } });

it("a live part is told only what is new; a navigation never gets an ETag, whose nonce would be stale", async () => {
  const { token } = await administrator();
  expect((await visit(profile, token)).headers.get("etag")).toBeNull();
  const first = await visit(profile, token, { "x-fragment": "1" });
  const etag = first.headers.get("etag") ?? "";
  expect(etag).toMatch(/^"[0-9a-f]{40}"$/);
  const same = await visit(profile, token, { "x-fragment": "1", "if-none-match": etag });
  expect([same.status, await same.text()]).toEqual([304, ""]);
  const other = await visit("/dashboard/settings/users", token, { "x-fragment": "1", "if-none-match": etag });
  expect(other.status).toBe(200);
});

it("a script is told where to go instead of being redirected unseen", async () => {
  const anonymous = await request("GET", profile, { headers: { ...html, "x-from": "script" } });
  expect(anonymous.status).toBe(204);
  expect(anonymous.headers.get("x-location")).toBe(`/login?next=${encodeURIComponent(profile)}`);
  expect(anonymous.headers.get("location")).toBeNull();
});

it("a refusal is a page with the navigation of whoever reads it, or a problem for a script", async () => {
  const { token } = await signIn(["garden:helper"]);
  const page = await visit("/dashboard/settings/users", token);
  expect([page.status, page.headers.get("content-type")]).toEqual([403, "text/html; charset=utf-8"]);
  const text = await page.text();
  expect(text).toContain("This is not open to you");
  expect(text).toContain('aria-label="Main"');
  expect(text).not.toContain('href="/dashboard/settings"');
  const told = await visit("/dashboard/settings/users", token, { "x-from": "script" });
  expect(await told.json()).toMatchObject({ code: "forbidden" });
});

it("an unknown page is 404 with navigation for the signed-in, and without for others", async () => {
  const { token } = await administrator();
  const inside = await visit("/dashboard/nowhere", token);
  expect([inside.status, (await inside.text()).includes('aria-label="Main"')]).toEqual([404, true]);
  const outside = await request("GET", "/nowhere", { headers: html });
  expect([outside.status, (await outside.text()).includes('aria-label="Main"')]).toEqual([404, false]);
});

it("a message set by one page is said by the next, once", async () => {
  const { token } = await administrator();
  const cookie = `__Host-access=${token}; __Host-message=${encodeURIComponent("good:Saved <b>well</b>.")}`;
  const page = await request("GET", profile, { headers: { ...html, cookie } });
  expect(await page.text()).toContain("Saved &lt;b>well&lt;/b>.");
  expect(page.headers.getSetCookie().join()).toContain("__Host-message=; Path=/; Max-Age=0");
  const forged = `__Host-access=${token}; __Host-message=${encodeURIComponent("toast--evil:x")}`;
  expect(
    await (await request("GET", profile, { headers: { ...html, cookie: forged } })).text(),
  ).not.toContain("evil");
});

it("pages hold no inline style and no script without the nonce", async () => {
  const { token } = await administrator();
  for (const name of [
    "profile",
    "organisation",
    "users",
    "users/new",
    "api-keys",
    "audit-log",
    "dead-letters",
  ]) {
    const page = await visit(`/dashboard/settings/${name}`, token);
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(text).not.toMatch(/<[^>]+ style=|<style|<[^>]+ on[a-z]+="/);
    const scripts = [...text.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((tag) => !/ nonce="\w+"/.test(tag))).toEqual([]);
  }
});

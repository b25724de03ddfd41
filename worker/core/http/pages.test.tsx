import { createExecutionContext } from "cloudflare:test";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import * as z from "zod";
import { origin, signIn, testEnv } from "../../testing/api";
import { cookieNames } from "../identity/cookies";
import { csrfToken } from "../identity/csrf";
import { signRefreshToken } from "../identity/refresh-token";
import { createApp } from "./app";
import { Pages, renderApp, renderPage, safeNext } from "./pages";

const pages = new Pages()
  .get("/open", { access: "public" }, ({ c }) => renderPage(c, { title: "Open", body: <p>{"<script>"}</p> }))
  .post("/open", { access: "public", form: z.object({ name: z.string().min(1) }) }, ({ c, form }) =>
    c.text(form.name),
  )
  .get("/mine", { access: "signed-in" }, ({ c, person }) => c.text(person.name))
  .post("/mine", { access: "signed-in" }, ({ c }) => c.text("done"))
  .post("/mine/shown", { access: "signed-in" }, ({ c, person }) =>
    renderApp({ c, person }, { title: "Shown", body: <p>Shown</p> }),
  )
  .get("/admin", { access: { grants: ["organisation:admin"] } }, ({ c }) => c.text("admin"));
const app = createApp({
  api: [],
  pages: [pages],
  navigation: () => [],
  helpFor: () => null,
  settings: [],
  secrets: {},
  errorPage: (c, problem) => problem.toResponse(c.get("requestId")),
});

const call = (
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body: string | null = null,
) => app.fetch(new Request(origin + path, { method, headers, body }), testEnv, createExecutionContext());
const form = { "content-type": "application/x-www-form-urlencoded" };

let person: Awaited<ReturnType<typeof signIn>>;
let cookie: string;
let csrf: string;
beforeAll(async () => {
  person = await signIn(["garden:helper"]);
  cookie = `${cookieNames.access}=${person.token}`;
  csrf = await csrfToken(testEnv, person.sessionId);
});

it("a page comes with a policy that names the nonce of its own scripts, and text is escaped", async () => {
  const [one, two] = [await call("GET", "/open"), await call("GET", "/open")];
  const policy = one.headers.get("content-security-policy") ?? "";
  const nonce = /script-src 'nonce-(\w+)'/.exec(policy)?.[1] ?? "";
  const html = await one.text();
  expect(html).toContain("&lt;script>");
  for (const tag of html.match(/<script[^>]*>/g) ?? []) expect(tag).toContain(`nonce="${nonce}"`);
  expect(policy).not.toContain("unsafe");
  expect(two.headers.get("content-security-policy")).not.toBe(policy);
});

it("the menu of a page that answers a form comes back to the page that the form stood on", async () => {
  const back = async (headers: Record<string, string>) => {
    const sent = await call(
      "POST",
      "/mine/shown",
      { ...form, cookie, "sec-fetch-site": "same-origin", ...headers },
      `csrf=${csrf}`,
    );
    return /name="back" value="([^"]*)"/.exec(await sent.text())?.[1];
  };
  expect(await back({ referer: `${origin}/mine?tab=1` })).toBe("/mine?tab=1");
  expect(await back({ referer: "https://elsewhere.example/mine" })).toBe("/mine/shown");
});

it("without a session a page leads to sign-in and back; a form leads to sign-in alone", async () => {
  const page = await call("GET", "/mine?tab=1&x=%2F");
  expect([page.status, page.headers.get("location")]).toEqual([
    303,
    `/login?next=${encodeURIComponent("/mine?tab=1&x=%2F")}`,
  ]);
  const posted = await call("POST", "/mine", { ...form, "sec-fetch-site": "same-origin" }, "a=1");
  expect([posted.status, posted.headers.get("location")]).toEqual([303, "/login"]);
});

it("a page that the role does not reach is 403, a temporary password leads to its change", async () => {
  expect((await call("GET", "/admin", { cookie })).status).toBe(403);
  const fresh = await signIn(["garden:helper"], { mustChangePassword: true });
  const page = await call("GET", "/mine", { cookie: `${cookieNames.access}=${fresh.token}` });
  expect(page.headers.get("location")).toBe("/change-password?next=%2Fmine");
});

it("a signed-in form needs its own token, from a page of this site", async () => {
  const own = { ...form, cookie, "sec-fetch-site": "same-origin" };
  expect((await call("POST", "/mine", own, `csrf=${csrf}`)).status).toBe(200);
  const other = await signIn(["garden:helper"]);
  for (const token of ["", "x", await csrfToken(testEnv, other.sessionId)]) {
    expect((await call("POST", "/mine", own, `csrf=${token}`)).status).toBe(403);
  }
  for (const site of ["cross-site", "same-site", "none"]) {
    const foreign = { ...own, "sec-fetch-site": site };
    expect((await call("POST", "/mine", foreign, `csrf=${csrf}`)).status).toBe(403);
  }
});

it("a public form is taken from this site and from programs, not from another site", async () => {
  expect((await call("POST", "/open", form, "name=Ana")).status).toBe(200);
  expect((await call("POST", "/open", { ...form, origin }, "name=Ana")).status).toBe(200);
  for (const from of [
    { "sec-fetch-site": "cross-site" },
    { origin: "https://evil.example" },
    { origin: "null" },
  ]) {
    expect((await call("POST", "/open", { ...form, ...from }, "name=Ana")).status).toBe(403);
  }
  expect((await call("POST", "/open", { "content-type": "application/json" }, "{}")).status).toBe(415);
  expect((await call("POST", "/open", form, `name=${"x".repeat(70_000)}`)).status).toBe(413);
  expect((await call("POST", "/open", form, "name=")).status).toBe(400);
});

it("a page renews the session on the way, and its cookies come with whatever it answers", async () => {
  const late = await signIn(["garden:helper"]);
  const refresh = signRefreshToken(testEnv.SESSION_SECRET, { sessionId: late.sessionId, generation: 1 });
  const first = await call("GET", "/mine", { cookie: `${cookieNames.refresh}=${refresh}` });
  expect(first.status).toBe(200);
  expect(first.headers.getSetCookie()).toHaveLength(2);
  const next = first.headers.getSetCookie().find((line) => line.startsWith(cookieNames.refresh));
  const refused = await call("GET", "/admin", { cookie: next?.split(";")[0] ?? "" });
  expect(refused.status).toBe(403);
  expect(refused.headers.getSetCookie()).toHaveLength(2);
});

it("sign-in leads back into this site alone, whatever `next` says", () => {
  expect(safeNext("/dashboard/links?q=a%20b")).toBe("/dashboard/links?q=a%20b");
  for (const next of [
    undefined,
    "",
    "dashboard",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/.//evil.example",
    "/x/..//evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/a\r\nset-cookie: x=1",
    "/\u0000",
  ]) {
    expect(safeNext(next)).toBe("/dashboard");
  }
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((s) => `/${s}`),
      ),
      (next) => {
        const to = safeNext(next);
        const landed = new URL(to, origin);
        return landed.origin === origin && to.startsWith("/") && !/[\r\n]/.test(to);
      },
    ),
  );
});

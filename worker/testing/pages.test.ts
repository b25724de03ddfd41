import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { newId } from "../core/db/ids";
import { issueApiKey } from "../core/identity/issue-api-key";
import { pages as rooms } from "../product";
import { administrator, db, request } from "./api";
import { changes } from "./changes";
import { newWorld } from "./world";

// What holds for every page, whatever it shows.

const routes = rooms
  .flatMap(({ hono }) => hono.routes)
  .filter(({ method, path }) => (method === "GET" || method === "POST") && !path.includes("*"))
  .map(({ method, path }) => [method, path] as const);
const pages = routes.filter(([method]) => method === "GET");
const error = vi.fn();

let admin: string;
let key: string;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(console, "error").mockImplementation(error);
  await newWorld();
  admin = (await administrator()).token;
  const id = newId("apiKey");
  const by = { actor: null, requestId: "test", now: Date.now() };
  key = (await issueApiKey(db, by, { id, name: "automation", scopes: ["admin"], expiresAt: null })) ?? "";
});
afterEach(() => {
  expect(error, "something unhandled in the log").not.toHaveBeenCalled();
  error.mockClear();
});

const filled = (path: string, value: string) => path.replace(/:\w+(\{[^}]*\})?/g, value);

const hostile = [
  "%0d%0aset-cookie:%20evil=1",
  "%00",
  "%ff%fe",
  "%E0%A4%A",
  "..%2f..%2fetc",
  "a".repeat(3000),
  "%2F%2Fevil.example",
];
const text = "%0d%0aset-cookie:%20evil=1";
const queries = [
  "lang",
  "next",
  "page",
  "sort",
  "q",
  "from",
  "to",
  "status",
  "token",
  "view",
  "s",
  "ref",
  "click_id",
  "as",
]
  .map((name) => `${name}=${text}`)
  .join("&");
const headers = {
  accept: "text/html",
  "accept-language": "fr\t;q=zz,,*;q=-1",
  referer: "https://milepost.test//evil.example/",
  "x-fragment": "x",
};

/** Addresses of other sites in links, forms and redirects. */
const leads = (html: string) =>
  [
    ...html.matchAll(
      /(?:href|action|src|content|value)="((?:[/\\]{2}|https?:)(?!\/\/milepost\.test\/)[^"]*evil[^"]*)/g,
    ),
  ].map(([, to]) => to);

describe.each(pages)("%s %s", (_, path) => {
  it("answers hostile addresses, cookies and headers without a failure, and leads nowhere else", async () => {
    // Where no record is named in the path, all of these are the same address.
    for (const value of path.includes(":") ? hostile : hostile.slice(0, 1)) {
      const cookie = `__Host-access=${admin}; lang=${text}; theme=${text}; __Host-message=%E0%A4%A; __Host-device=${text}`;
      const answer = await request("GET", `${filled(path, value)}?${queries}`, {
        headers: { ...headers, cookie },
      });
      const html = await answer.text();
      expect([value, answer.status < 500]).toEqual([value, true]);
      expect(leads(html)).toEqual([]);
      expect(JSON.stringify(answer.headers.getSetCookie())).not.toContain("evil=1;");
      expect(answer.headers.get("location") ?? "").not.toMatch(/^(?:[/\\]{2}|https?:).*evil/);
    }
  });
});

it.each(["/login", "/forgot", "/"])(
  "%s?lang= with a line break changes no language and is no failure",
  async (path) => {
    for (const lang of ["%0d%0a", "ar%0d%0aset-cookie:%20evil=1", "fr%0a", "%00", "ar;Secure", "he-%22%3E"]) {
      const answer = await request("GET", `${path}?lang=${lang}`, { headers });
      expect([lang, answer.status < 400]).toEqual([lang, true]);
      expect(answer.headers.getSetCookie().join()).not.toMatch(/evil|ar;Secure|">/);
    }
  },
);

it.each([
  "//evil.example/",
  "//evil.example/%2e%2e",
  "/\\evil.example/",
  "/.//evil.example/",
  "///evil.example/?x=1",
])("an unknown page at %s has no link that leads away", async (path) => {
  for (const cookie of ["", `__Host-access=${admin}`]) {
    const answer = await request("GET", path, { headers: { ...headers, cookie } });
    expect(answer.status).toBe(404);
    expect(leads(await answer.text())).toEqual([]);
  }
});

let before: number | undefined;

it.each(routes)("a key is nobody at %s %s", async (method, path) => {
  before ??= await changes();
  const form =
    method === "POST"
      ? { "content-type": "application/x-www-form-urlencoded", origin: "https://milepost.test" }
      : {};
  const send = (more: Record<string, string>) =>
    request(method, filled(path, "unknown"), {
      headers: { accept: "text/html", ...form, ...more },
      ...(method === "POST" ? { body: "name=x" } : {}),
    });
  const [asKey, asNobody] = [await send({ authorization: `Bearer ${key}` }), await send({})];
  expect([asKey.status, asKey.headers.get("location")]).toEqual([
    asNobody.status,
    asNobody.headers.get("location"),
  ]);
  expect(asKey.status).toBeLessThan(500);
  expect(await changes()).toEqual(before);
});

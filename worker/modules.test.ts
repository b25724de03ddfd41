import { expect, it } from "vitest";
import modules from "./modules";
import { api, settings } from "./product";
import { request } from "./testing/api";

const doubles = (names: string[]) => names.filter((name, at) => names.indexOf(name) !== at);

it("no two modules share a name, a call, a page, a job, a secret or a page of the settings", () => {
  const routes = (of: "api" | "pages") =>
    modules.flatMap((module) => {
      const paths = (module[of] ?? []).flatMap(({ hono }) => hono.routes.map((r) => `${r.method} ${r.path}`));
      return [...new Set(paths)]; // within a module a path may stand twice: a preflight, a step before the answer
    });
  expect(doubles(modules.map(({ name }) => name))).toEqual([]);
  expect(doubles(routes("api"))).toEqual([]);
  expect(doubles(routes("pages"))).toEqual([]);
  expect(doubles(modules.flatMap(({ jobs = [] }) => jobs.map(({ kind }) => kind)))).toEqual([]);
  expect(doubles(modules.flatMap(({ secrets }) => Object.keys(secrets)))).toEqual([]);
  expect(doubles(settings.map(({ href }) => href))).toEqual([]);
  expect(api.length).toBeGreaterThan(modules.length);
});

it("each names among its roles the one that the organisation's administrator has", () => {
  for (const { roles, administratorIs } of modules) expect(Object.keys(roles)).toContain(administratorIs);
});

it("pages of the settings stand below the settings", () => {
  expect(settings.filter(({ href }) => !href.startsWith("/dashboard/settings/"))).toEqual([]);
});

it("the description of the interface says what each does", async () => {
  const document = (await (await request("GET", "/api/v1/openapi.json")).json()) as {
    info: { description: string };
  };
  for (const { description } of modules) expect(document.info.description).toContain(description);
});

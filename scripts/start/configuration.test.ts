import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSecrets } from "../modules.ts";
import { readConfiguration } from "./configuration.ts";

let state: string;
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), "milepost-configuration-"));
});
afterEach(() => rmSync(state, { recursive: true }));

const read = (source: Record<string, string>) => readConfiguration({ MILEPOST_STATE: state, ...source });
const key = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
const deployed = Object.fromEntries(
  Object.entries(await readSecrets()).map(([name, { make }]) => [name, make?.(key) ?? key]),
);

test("the first start decides: later ones change neither secrets, nor administrator, nor demo data", () => {
  const first = read({ MILEPOST_DEMO: "0", ADMIN_EMAIL: "first@example.org", ADMIN_PASSWORD: "first" });
  const later = read({ ADMIN_EMAIL: "other@example.org", ADMIN_PASSWORD: "other" });
  expect(first.demo).toBe(false);
  expect(later).toEqual(first);
  expect(later.bindings.ADMIN_EMAIL).toBe("first@example.org");
});

test("a secret that is new is added at the next start, and the others stay", () => {
  const { bindings } = read({});
  const file = join(state, "secrets.json");
  const { DATA_KEY: _, ...older } = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify(older));
  const later = read({}).bindings;
  expect(later).toEqual({ ...bindings, DATA_KEY: expect.stringMatching(/^[\w+/]{43}=$/) });
  expect(later.DATA_KEY).not.toBe(bindings.DATA_KEY);
  expect(read({}).bindings).toEqual(later);
});

test(".dev.vars.example names every secret, and no other", () => {
  const names = [...readFileSync(".dev.vars.example", "utf8").matchAll(/^(\w+)=/gm)].map(([, name]) => name);
  expect(names.sort()).toEqual([...Object.keys(deployed), "ADMIN_EMAIL", "ADMIN_PASSWORD"].sort());
});

test("secrets that it makes are for the owner's eyes", () => {
  const { bindings } = read({});
  const file = join(state, "secrets.json");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, "utf8")).toContain(bindings.DATA_KEY);
  expect(Buffer.from(bindings.DATA_KEY ?? "", "base64")).toHaveLength(32);
});

test("demo data comes with the administrator that the first page names", () => {
  const { demo, admin } = read({ ADMIN_EMAIL: "mine@example.org", ADMIN_PASSWORD: "mine" });
  expect(demo).toBe(true);
  expect(admin).toEqual({ email: "admin@milepost.test", password: "milepost-demo" });
});

test.each(Object.keys(deployed))("production does not start without %s, and says what to do", (missing) => {
  const { [missing]: _, ...others } = { ...deployed, ENVIRONMENT: "production" } as Record<string, string>;
  expect(() => read(others)).toThrow(`wrangler secret put ${missing} --env production`);
});

test("production has no demo data, whatever is asked", () => {
  expect(read({ ...deployed, ENVIRONMENT: "production", MILEPOST_DEMO: "1" }).demo).toBe(false);
});

test.each(["0", "65536", "80a", "-1"])("a port that is none is refused: %s", (PORT) => {
  expect(() => read({ PORT })).toThrow(/from 1 to 65535/);
});

test("an environment that is none is refused", () => {
  expect(() => read({ ENVIRONMENT: "prod" })).toThrow(/development, staging or production/);
});

import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
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
const production = { ENVIRONMENT: "production", PUBLIC_URL: "https://go.example.org" };

test("the first start decides: later ones change neither secrets, nor administrator, nor demo data", () => {
  const first = read({
    MILEPOST_DEMO: "0",
    ADMIN_EMAIL: "first@example.org",
    ADMIN_PASSWORD: "a first password",
  });
  const later = read({ ADMIN_EMAIL: "other@example.org", ADMIN_PASSWORD: "another password" });
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
  const optional = [
    "ADMIN_EMAIL",
    "ADMIN_PASSWORD",
    "GOOGLE_SERVICE_ACCOUNT",
    "ANTHROPIC_API_KEY",
    "OPENAI_API_KEY",
  ];
  expect(names.sort()).toEqual([...Object.keys(deployed), ...optional].sort());
});

test("webhooks may lead to this machine where development is told so, and nowhere else", () => {
  const told = { WEBHOOKS_ALLOW_PRIVATE: "1" };
  expect(read(told).bindings).toMatchObject(told);
  expect(read({}).bindings).not.toHaveProperty("WEBHOOKS_ALLOW_PRIVATE");
  expect(read({ ...deployed, ...production, ...told }).bindings).not.toHaveProperty("WEBHOOKS_ALLOW_PRIVATE");
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
  expect(admin).toMatchObject({ email: "admin@milepost.test", password: "milepost-demo" });
});

test("what was there before is closed to others too, and what is written from then on", () => {
  mkdirSync(join(state, "resources"), { mode: 0o755 });
  writeFileSync(join(state, "resources/data"), "people", { mode: 0o644 });
  chmodSync(state, 0o755);
  read({});
  const mode = (path: string) => statSync(join(state, path)).mode & 0o777;
  expect([mode("."), mode("resources"), mode("resources/data")]).toEqual([0o700, 0o700, 0o600]);
  writeFileSync(join(state, "later"), "people");
  expect(mode("later")).toBe(0o600);
});

test("an empty start without a password for its administrator makes one, and tells it", () => {
  const { admin } = read({ MILEPOST_DEMO: "0", ADMIN_EMAIL: "first@example.org" });
  expect(admin).toEqual({
    email: "first@example.org",
    password: expect.stringMatching(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/),
    isPasswordMade: true,
  });
});

test.each(["short", "1234567890", "password123"])(
  "an administrator's password that will not do is refused: %s",
  (weak) => {
    const empty = { MILEPOST_DEMO: "0", ADMIN_EMAIL: "first@example.org", ADMIN_PASSWORD: weak };
    expect(() => read(empty)).toThrow(/^ADMIN_PASSWORD will not do\. /);
    expect(() => read({ ...deployed, ...production, ADMIN_PASSWORD: weak })).toThrow(
      /^ADMIN_PASSWORD will not do\. /,
    );
  },
);

const weakSecrets: [string, string][] = [
  ["SESSION_SECRET", "x"],
  ["SESSION_SECRET", `${"x".repeat(31)} `],
  ["DATA_KEY", Buffer.alloc(31, 1).toString("base64")],
  ["DATA_KEY", "not base64 at all"],
  ["LINK_KEYS", "1=a2V5"],
  ["LINK_KEYS", `${deployed.LINK_KEYS},2=${Buffer.alloc(16, 1).toString("base64")}`],
  ["LINK_KEYS", key],
];

test.each(weakSecrets)("production does not start with %s=%s, and says what to do", (name, value) => {
  expect(() => read({ ...deployed, ...production, [name]: value })).toThrow(
    `The secret ${name} is shorter than 32 bytes. Set it with: wrangler secret put ${name} --env production`,
  );
});

test.each([
  undefined,
  "",
  "go.example.org",
  "ftp://go.example.org",
  "https://go.example.org/path",
  "https://me@go.example.org",
])("staging and production do not start with PUBLIC_URL %j", (PUBLIC_URL) => {
  for (const ENVIRONMENT of ["staging", "production"]) {
    const source = { ...deployed, ENVIRONMENT, ...(PUBLIC_URL === undefined ? {} : { PUBLIC_URL }) };
    expect(() => read(source)).toThrow(/^PUBLIC_URL is n.* In the vars of wrangler\.toml, give /);
  }
});

test("a local start is reached at its own address, unless another is given", () => {
  expect(read({ PORT: "9001" }).bindings.PUBLIC_URL).toBe("http://127.0.0.1:9001");
  expect(read({ PUBLIC_URL: "https://go.example.org" }).bindings.PUBLIC_URL).toBe("https://go.example.org");
});

test.each(Object.keys(deployed))("production does not start without %s, and says what to do", (missing) => {
  const { [missing]: _, ...others } = { ...deployed, ...production } as Record<string, string>;
  expect(() => read(others)).toThrow(`wrangler secret put ${missing} --env production`);
});

test("production has no demo data, whatever is asked", () => {
  expect(read({ ...deployed, ...production, MILEPOST_DEMO: "1" }).demo).toBe(false);
});

test.each(["0", "65536", "80a", "-1"])("a port that is none is refused: %s", (PORT) => {
  expect(() => read({ PORT })).toThrow(/from 1 to 65535/);
});

test("an environment that is none is refused", () => {
  expect(() => read({ ENVIRONMENT: "prod" })).toThrow(/development, staging or production/);
});

test("models outside are passed on as they are given, everywhere", () => {
  const models = {
    ...{ ANTHROPIC_API_KEY: "k", ANTHROPIC_BASE_URL: "http://127.0.0.1:9", ANTHROPIC_MODEL: "a" },
    ...{ OPENAI_API_KEY: "k", OPENAI_BASE_URL: "http://127.0.0.1:9", OPENAI_MODEL: "o" },
  };
  expect(read(models).bindings).toMatchObject(models);
  expect(read({ ...deployed, ...production, ...models }).bindings).toMatchObject(models);
});

test("the service account and the origin of Google's API are passed on as they are given, everywhere", () => {
  const google = {
    GOOGLE_SERVICE_ACCOUNT: '{"client_email": "a@b"}',
    GOOGLE_SHEETS_BASE_URL: "http://127.0.0.1:9/x/",
  };
  expect(read(google).bindings).toMatchObject(google);
  expect(read({ ...deployed, ...production, ...google }).bindings).toMatchObject(google);
  expect(Object.keys(read({}).bindings)).not.toContain("GOOGLE_SERVICE_ACCOUNT");
});

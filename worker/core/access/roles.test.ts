import { describe, expect, it } from "vitest";
import { passes } from "./actor";
import { isOpenRole, offerRoles, openRoles } from "./roles";

offerRoles("garden", { roles: { owner: "open", helper: "managed" }, administratorIs: "owner" });

const person = (...grants: string[]) => ({
  ...({ kind: "person", id: "p", sessionId: "s", name: "P", email: null, phone: null } as const),
  ...({ locale: "en", mustChangePassword: false, secondFactor: "off", via: "bearer" } as const),
  grants: grants.map((grant) => {
    const [module = "", role = ""] = grant.split(":");
    return { module, role };
  }),
});

describe("the organisation's administrator", () => {
  const administrator = person("organisation:admin");
  it("is in every module what the module names for it", () => {
    expect(passes(administrator, { grants: ["organisation:admin"] })).toBe(true);
    expect(passes(administrator, { grants: ["garden:owner"] })).toBe(true);
    expect(passes(administrator, { grants: ["garden:helper", "garden:owner"] })).toBe(true);
  });
  it("is nothing else there, and nothing in a module that names no role", () => {
    expect(passes(administrator, { grants: ["garden:helper"] })).toBe(false);
    expect(passes(administrator, { grants: ["nowhere:admin"] })).toBe(false);
  });
  it("passes where no grants are named, and nobody else does", () => {
    expect(passes(administrator, { scopes: ["admin"] })).toBe(true);
    expect(passes(person("garden:owner"), { scopes: ["admin"] })).toBe(false);
  });
});

it("a module's own highest role says nothing of the organisation", () => {
  expect(passes(person("garden:owner"), { grants: ["organisation:admin"] })).toBe(false);
});

it("a key passes by its scopes alone, and with `admin` everywhere", () => {
  expect(passes({ kind: "key", id: "k", scopes: ["admin"] }, { grants: ["garden:helper"] })).toBe(true);
  expect(passes({ kind: "key", id: "k", scopes: [] }, { grants: ["garden:helper"] })).toBe(false);
});

it("no key passes where people alone do", () => {
  const rule = { grants: ["organisation:admin"], people: true } as const;
  expect(passes({ kind: "key", id: "k", scopes: ["admin"] }, rule)).toBe(false);
  expect(passes(person("organisation:admin"), rule)).toBe(true);
});

it("an administrator grants open roles; managed ones come with the record that their module keeps", () => {
  expect(openRoles()).toContainEqual({ module: "garden", role: "owner" });
  expect(isOpenRole({ module: "garden", role: "helper" })).toBe(false);
});

import { describe, expect, it } from "vitest";
import type { Person } from "../access/actor";
import { readPageMessage, rightsOf, subscriptionOf } from "./subscription";

const person = (grants: string[], mustChangePassword = false) =>
  ({
    kind: "person",
    sessionId: "s1",
    grants: grants.map((grant) => ({ module: grant.split(":")[0] ?? "", role: grant.split(":")[1] ?? "" })),
    mustChangePassword,
    secondFactor: "off",
  }) as Person;

describe("what a page says of itself", () => {
  it("is its address and the part that follows", () => {
    expect(readPageMessage('{"page":"/dashboard?days=7","part":"figures"}')).toEqual({
      page: "/dashboard?days=7",
      part: "figures",
      stale: false,
    });
    expect(readPageMessage('{"page":"/dashboard/beds/b1","part":"figures","stale":true}')).toMatchObject({
      stale: true,
    });
  });

  it.each([
    "",
    "ping",
    "null",
    "[]",
    '{"page":"/dashboard"}',
    '{"page":"/login","part":"a"}',
    '{"page":"/dashboardx","part":"a"}',
    '{"page":"//evil.example/dashboard","part":"a"}',
    '{"page":"/dashboard\\n","part":"a"}',
    '{"page":"/dashboard","part":"a b"}',
    `{"page":"/dashboard?${"x".repeat(500)}","part":"a"}`,
  ])("is nothing else: %s", (message) => {
    expect(readPageMessage(message)).toBeNull();
  });
});

it("tells rights that changed from those that did not", () => {
  const before = rightsOf(person(["garden:owner", "organisation:admin"]));
  expect(rightsOf(person(["organisation:admin", "garden:owner"]))).toBe(before);
  expect(rightsOf(person(["garden:owner"]))).not.toBe(before);
  expect(rightsOf(person(["garden:owner", "organisation:admin"], true))).not.toBe(before);
});

it("is made for people and keys, and fits what a sleeping socket may keep", () => {
  const of = { module: "garden", topic: "x".repeat(200), origin: "https://milepost.example" };
  expect(subscriptionOf(null, of, 0)).toBeNull();
  expect(subscriptionOf({ kind: "key", id: "k1", scopes: ["admin"] }, of, 0)?.who).toEqual({
    kind: "key",
    id: "k1",
  });
  const made = subscriptionOf(person(["organisation:admin", "garden:owner", "garden:helper"]), of, 0);
  const told = { ...made, page: `/dashboard?${"x".repeat(489)}`, part: "x".repeat(40) };
  expect(JSON.stringify(told).length).toBeLessThan(1500);
});

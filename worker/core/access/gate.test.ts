import { expect, it } from "vitest";
import { reaches } from "./gate";
import { matchesPath } from "./path-pattern";

const gate = { pages: ["/garden/beds/:id/mine/*"], calls: ["/garden/me/*", "GET /garden/plants"] };

it.each([
  ["GET", "/garden/beds/b1/mine", true],
  ["POST", "/garden/beds/b1/mine/today", true],
  ["GET", "/garden/beds/b1/mined", false],
  ["GET", "/garden/beds//mine", false],
  ["GET", "/garden/beds", false],
  ["GET", "/dashboard", true],
  ["GET", "/dashboard/", false],
  ["GET", "/dashboard/settings/profile", false],
  ["POST", "/profile/password", true],
  ["GET", "/api/v1/garden/me", true],
  ["PATCH", "/api/v1/garden/me/b1/anything", true],
  ["GET", "/api/v1/garden/mean", false],
  ["HEAD", "/api/v1/garden/plants", true],
  ["POST", "/api/v1/garden/plants", false],
  ["GET", "/api/v1/garden/plants/p1", false],
  ["POST", "/api/v1/auth/logout", true],
  ["GET", "/api/v1/me/x", false],
  ["GET", "/api/v1", false],
])("whom a gate holds reaches what it names, and nothing beside it: %s %s", (verb, path, expected) => {
  expect(reaches(gate, verb, path)).toBe(expected);
});

it("a place of a pattern may have a form of its own", () => {
  expect(matchesPath("/files/:name{[a-z]+}", "/files/logo")).toBe(true);
  expect(matchesPath("/files/:name{[a-z]+}", "/files/logo/x")).toBe(false);
});

import { expect, it } from "vitest";
import * as z from "zod";
import { listQuery } from "./list";
import { readList } from "./read-list";

const schema = listQuery(["name"], "name").extend({ status: z.enum(["active"]).optional() });

it("takes what the address says", () => {
  expect(readList(schema, { page: "2", sort: "-name", status: "active", q: "a" })).toMatchObject({
    page: 2,
    sort: { field: "name", descending: true },
    status: "active",
    q: "a",
  });
});

it("drops empty filters and what it cannot take, and keeps the rest", () => {
  expect(readList(schema, { page: "many", status: "", q: "a" })).toMatchObject({ page: 1, q: "a" });
  expect(readList(schema, { status: "gone", sort: "salary", q: "a" })).toMatchObject({ q: "a" });
});

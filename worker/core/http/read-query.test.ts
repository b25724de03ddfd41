import { expect, it } from "vitest";
import * as z from "zod";
import { listQuery } from "./list";
import { Problem } from "./problem";
import { readQuery } from "./read-query";

const schema = listQuery(["name"], "name").extend({ garden_id: z.string().optional() });
const read = (query: string) => readQuery(schema, `https://milepost.test/api/v1/things${query}`);

function refusalOf(query: string) {
  try {
    read(query);
  } catch (error) {
    if (error instanceof Problem) return error.errors;
    throw error;
  }
  return null;
}

it("a query is read as its schema says, with the defaults of what is left out", () => {
  expect(read("")).toEqual({ page: 1, limit: 20, sort: { field: "name", descending: false }, q: "" });
  expect(read("?q=a+b%20c&limit=5&garden_id=grd_1")).toMatchObject({
    q: "a b c",
    limit: 5,
    garden_id: "grd_1",
  });
});

it("a parameter that is not known is refused, with the name that may be meant", () => {
  expect(refusalOf("?garden=grd_1")).toEqual([
    { path: "garden", message: 'There is no parameter "garden". Did you mean "garden_id"?' },
  ]);
  expect(refusalOf("?status=active")).toEqual([
    { path: "status", message: 'There is no parameter "status".' },
  ]);
});

it("each fault of a query is told, at most twenty", () => {
  expect(refusalOf("?page=0&utm_source=x&limit=5&limit=6")?.map(({ path }) => path)).toEqual([
    "utm_source",
    "limit",
    "page",
  ]);
  const many = Array.from({ length: 500 }, (_, i) => `x${i}=1`).join("&");
  expect(refusalOf(`?${many}`)).toHaveLength(20);
});

it("a call without a schema knows no parameter", () => {
  expect(readQuery(undefined, "https://milepost.test/api/v1/me?")).toBeUndefined();
  expect(() => readQuery(undefined, "https://milepost.test/api/v1/me?x")).toThrow(Problem);
});

it.each(["?__proto__=x", "?%00=x", "?%=x", "?%ff%fe=x", "?\ud800=x", "?=x", `?${"n".repeat(5000)}=x`])(
  "%j is refused like any other",
  (query) => {
    expect(refusalOf(query)).toHaveLength(1);
    expect(refusalOf(query)?.[0]?.path.length).toBeLessThanOrEqual(60);
  },
);

import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "../../testing/api";
import { selectPage } from "./select-page";

const numbers = (n: number) =>
  sql`FROM json_each(${JSON.stringify(Array.from({ length: n }, (_, i) => i))}) d`;
const read = (n: number, page: number, upTo?: number, limit = 10) =>
  selectPage<{ value: number }>(
    db,
    { columns: sql`d.value`, from: numbers(n), order: sql`d.value`, upTo },
    { page, limit },
  );

it("a page has its rows, and how many there are in all", async () => {
  const { rows, ...counted } = await read(12, 2);
  expect(rows.map(({ value }) => value)).toEqual([10, 11]);
  expect(counted).toEqual({ total: 12, hasMore: false });
});

it("there is more only where rows stand behind those that are counted", async () => {
  expect(await read(20, 3, 20)).toEqual({ rows: [], total: 20, hasMore: false });
  expect(await read(21, 3, 20)).toEqual({ rows: [], total: 20, hasMore: true });
  expect(await read(0, 1, 20)).toEqual({ rows: [], total: 0, hasMore: false });
});

it("a list that is counted no further than its reach shows nothing behind it", async () => {
  const values = async (page: number, limit: number) =>
    (await read(25, page, 20, limit)).rows.map(({ value }) => value);
  expect(await values(2, 10)).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
  expect(await values(3, 8)).toEqual([16, 17, 18, 19]);
  for (const page of [3, 4, 99])
    expect(await read(25, page, 20)).toEqual({ rows: [], total: 20, hasMore: true });
});

import { expect, it } from "vitest";
import { tryEach } from "./try-each";

it("one that fails stops no other, and is told of", async () => {
  const done: number[] = [];
  const run = async (n: number) => {
    if (n % 2 === 1) throw new Error(`broken ${n}`);
    done.push(n);
  };
  await expect(tryEach([1, 2, 3, 4], run)).rejects.toThrow("broken 1");
  expect(done).toEqual([2, 4]);
  await tryEach([6], run);
  expect(done).toEqual([2, 4, 6]);
});

import { describe, expect, it } from "vitest";
import { dataKeys, firstDataKey } from "./data-keys";
import { readRing } from "./ring";
import { sessionKeys } from "./session-keys";

const base64 = (byte: number) => Buffer.alloc(32, byte).toString("base64");

it("a secret of one key is that key, whatever is in it", () => {
  for (const key of ["x".repeat(40), base64(1), "a=b,c=d", "key with spaces and =", "abc=def"]) {
    expect(readRing(` ${key}\n`)).toEqual([{ id: 1, key }]);
  }
});

it("of several the newest comes first, in whatever order they stand", () => {
  const text = ` 1=${base64(1)}, 12=${base64(12)} ,3=${base64(3)}\n`;
  expect(readRing(text)?.map(({ id }) => id)).toEqual([12, 3, 1]);
  expect(dataKeys(text).map(({ bytes }) => bytes[0])).toEqual([12, 3, 1]);
  expect(firstDataKey(text).bytes[0]).toBe(1);
  expect(sessionKeys("1=one,2=two")).toEqual(["two", "one"]);
});

describe("no ring", () => {
  it.each(["0=abc", "256=abc", "1=abc,1=def", "1=abc,def", "1=abc,,2=def", "1=abc,x=def"])("%s", (text) => {
    expect(readRing(text)).toBeNull();
    expect(() => dataKeys(text)).toThrow(/DATA_KEY/);
    expect(() => sessionKeys(text)).toThrow(/SESSION_SECRET/);
  });
});

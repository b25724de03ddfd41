import { expect, it } from "vitest";
import { HeldTexts } from "./held-texts";

const text = (letters: number) => ({ body: "a".repeat(letters), headers: {} });

it("holds a text until its time is over", () => {
  const held = new HeldTexts(100);
  held.hold("/a", text(10), 1000);
  expect(held.find("/a", 999)?.body).toHaveLength(10);
  expect(held.find("/a", 1000)).toBeNull();
  expect(held.find("/b", 0)).toBeNull();
});

it("holds so many letters in all: what came first goes first, what is longer than all is not held", () => {
  const held = new HeldTexts(100);
  const isHeld = () => ["/a", "/b", "/c"].map((address) => held.find(address, 0) !== null);
  held.hold("/a", text(40), 1);
  held.hold("/b", text(40), 1);
  held.hold("/a", text(50), 1);
  expect(isHeld()).toEqual([true, true, false]);
  held.hold("/c", text(50), 1);
  expect(isHeld(), "/b is the oldest now").toEqual([true, false, true]);
  held.hold("/b", text(101), 1);
  expect(isHeld()).toEqual([false, false, false]);
});

import { expect, it } from "vitest";
import { keyRing, macLength, seal, unseal } from "./key-ring";

const secret = (byte: number) => Buffer.alloc(32, byte).toString("base64");
const spelling = /^[\w-]{36}$/;
const bytesOf = (keyId: number) =>
  new Uint8Array([keyId, ...Array(26 - macLength).fill(7), ...Array(macLength).fill(0)]);

it("what was signed for one purpose holds for no other", () => {
  const ring = keyRing(`1=${secret(1)}`);
  for (const [purpose, other] of [
    ["code", "click"],
    ["click", "code"],
  ] as const) {
    const text = seal(ring, purpose, bytesOf(1));
    expect(unseal(ring, purpose, spelling, text)).not.toBeNull();
    expect(unseal(ring, other, spelling, text)).toBeNull();
  }
});

it("the key that the first byte names must be in the ring, and the same", () => {
  const text = seal(keyRing(`2=${secret(2)}`), "code", bytesOf(2));
  expect(unseal(keyRing(`1=${secret(1)},2=${secret(2)}`), "code", spelling, text)).not.toBeNull();
  expect(unseal(keyRing(`1=${secret(2)}`), "code", spelling, text)).toBeNull();
  expect(unseal(keyRing(`2=${secret(3)}`), "code", spelling, text)).toBeNull();
});

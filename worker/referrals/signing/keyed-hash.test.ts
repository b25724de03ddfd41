import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { KeyedHash } from "./keyed-hash";

it("is HMAC-SHA256, whichever keys and messages it is used with in turn", () => {
  const bytes = fc.uint8Array({ maxLength: 200 });
  fc.assert(
    fc.property(bytes, bytes, fc.array(bytes), (key, otherKey, messages) => {
      const [hash, other] = [new KeyedHash(key), new KeyedHash(otherKey)];
      for (const message of messages) {
        const expected = createHmac("sha256", key).update(message).digest("hex");
        expect(Buffer.from(hash.over(message)).toString("hex")).toBe(expected);
        other.over(message);
      }
    }),
  );
});

it("takes a text as its UTF-8, and the first bytes of a message alone", () => {
  const texts = fc.oneof(fc.string({ maxLength: 200 }), fc.string({ unit: "grapheme", maxLength: 200 }));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), texts, fc.nat(300), (key, text, length) => {
      const hash = new KeyedHash(key);
      const bytes = Buffer.from(text.toWellFormed());
      const expected = (of: Uint8Array) => createHmac("sha256", key).update(of).digest("hex");
      expect(Buffer.from(hash.overText(text)).toString("hex")).toBe(expected(bytes));
      const first = Math.min(length, bytes.length);
      expect(Buffer.from(hash.over(bytes, first)).toString("hex")).toBe(expected(bytes.subarray(0, first)));
    }),
  );
});

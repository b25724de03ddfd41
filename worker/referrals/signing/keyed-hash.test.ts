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

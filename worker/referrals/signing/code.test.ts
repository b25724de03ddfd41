import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readClick, signClick } from "../clicks/click-token";
import { browserNames, deviceTypes, systemNames } from "../clicks/device-names";
import { sources } from "../clicks/sources";
import { issueCode, readCode, signCode } from "./code";
import { keyRing, seal } from "./key-ring";

const secret = (byte: number) => Buffer.alloc(32, byte).toString("base64");
const first = `1=${secret(1)}`;
const ring = keyRing(first);

const numbers = fc.record({
  referral: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
  officer: fc.integer({ min: 1, max: 2 ** 24 - 1 }),
  campaign: fc.integer({ min: 1, max: 2 ** 24 - 1 }),
  issuedAt: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
});
const clicks = fc.record({
  referral: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
  campaign: fc.integer({ min: 1, max: 2 ** 24 - 1 }),
  at: fc.integer({ min: 0, max: 2 ** 48 - 1 }),
  bot: fc.boolean(),
  source: fc.constantFrom(...sources),
  country: fc.constantFrom("", "NP", "T1"),
  nonce: fc.uint8Array({ minLength: 7, maxLength: 7 }),
  origin: fc.option(
    fc.record({
      device: fc.constantFrom(...deviceTypes),
      browser: fc.constantFrom(...browserNames),
      system: fc.constantFrom(...systemNames),
      referrer: fc.stringMatching(/^[a-z.-]{0,42}$/),
    }),
  ),
});

function flipped(text: string, bit: number): string {
  const bytes = Buffer.from(text, "base64url");
  const at = bit % (bytes.length * 8);
  bytes.writeUInt8(bytes.readUInt8(at >> 3) ^ (1 << (at & 7)), at >> 3);
  return bytes.toString("base64url");
}

describe("a referral link's code", () => {
  it("says what was signed, in 36 characters that need no escaping", () => {
    fc.assert(
      fc.property(numbers, (code) => {
        const text = signCode(ring, code);
        expect(text).toMatch(/^[A-Za-z0-9_-]{36}$/);
        expect(readCode(ring, text)).toEqual({ keyId: 1, ...code });
      }),
    );
  });

  it("is issued so that it ends in a letter or digit; those of before, which do not, go on verifying", () => {
    fc.assert(
      fc.property(numbers, ({ referral, ...of }) => {
        let last = referral - 1;
        const { number, code } = issueCode(ring, of, () => ++last % 2 ** 32);
        expect(code).toMatch(/[A-Za-z0-9]$/);
        expect(readCode(ring, code)).toEqual({ keyId: 1, ...of, referral: number });
        const before = signCode(ring, { ...of, referral });
        if (number !== referral) expect(before).toMatch(/[-_]$/);
        expect(readCode(ring, before)?.referral).toBe(referral);
      }),
      { numRuns: 500 },
    );
  });

  it("carries the first 12 bytes of HMAC-SHA256 over all before them", () => {
    fc.assert(
      fc.property(numbers, (code) => {
        const bytes = Buffer.from(signCode(ring, code), "base64url");
        const mac = createHmac("sha256", Buffer.alloc(32, 1)).update(bytes.subarray(0, 15)).digest();
        expect(bytes.subarray(15)).toEqual(mac.subarray(0, 12));
      }),
    );
  });

  it("of the first form, which told of no origin and knew only scans, verifies for ever", () => {
    const bytes = Uint8Array.of(1, 2, 0, 0, 0, 7, 0, 0, 5, 0, 0, 0, 0, 3, 232, 78, 80, 1, 2, 3, 4, 5, 6, 7);
    const text = seal(ring, "click", new Uint8Array([...bytes, ...new Uint8Array(12)]));
    expect(text).toHaveLength(48);
    expect(readClick(ring, text)).toEqual({
      ...{ keyId: 1, referral: 7, campaign: 5, at: 1000, bot: false, source: "qr", country: "NP" },
      ...{ nonce: Uint8Array.of(1, 2, 3, 4, 5, 6, 7), origin: null },
    });
  });

  it("is refused with any bit flipped", () => {
    fc.assert(
      fc.property(numbers, fc.nat(), (code, bit) => {
        expect(readCode(ring, flipped(signCode(ring, code), bit))).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it("has one spelling", () => {
    fc.assert(
      fc.property(numbers, (code) => {
        const good = signCode(ring, code);
        const others = [
          `${good}=`,
          `${good} `,
          `${good}\n`,
          ` ${good}`,
          good.slice(0, 35),
          `${good}A`,
          `${good.slice(0, 20)}\n${good.slice(20)}`,
          good.replaceAll("-", "+").replaceAll("_", "/"),
          good.toLowerCase(),
          good.toUpperCase(),
        ];
        for (const other of others) if (other !== good) expect(readCode(ring, other)).toBeNull();
      }),
    );
  });

  it("is refused whatever else stands in its place", () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => readCode(ring, text) === null));
  });

  it("goes on verifying when a key is added, which then signs; and not when its key is taken away", () => {
    const code = { referral: 7, officer: 8, campaign: 9, issuedAt: 1_700_000_000 };
    const both = keyRing(`${first}, 12=${secret(2)}`);
    const second = keyRing(`12=${secret(2)}`);
    expect(readCode(both, signCode(ring, code))?.keyId).toBe(1);
    expect(readCode(both, signCode(both, code))?.keyId).toBe(12);
    expect(readCode(second, signCode(both, code))).toEqual({ keyId: 12, ...code });
    expect(readCode(second, signCode(ring, code))).toBeNull();
  });
});

describe("a click's token", () => {
  it("says what was signed, in at most 108 characters", () => {
    fc.assert(
      fc.property(clicks, (click) => {
        const text = signClick(ring, click);
        expect(text).toMatch(/^[A-Za-z0-9_-]{48,108}$/);
        expect(readClick(ring, text)).toEqual({ keyId: 1, ...click });
      }),
    );
  });

  it("is refused with any bit flipped", () => {
    fc.assert(
      fc.property(clicks, fc.nat(), (click, bit) => {
        expect(readClick(ring, flipped(signClick(ring, click), bit))).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it("and a code cannot stand for one another", () => {
    const text = signCode(ring, { referral: 1, officer: 1, campaign: 1, issuedAt: 1 });
    expect(readClick(ring, text)).toBeNull();
    expect(readClick(ring, text + text.slice(0, 12))).toBeNull();
  });
});

describe("the key ring", () => {
  it.each(["", "1=", "0=AAAA", `1=${secret(1)},1=${secret(2)}`, `256=${secret(1)}`, "1=c2hvcnQ="])(
    "refuses %s",
    (text) => expect(() => keyRing(text)).toThrow(/LINK_KEYS/),
  );
});

import { describe, expect, it } from "vitest";
import { codeAt } from "./testing";
import { appCodeIn, newSecret, otpauthUrl, stepOf } from "./totp";

// RFC 6238, appendix B: the key, the seconds, and the code in eight digits of which an app shows the last six.
const key = new TextEncoder().encode("12345678901234567890");
const base32 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const vectors: [seconds: number, code: string][] = [
  [59, "94287082"],
  [1111111109, "07081804"],
  [1111111111, "14050471"],
  [1234567890, "89005924"],
  [2000000000, "69279037"],
  [20000000000, "65353130"],
];

describe("the vectors of RFC 6238", () => {
  it.each(vectors)("at %d s", (seconds, code) => {
    const at = seconds * 1000;
    expect(codeAt(key, at, 8)).toBe(code);
    expect(stepOf(base32, code.slice(2), at)).toBe(Math.floor(seconds / 30));
  });
});

it("a code is good a step before and after its own, and no longer", () => {
  const now = 1_700_000_010_000;
  const step = Math.floor(now / 30_000);
  for (const away of [-1, 0, 1]) {
    expect(stepOf(base32, codeAt(key, now + away * 30_000), now)).toBe(step + away);
  }
  for (const away of [-2, 2, 100]) expect(stepOf(base32, codeAt(key, now + away * 30_000), now)).toBeNull();
});

it("a key is 160 random bits, and its address is one that apps read", () => {
  const secret = newSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(newSecret()).not.toBe(secret);
  const url = new URL(otpauthUrl(secret, { issuer: "Field: Team", login: "ana@example.org" }));
  expect([url.protocol, url.host]).toEqual(["otpauth:", "totp"]);
  expect(decodeURIComponent(url.pathname)).toMatch(/^\/Field {1,2}Team:ana@example\.org$/);
  expect(url.searchParams.get("secret")).toBe(secret);
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    algorithm: "SHA1",
    digits: "6",
    period: "30",
  });
});

it("a code is read as people type it, and nothing else is one", () => {
  for (const typed of ["123456", " 123 456 ", "１２３４５６"]) expect(appCodeIn(typed)).toBe("123456");
  for (const typed of ["", "12345", "1234567", "12345a", "-12345"]) expect(appCodeIn(typed)).toBeNull();
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { hashPassword, passwordFault, temporaryPassword, verifyPassword } from "./password";

it("a hash tells its own cost and verifies the password it was made of, and no other", async () => {
  const hash = await hashPassword("correct horse");
  expect(hash).toMatch(/^\$scrypt\$ln=14,r=8,p=5\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(await verifyPassword(hash, "correct horse")).toEqual({ ok: true, outdated: false });
  expect(await verifyPassword(hash, "correct horsf")).toEqual({ ok: false, outdated: false });
});

it("a hash of an older cost still verifies, and is told to be outdated", async () => {
  const old = await hashPassword("correct horse", { ln: 10, r: 8, p: 1 });
  expect(await verifyPassword(old, "correct horse")).toEqual({ ok: true, outdated: true });
  expect(await verifyPassword(old, "wrong horse")).toEqual({ ok: false, outdated: false });
});

it("reads the vector of RFC 7914, section 12", async () => {
  // scrypt (P="pleaseletmein", S="SodiumChloride", N=16384, r=8, p=1), its first 32 bytes
  const hash = Buffer.from("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2", "hex");
  const stored = `$scrypt$ln=14,r=8,p=1$${btoa("SodiumChloride").replaceAll("=", "")}$${hash
    .toString("base64")
    .replaceAll("=", "")}`;
  expect(await verifyPassword(stored, "pleaseletmein")).toEqual({ ok: true, outdated: true });
});

it("nobody's password and a damaged hash verify nothing, whatever is typed", async () => {
  for (const stored of [null, "", "plain", "$scrypt$ln=99,r=8,p=5$AA$AA", "$argon2id$v=19$m=1$a$b"]) {
    expect((await verifyPassword(stored, "")).ok).toBe(false);
  }
});

it("passwords have 10 to 128 characters, counted as people count, and are not one's own address", () => {
  expect(passwordFault("ninechars", [])).toMatch(/at least 10/);
  expect(passwordFault("😀".repeat(10), [])).toBeNull();
  expect(passwordFault("x".repeat(129), [])).toMatch(/at most 128/);
  expect(passwordFault("Ana@Example.org", ["ana@example.org", null])).toMatch(/other than/);
});

it("temporary passwords can be read out, meet the policy and do not repeat", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.constant(null), () => {
      const password = temporaryPassword();
      seen.add(password);
      return /^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/.test(password) && passwordFault(password, []) === null;
    }),
  );
  expect(seen.size).toBe(100);
});

import { expect, it, vi } from "vitest";
import { cost, derivation, hashPassword, verifyPassword } from "./password";

it("a hash tells its own cost and verifies the password it was made of, and no other", async () => {
  const hash = await hashPassword("correct horse");
  expect(hash).toMatch(/^\$scrypt\$ln=14,r=8,p=5\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(await verifyPassword(hash, "correct horse")).toEqual({ ok: true, renewed: null });
  expect(await verifyPassword(hash, "correct horsf")).toEqual({ ok: false, renewed: null });
});

it("a hash of another cost verifies, and brings the one to store instead", async () => {
  const old = await hashPassword("correct horse", { ln: 10, r: 8, p: 1 });
  const { ok, renewed } = await verifyPassword(old, "correct horse");
  expect(ok).toBe(true);
  expect(await verifyPassword(renewed, "correct horse")).toEqual({ ok: true, renewed: null });
  expect(await verifyPassword(old, "wrong horse")).toEqual({ ok: false, renewed: null });
});

it("reads the vector of RFC 7914, section 12", async () => {
  // scrypt (P="pleaseletmein", S="SodiumChloride", N=16384, r=8, p=1), its first 32 bytes
  const hash = Buffer.from("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2", "hex");
  const stored = `$scrypt$ln=14,r=8,p=1$${btoa("SodiumChloride").replaceAll("=", "")}$${hash
    .toString("base64")
    .replaceAll("=", "")}`;
  expect((await verifyPassword(stored, "pleaseletmein")).ok).toBe(true);
});

const unreadable = ["", "plain", "$scrypt$ln=99,r=8,p=5$AA$AA", "$argon2id$v=19$m=1$a$b"];

it("nobody's password and a damaged hash verify nothing, whatever is typed", async () => {
  for (const stored of [null, ...unreadable]) expect((await verifyPassword(stored, "")).ok).toBe(false);
});

it("does the work of today's cost whatever is stored: nothing, a damaged hash, an import's, today's", async () => {
  const scrypt = vi.spyOn(derivation, "scrypt");
  const work = async (stored: string | null) => {
    scrypt.mockClear();
    await verifyPassword(stored, "guess");
    return scrypt.mock.calls
      .map((call) => call[3] as { N: number; r: number; p: number })
      .reduce((sum, { N, r, p }) => sum + N * r * p, 0);
  };
  const usual = 2 ** cost.ln * cost.r * cost.p;
  const imported = await hashPassword("correct horse", { ln: 8, r: 8, p: 1 });
  for (const stored of [null, ...unreadable, imported, await hashPassword("correct horse")]) {
    const done = await work(stored);
    expect(done).toBeGreaterThanOrEqual(usual);
    expect(done).toBeLessThan(usual * 1.01);
  }
  scrypt.mockRestore();
});

import { expect, it } from "vitest";
import { isSecondStep, personOfSecondStep, signSecondStep } from "./second-step";

const secret = "a secret of thirty-two characters";
const minute = 60_000;

it("what stands for a right password does so for ten minutes, for that person and password alone", () => {
  const token = signSecondStep(secret, { personId: "usr_1", passwordHash: "$scrypt$1" }, 0);
  const stands = (at: number, hash = "$scrypt$1", by = secret, text = token) =>
    isSecondStep(by, text, hash, at);
  expect(personOfSecondStep(token)).toBe("usr_1");
  expect([stands(0), stands(10 * minute - 1), stands(10 * minute)]).toEqual([true, true, false]);
  expect(stands(0, "$scrypt$2")).toBe(false);
  expect(stands(0, "$scrypt$1", "another secret of 32 characters..")).toBe(false);
  expect(stands(0, "$scrypt$1", `1=${secret},2=another secret of 32 characters..`)).toBe(true);
  for (const text of ["", ".", "usr_1", token.replace("usr_1", "usr_2"), `${token}A`]) {
    expect(stands(0, "$scrypt$1", secret, text), text).toBe(false);
  }
});

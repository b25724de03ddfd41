import { expect, it } from "vitest";
import { seal, unseal } from "./seal";

const key = Buffer.alloc(32, 7).toString("base64");
const other = Buffer.alloc(32, 8).toString("base64");
const plain = new TextEncoder().encode(JSON.stringify({ temporary_password: "k7xq-2mda" }));

it("gives back what was sealed, and never looks the same twice", async () => {
  const sealed = await seal(key, "answers", plain);
  expect(await unseal(key, "answers", sealed)).toEqual(plain);
  expect(await seal(key, "answers", plain)).not.toEqual(sealed);
});

it("gives nothing back for another key, another purpose, or where a byte was altered or cut", async () => {
  const sealed = await seal(key, "answers", plain);
  const altered = sealed.with(-1, (sealed.at(-1) ?? 0) ^ 1);
  expect(await unseal(other, "answers", sealed)).toBeNull();
  expect(await unseal(key, "other", sealed)).toBeNull();
  expect(await unseal(key, "answers", altered)).toBeNull();
  expect(await unseal(key, "answers", sealed.slice(0, 5))).toBeNull();
});

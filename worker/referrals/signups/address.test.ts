import { expect, it } from "vitest";
import { decryptAddress, encryptAddress, hashAddress, maskAddress } from "./address";

const key = Buffer.alloc(32, 7).toString("base64");
const other = Buffer.alloc(32, 8).toString("base64");

it("compares addresses trimmed and lower-cased, and only under the same key", () => {
  expect(hashAddress(key, "  Asha@Example.ORG ")).toBe(hashAddress(key, "asha@example.org"));
  expect(hashAddress(key, "asha@example.org")).not.toBe(hashAddress(key, "ash@example.org"));
  expect(hashAddress(key, "asha@example.org")).not.toBe(hashAddress(other, "asha@example.org"));
});

it("gives an address back as it was typed, and never looks the same twice", async () => {
  const once = await encryptAddress(key, " Asha.Rai@Example.org ");
  expect(await decryptAddress(key, once)).toBe("Asha.Rai@Example.org");
  expect(await encryptAddress(key, " Asha.Rai@Example.org ")).not.toBe(once);
  expect(once).not.toContain("Asha");
});

it("refuses an address that was altered or encrypted with another key", async () => {
  const sealed = await encryptAddress(key, "asha@example.org");
  const altered = sealed.slice(0, -4) + (sealed.endsWith("AAAA") ? "BBBB" : "AAAA");
  await expect(decryptAddress(key, altered)).rejects.toThrow();
  await expect(decryptAddress(other, sealed)).rejects.toThrow();
  await expect(decryptAddress(key, `2${sealed.slice(1)}`)).rejects.toThrow("not known");
});

it.each([
  ["asha@example.org", "a***@e***.org"],
  ["A@B.CO.UK", "a***@b***.uk"],
  ["प्रिया@उदाहरण.भारत", "प***@उ***.भारत"],
])("shows %s as %s", (email, masked) => expect(maskAddress(email)).toBe(masked));

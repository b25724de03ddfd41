import { expect, it } from "vitest";
import { hider } from "./hide-names";

const hide = hider(["Bai Sample", "José D. Cruz", "Ali", "Ali Baba"]);

it.each([
  ["write to bai.sample+1@Example.org.", "write to [e-mail]."],
  ["<datu@sub.example.com>, or me@x.ph", "<[e-mail]>, or [e-mail]"],
  ["call (0917) 555-0123 now", "call [phone] now"],
  ["+63 917 555 0123/09175550124", "[phone]/[phone]"],
  ["0917 555 0123 0918 555 0124", "[phone]"],
  ["12345678 families, 2026-11", "12345678 families, 2026-11"],
  ["No. 1234567890123456", "No. 1234567890123456"],
  ["BAI  sample's field", "[name]'s field"],
  ["with José D. Cruz,Ali baba and Aliah", "with [name],[name] and Aliah"],
  ["Jose\u0301 D. Cruz", "[name]"],
  ["Bai. Sample", "Bai. Sample"],
])("%s", (text, told) => expect(hide(text)).toBe(told));

it("takes no word of its own for a name", () => {
  expect(hider(["phone", "mail", "name"])("a@b.org 0917555012345 Mail")).toBe("[e-mail] [phone] [name]");
});

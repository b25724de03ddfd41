import fc from "fast-check";
import { expect, it } from "vitest";
import { passwordFault } from "./password-policy";
import { spellTemporary, temporaryPassword } from "./temporary-password";

it("passwords have 10 to 128 characters, counted as people count, and are not one's own address", () => {
  expect(passwordFault("ninechars", [])).toMatch(/at least 10/);
  expect(passwordFault("😀🐘🌱🚲🏔🎈🍋🔑🪁🧭", [])).toBeNull();
  expect(passwordFault("paper kite ".repeat(12), [])).toMatch(/at most 128/);
  expect(passwordFault("Ana@Example.org", ["ana@example.org", null])).toMatch(/other than your own/);
  expect(passwordFault("977 984 123 4567", [null, "+9779841234567"])).toMatch(/other than your own/);
});

it.each([
  [
    "one character",
    "aaaaaaaaaa",
    "          ",
    "AAAAaaaaAAAA",
    "😀😀😀😀😀😀😀😀😀😀",
    "..........",
    "\u3000".repeat(10),
  ],
  ["few characters", "aaaaabbbbb", "1010101010", "abababababab", "aabbaabbaabb", "a         b"],
  ["a run", "1234567890", "0123456789", "9876543210", "0987654321", "abcdefghij", "ABCDEFGHIJ", "zyxwvutsrq"],
  ["a run of other scripts", "１２３４５６７８９０", "١٢٣٤٥٦٧٨٩٠", "абвгдежзик", "йцукенгшщз"],
  ["a run with a little more", "1234567890a", "1234567890!", "aaaaaaaaaa1", "abcdefghij1", "12345678910"],
  ["two runs", "1234554321", "abcdef123456", "qwertyuiop123", "asdfghjkl123456", "1122334455", "aabbccddee"],
  ["a keyboard's row", "qwertyuiop", "poiuytrewq", "asdfghjkl;", "zxcvbnm,./", "azertyuiop", "qwertzuiop"],
  ["a way across it", "1qaz2wsx3edc", "1q2w3e4r5t6y", "!@#$%^&*()", "qazwsxedcrfv"],
  ["interleaved runs", "1a2b3c4d5e6f", "a1a2a3a4a5a6", "1a2a3a4a5a6a"],
  [
    "a run with space or signs around it or within",
    ...[
      "  1234567890  ",
      "1 2 3 4 5 6 7 8 9 0",
      "12 34 56 78 90",
      "123 456 7890",
      "--1234567890--",
      "12.34.56.78.90",
    ],
    ...["aaaaa aaaaa", " aaaaaaaaaa\t", "abcde\u00A0fghij", "qwerty  uiop", "\u200B1234567890\u200B"],
  ],
  ["a repetition", "abcabcabcabc", "abc123abc123", "qwe123qwe123", "passpasspass", "12312312312"],
])("%s is refused", (_, ...passwords) => {
  for (const password of passwords)
    expect([password, passwordFault(password, [])]).not.toEqual([password, null]);
});

it("what everybody tries is refused, in any case, in leet, twice over, and with a little around it", () => {
  for (const password of [
    ...["password123", "Password123", "PASSWORD123!", "P@ssw0rd123", "p@$$w0rd2026", "passwordpassword"],
    ...[
      "iloveyou123",
      "Football2026!",
      "1letmein123",
      "!welcome123",
      "administrator",
      "motdepasse",
      "basketball",
    ],
    ...["  password123  ", "pass word 123", "p a s s w o r d 1 2 3"],
    ...["trustno1trustno1", "milepost-demo", "Milepost2026!", "changeme123", "sunshine99"],
  ]) {
    expect([password, passwordFault(password, [])]).toEqual([
      password,
      expect.stringContaining("everybody tries"),
    ]);
  }
});

it("what people make up is taken", () => {
  for (const password of [
    ...[
      "the right password",
      "my own password",
      "a long first password",
      "correct horse battery",
      "paper-kite-over-Pokhara",
    ],
    ...[
      "tomorrowtomorrow morning",
      "Jennifer likes 3 teas",
      "8f3k-29sd-PQ",
      "मेरो घर पोखरामा छ",
      "xK7#mQ2$vL",
    ],
  ]) {
    expect([password, passwordFault(password, [])]).toEqual([password, null]);
  }
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

it("a temporary password is read in any case, without its dashes, with others, with space around and within", () => {
  const password = temporaryPassword();
  const bare = password.replaceAll("-", "");
  for (const typed of [
    ...[
      password,
      bare,
      bare.toUpperCase(),
      ` ${password}\n`,
      password.replaceAll("-", " "),
      `\u200B${password}`,
    ],
    ...[password.replaceAll("-", "–"), password.replaceAll("-", "\u2011"), `\t${bare.toUpperCase()}\u00A0`],
  ]) {
    expect(spellTemporary(typed)).toBe(password);
  }
  for (const other of ["the right password", `${password}x`, bare.slice(1), "", "IIII-OOOO-1111-0000"]) {
    expect(spellTemporary(other)).toBe(other);
  }
});

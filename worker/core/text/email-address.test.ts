import { expect, it } from "vitest";
import { emailKey, isEmailAddress } from "./email-address";

it.each([
  ["asha@example.org", "A\u200CSHA@Example.org ", "asha@EXAMPLE.ORG.", "asha@ｅxample。org"],
  ["josé@example.org", "Jose\u0301@example.org", "JOSÉ@example.org"],
  ["x@münchen.de", "x@xn--mnchen-3ya.de", "X@MÜNCHEN.de", "x@XN--MNCHEN-3YA.DE.", "x@mu\u0308nchen.de"],
  ["x@straße.de", "x@xn--strae-oqa.de"],
  ["x@उदाहरण.भारत", "x@xn--p1b6ci4b4b3a.xn--h2brj9c"],
])("%s is one mailbox, however it is spelt", (key, ...spellings) => {
  for (const spelling of [key, ...spellings]) expect(emailKey(spelling), spelling).toBe(key);
});

it("what is another mailbox has another key, and what is none its own", () => {
  for (const [one, other] of [
    ["x@strasse.de", "x@straße.de"],
    ["x@munchen.de", "x@münchen.de"],
    ["x@a%2eorg", "x@a.org"],
    ["x@a/b.org", "x@a"],
    ["x@a:25", "x@a"],
    ["example.org", "@example.org"],
  ] as const) {
    expect(emailKey(one), one).not.toBe(emailKey(other));
  }
  for (const text of ["", "@", "x@", "x@a b"]) expect(emailKey(text)).toBe(text);
});

it.each([
  "asha@example.org",
  "Asha.Rai+market@mail.example.org",
  "o'neil_x-1@example.co",
  "josé@example.org",
  "x@münchen.de",
  "x@xn--mnchen-3ya.de",
  "x@उदाहरण.भारत",
  "x@3com.com",
])("%s is an address", (text) => expect(isEmailAddress(text)).toBe(true));

it.each([
  ...["", "asha", "@example.org", "asha@", "a@b@example.org", "a b@example.org", "a@exa mple.org"],
  ...["a..b@c.org", ".a@b.org", "a.@b.org", "a@localhost", "a@b..org", "a@.b.org", "a@b.org.", "a@b.c"],
  ...["a@-b.org", "a@b-.org", "a@b.123", "a@127.0.0.1", "a@[127.0.0.1]", "a@b.org:25", "a@b%2eorg.np"],
  ...["a@b/c.org", "a@xn--.org", '"a b"@c.org', "<a@b.org>", "a\\@b.org", `a@${"b".repeat(64)}.org`],
  ...[`a@${"b.".repeat(126)}org`, "a\u0000@b.org", "a@b_c.o_g"],
])("%j is none", (text) => expect(isEmailAddress(text)).toBe(false));

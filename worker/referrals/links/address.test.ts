import { describe, expect, it } from "vitest";
import { codeIn, isOwnLink, readAddress } from "./address";

const code = "AQAAAAEAAAEAAAFn_-aB";

describe("the address of a link", () => {
  it.each([
    [`https://a.test/r/${code}`, ""],
    [`https://a.test/track/${code}?s=qr`, "s=qr"],
    [`https://a.test/r/${code}.`, ""],
    [`https://a.test/r/${code})?s=qr&x=%20`, "s=qr&x=%20"],
    [`https://a.test/r/${code}/`, ""],
    [`https://a.test/r/${code}/more/of/it`, ""],
    [`https://a.test/r/${code}&fbclid=1`, ""],
    [`https://a.test/r/${code}%E2%80%8B`, ""],
    [`https://a.test/r/${code}%20and`, ""],
    [`https://a.test/r/${code}%2E`, ""],
    [`https://a.test/r/${code}=`, ""],
    [`https://a.test/r/${code}~`, ""],
    [`https://a.test/r/${code.replace("_", "%5F").replace("-", "%2d")}`, ""],
    [`https://a.test/%72/%41${code.slice(1)}`, ""],
  ])("%s holds its code", (url, query) => {
    expect(readAddress(url)).toEqual({ origin: "https://a.test", code, query });
  });

  it.each([`${code}x`, `x${code}`, `${code}_`, `${code.slice(0, -1)}`, `%255F${code}`])(
    "%s is another code, or none",
    (path) => {
      expect(readAddress(`https://a.test/r/${path}`)?.code).not.toBe(code);
    },
  );

  it.each(["https://a.test/", "https://a.test/rr/x", "https://a.test/signup/r/x", "https://a.test/?/r/x"])(
    "is not %s",
    (url) => expect(readAddress(url)).toBeNull(),
  );
});

it.each([
  [code, code],
  [` ${code} `, code],
  [`https://a.test/r/${code}?s=whatsapp`, code],
  [`a.test/track/${code}).`, code],
  [`r/${code}`, code],
  [`https://example.org/join?a=b&ref=${code}&click_id=x`, code],
  [`${code}.`, code],
  [` ${code}).\n`, code],
  [`${code}\u200B`, code],
  [`\u200B \u202A${code}\u202C`, code],
  [`${code.slice(0, 4)}\u200B${code.slice(4)}`, code.slice(0, 4)],
  [`${code.replace("_", "%5F")}%2E`, code],
  [`${code}x`, `${code}x`],
  [".", "."],
  ["(r/", "(r/"],
  ["", ""],
])("the code in %j is %j", (text, expected) => expect(codeIn(text)).toBe(expected));

it.each([
  ["https://example.org/track/apply?ref=CODE&click_id=x", "of a landing page"],
  ["https://example.org/r/apply/now?a=b&ref=CODE", "of a landing page below another"],
  ["https://a.test/r/CODE?ref=producthunt", "of a link that somebody marked"],
  ["https://a.test/r/CODE?s=qr&ref=0190163d-8694-739b-aea5-966c26f8ad91", "of a link with another's id"],
])("the code in %s is that %s", (text) => {
  const whole = "AQAAAAEAAAEAAAFn_-aBcDeFgHiJkLmNoPqR";
  expect(codeIn(text.replace("CODE", whole))).toBe(whole);
});

describe("a link of ours", () => {
  const origins = ["https://go.example.org", "http://127.0.0.1:8787"];

  it.each([
    "https://go.example.org/r/x",
    "https://go.example.org/track/x?y",
    "http://GO.Example.ORG/r/x",
    "https://go.example.org:443/r/x",
    "https://go.example.org./r/x",
    "https://go%2Eexample.org/r/x",
    "https://ｇｏ.example.org/r/x",
    "https://go.example.org//r/x",
    "https://go.example.org/a/../r/x",
    "https://go.example.org/%72/x",
    "https://go.example.org/R/x",
    "https://go.example.org/r",
    "http://localhost:8787/r/x",
    "http://127.1:8787/r/x",
    "http://0x7f000001:8787/track/x",
    "http://[::1]:8787/r/x",
    "http://[::ffff:127.0.0.1]:8787/r/x",
    "https://go.example.org/login?next=/r/x",
    "https://go.example.org/login?lang=fr&%6Eext=%2F%72%2Fx%3Fs%3Dqr",
    "https://go.example.org/login?next=/dashboard&next=/track/x",
    "https://go.example.org/change-password?next=%2Flogin%3Fnext%3D%252Fr%252Fx",
    "https://go.example.org/login?next=/dashboard/../r/x",
    "https://go.example.org/login?next=https://go.example.org/r/x",
  ])("is %s", (address) => expect(isOwnLink(address, origins)).toBe(true));

  it.each([
    "https://example.org/r/x",
    "https://go.example.org/signup/x?ref=/r/x",
    "https://go.example.org/read/x",
    "https://go.example.org/login?next=/dashboard/links",
    "https://example.org/login?next=/r/x",
    "https://go.example.org/login?next=https://example.org/r/x",
    "https://go.example.org.evil.example/r/x",
    "http://127.0.0.1:3000/r/x",
  ])("is not %s", (address) => expect(isOwnLink(address, origins)).toBe(false));
});

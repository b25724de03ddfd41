import { expect, it } from "vitest";
import { acceptedLocale, isSpoken, localeChoices, localeOf } from "./locales";

it("a browser's wish is met by weight, among the languages there are", () => {
  expect(acceptedLocale("fr-FR,fr;q=0.9,en;q=0.8")).toBe("fr");
  expect(acceptedLocale("sw,fr;q=0.4,en-GB;q=0.7")).toBe("en-GB");
  expect(acceptedLocale("sw-KE, hi;q=0.5")).toBeNull();
  expect(acceptedLocale("fr;q=0, en;q=0.1")).toBe("en");
  expect(acceptedLocale("sw, fr;q=0")).toBeNull();
  expect(acceptedLocale("")).toBeNull();
  expect(acceptedLocale("*;q=x,,;;")).toBeNull();
});

it("a stranger's tag is never a region that nobody offers", () => {
  expect([localeOf("FR-sn"), localeOf("fr-ZZ"), localeOf("en-x-private"), localeOf("__proto__")]).toEqual([
    "fr-SN",
    "fr",
    "en",
    null,
  ]);
});

it("people choose among the languages that have words, as countries write them", () => {
  for (const tag of ["en", "fr", "en-US", "fr-SN"]) expect([tag, isSpoken(tag)]).toEqual([tag, true]);
  for (const tag of ["xx", "sw", "FR", "fr-XX", "fr-sn", "fr-SN-x", "", "__proto__"]) {
    expect([tag, isSpoken(tag)]).toEqual([tag, false]);
  }
});

it("what is chosen stays a choice", () => {
  expect(localeChoices("sw").at(-1)).toEqual({ value: "sw", label: "sw" });
  expect(localeChoices("fr")).toEqual(localeChoices(undefined));
});

import { expect, it } from "vitest";
import { emptyContent } from "../content/fields";
import { canonicalJson } from "../public-api/content-hash";
import { compared, isFoundAnywhere, searched, searchedOfContent, termsOf, WORD } from "./searched";

/** As the database does it. */
const holds = (text: string, search: string): boolean =>
  (termsOf(search) ?? []).every((term) =>
    isFoundAnywhere(term) ? text.replaceAll(WORD, "").includes(term) : text.includes(WORD + term),
  );

it("a term of three code points is found anywhere, a shorter one at the beginning of a word", () => {
  const text = searched("The Bridge-builders of Kathmandu, 2024: पुल निर्माण");
  for (const found of ["ridge", "e-b", "BRIDGE", "20", "br", "bu", "पु", "माण", "of, the", "manDU"]) {
    expect(holds(text, found), found).toBe(true);
  }
  for (const missed of ["ri", "e-", "24", "ुल", "bridges", "of nobody"]) {
    expect(holds(text, missed), missed).toBe(false);
  }
});

it("both sides are compared in NFKC, without case, Latin diacritics and what has no width", () => {
  expect(holds(searched("Élodie Ｒai"), "elodie rai")).toBe(true);
  expect(holds(searched("Elodie"), "É\u200Blodie")).toBe(true);
  expect(holds(searched("राम"), "रमा")).toBe(false);
});

it("marks that stand one upon the other are left out of Latin alone, however many they are", () => {
  const many = "\u0301".repeat(200_000);
  expect(compared(`a${many}b`)).toBe("ab");
  expect(compared(`क${"\u0901".repeat(200_000)}`)).toHaveLength(200_001);
  expect(compared("x\u0301\u20dd\u0915\u0941")).toBe("x\u0915\u0941");
});

it("a case is found by its title, the text of its description and its allegations, translations too", () => {
  const text = searchedOfContent({
    ...emptyContent,
    title: "Bridge",
    description: "<p>No<b>body</b></p><p>built it</p>",
    key_allegations: ["Money went"],
    tags: ["unsearched"],
    translations: { ne: { title: "पुल", key_allegations: [null, "पैसा"] } },
  });
  expect(holds(text, "nobody bridge went पुल पैसा")).toBe(true);
  for (const missed of ["bodybuilt", "unsearched", "bridgenobody"]) expect(holds(text, missed)).toBe(false);
});

it("a search has at most ten terms and 200 characters", () => {
  expect(termsOf("a,b c ,, d")).toEqual(["a", "b", "c", "d"]);
  expect(termsOf(Array(11).fill("a").join(" "))).toBeNull();
  expect(termsOf("a".repeat(201))).toBeNull();
});

it("JSON has the one form of RFC 8785", () => {
  expect(
    canonicalJson({ "\u20ac": "Euro\n", a: [1, null, { z: "\u0001", b: true }], "\ud83d\ude00": 1e21 }),
  ).toBe('{"a":[1,null,{"b":true,"z":"\\u0001"}],"\u20ac":"Euro\\n","\ud83d\ude00":1e+21}');
});

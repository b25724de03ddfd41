import { expect, it } from "vitest";
import { districts } from "../testing/districts";
import { compared, termsOf } from "./searched";
import { soundsOf, soundsOfTerm } from "./sounds";

/** As the database does it: each term must sound in the text. */
const sounds = (text: string, search: string): boolean => {
  const keys = soundsOf(compared(text));
  return (termsOf(search) ?? []).every((term) => {
    const asked = soundsOfTerm(term);
    return asked.length > 0 && asked.every((key) => keys.includes(` ${key} `));
  });
};

it("10: of the 77 districts of Nepal nine in ten are found in the other script, and hardly a wrong one", () => {
  expect(districts.length).toBe(77);
  for (const [from, to] of [
    [0, 1],
    [1, 0],
  ] as const) {
    const missed: string[] = [];
    let wrong = 0;
    for (const [at, district] of districts.entries()) {
      const search = district[from];
      if (!sounds(districts[at]?.[to] ?? "", search)) missed.push(search);
      wrong += districts.filter((other, n) => n !== at && other.some((text) => sounds(text, search))).length;
    }
    expect(missed.length, missed.join(", ")).toBeLessThanOrEqual(7);
    expect(wrong / districts.length, `${wrong} wrong`).toBeLessThan(0.25);
  }
});

it("ways to write the same name sound alike", () => {
  for (const [one, other] of [
    ["Krishna", "कृष्ण"],
    ["Lakshmi", "Laxmi"],
    ["Shrestha", "श्रेष्ठ"],
    ["Bishnu", "विष्णु"],
    ["Gyanendra", "ज्ञानेन्द्र"],
    ["Kavre", "काभ्रे"],
    ["Nepal", "नेपालको"],
    ["Kathmandu", "काठमाडौं"],
    ["Kathmandu", "काठमाडौंमा"],
    ["Sambidhan", "संविधान"],
    ["Thapa", "थापाहरूले"],
    ["2081", "२०८१"],
    ["Élodie", "elodie"],
  ] as const) {
    expect(sounds(other, one), `${one} ${other}`).toBe(true);
  }
});

it("what sounds otherwise, or says too little, is not found", () => {
  for (const [text, search] of [
    ["सडक", "sarki"],
    ["Bara", "Bardiya"],
    ["अ क", "a"],
    ["काठमाडौँ", "-"],
    ["2081", "2082"],
  ] as const) {
    expect(sounds(text, search), search).toBe(false);
  }
});

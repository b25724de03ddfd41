import { expect, it } from "vitest";
import { workshopTypes } from "../workshop-types";
import { type Question, wordsIn } from "./definition";
import { asStored, inEachLanguage, titleIn } from "./first-words";
import { firstQuestions, questionSet } from "./question-set";

const first = workshopTypes.flatMap(firstQuestions);
const shown = inEachLanguage(first);

it("every first question has words of its own in each language, and English as it is stored", () => {
  expect(first).toHaveLength(25);
  for (const [n, { prompt, hint, id }] of first.entries()) {
    for (const [stored, words] of [
      [prompt, shown[n]?.prompt],
      [hint, shown[n]?.hint],
    ] as const) {
      const told = ["en", "fil", "fr"].map((reader) => wordsIn(words ?? "", reader, "en"));
      expect(told[0], id).toBe(stored);
      expect(new Set(told).size, id).toBe(3);
    }
  }
});

it("none is told in another's words", () => {
  for (const reader of ["fil", "fr"]) {
    const prompts = shown.map(({ prompt }) => wordsIn(prompt, reader, "en"));
    expect(new Set(prompts).size).toBe(25);
  }
});

it("they are stored as they were, and what somebody worded anew stays as it is", () => {
  expect(asStored(shown)).toEqual(first);
  const own: Question[] = [
    { ...(first[0] as Question), prompt: "What do you need most?", hint: null },
    { ...(first[1] as Question), prompt: { en: first[1]?.prompt as string, fil: "Iba" }, hint: null },
  ];
  expect(inEachLanguage(own)).toEqual(own);
  expect(asStored(own)).toEqual(own);
});

it("a title is told in the reader's language, one that somebody gave as it is", () => {
  const title = questionSet.workshop_3.title;
  expect([titleIn(title, "en"), titleIn(title, "ne")]).toEqual([title, title]);
  expect(titleIn(title, "fil")).toBe("Pagtutulungan at Pagpapalakas ng Komunidad");
  expect(titleIn(title, "fr-FR")).toBe("Agir ensemble et renforcer la communauté");
  expect(titleIn("Our third evening", "fil")).toBe("Our third evening");
});

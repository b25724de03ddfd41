import { expect, it } from "vitest";
import type { Question } from "../questions/definition";
import { questionsBody } from "../questions/schemas";
import { changeForm } from "./change-form";
import { formOf, knownOptions, partsOf, questionsIn } from "./question-form";

const read = (given: unknown[]): Question[] => questionsBody.parse({ questions: given }).questions;

const all = read([
  { id: "a", type: "long_text", prompt: "Plain", hint: null },
  {
    id: "b",
    type: "text",
    prompt: { en: "Only English" },
    hint: { fil: "Tagalog", fr: "Français" },
    max_length: 90,
  },
  { id: "c", type: "number", prompt: "How many", min: 1, max: 7, integer: false, required: true },
  { id: "d", type: "select", prompt: "Which", options: ["One", "Two, or three"] },
  {
    ...{ id: "e", type: "select", prompt: "Which", required: true },
    options: [
      { value: "yes", label: { en: "Yes", fr: "Oui" } },
      { value: "no", label: "No" },
    ],
  },
  {
    ...{ id: "f", type: "repeater", prompt: { fr: "Quoi" }, min_items: 1, max_items: 3, ordered: true },
    fields: [
      { name: "what", label: "What", type: "text", placeholder: "Here", required: true },
      { name: "how", label: { en: "How", fil: "Paano" }, type: "select", options: ["Well", "Badly"] },
    ],
  },
  { id: "g", type: "structured", prompt: "Who", fields: [{ name: "age", label: "Age", type: "number" }] },
]);

it("questions that nobody changes come back as they are", () => {
  for (const language of ["en", "fil", "fr"] as const) {
    expect(read(questionsIn(formOf(all, language), language))).toEqual(all);
  }
});

it("a limit that may be two is refused as it was typed: a thousand is not published as one", () => {
  const form = { ...formOf(all, "en"), "q.1.max_length": "5,000", "q.2.min": "0,5", "q.2.max": "1,000" };
  const asked = questionsIn(form, "en");
  expect(asked[1]).toMatchObject({ max_length: "5,000" });
  expect(asked[2]).toMatchObject({ min: 0.5, max: "1,000" });
});

it("options that look like another way to write one are left as they are", () => {
  const options = [
    ...["rice = food", "corn | maize"],
    { value: "both", label: "rice | corn" },
    { value: "none", label: { en: "Neither\nof them", fil: "Wala | wala" } },
  ];
  const asked = read([
    { id: "crop", type: "select", prompt: "Which", options },
    {
      ...{ id: "crops", type: "repeater", prompt: "Which" },
      fields: [{ name: "crop", label: "Crop", type: "select", options }],
    },
  ]);
  const form = formOf(asked, "en");
  expect(read(questionsIn(form, "en", knownOptions(asked)))).toEqual(asked);
  const written = { ...form, "q.0.options": `${form["q.0.options"]}\nother = Another` };
  expect(read(questionsIn(written, "en", knownOptions(asked)))[0]).toMatchObject({
    options: [{}, {}, {}, {}, { value: "other", label: "Another" }],
  });
});

it("each press changes what it says, and nothing is lost of the rest", () => {
  const form = formOf(all, "en");
  const ids = (after: Record<string, string>) => partsOf(after, "q.").map(({ id }) => id);
  expect(ids(changeForm(form, "up.1"))).toEqual(["b", "a", "c", "d", "e", "f", "g"]);
  expect(ids(changeForm(form, "down.6"))).toEqual(["a", "b", "c", "d", "e", "f", "g"]);
  expect(ids(changeForm(form, "remove.2"))).toEqual(["a", "b", "d", "e", "f", "g"]);
  expect(ids(changeForm(form, "add"))).toEqual(["a", "b", "c", "d", "e", "f", "g", "question_8"]);
  const fields = (after: Record<string, string>, n: number) =>
    partsOf(partsOf(after, "q.")[n] ?? {}, "fields.").map(({ name }) => name);
  expect(fields(changeForm(form, "add_field.6"), 6)).toEqual(["age", "field_2"]);
  expect(fields(changeForm(form, "remove_field.5.0"), 5)).toEqual(["how"]);
  expect(fields(changeForm(form, "remove_field.6.0"), 6)).toEqual(["age"]);
  expect(fields(changeForm({ ...form, "q.0.type": "repeater" }, "check"), 0)).toEqual(["field_1"]);
  expect(changeForm(form, "nonsense.99")).toEqual(form);
});

import { expect, it } from "vitest";
import { newReference } from "../master/schemas";
import { studyInput, studyValues } from "./forms";

const study = newReference.parse({
  ...{ country_id: 46, commodity_id: 1004, source: "A survey", year: 2021, visible_to_external: true },
  volume: { value: 11_250.5, as_written: "11,250.5", unit: "kg", measure: "mean" },
  price: { value: null, as_written: "4–6" },
});

it.each(["en", "fr"])("a study that is saved as its form shows it stays to the letter (%s)", (locale) => {
  const shown = studyValues(study, locale);
  expect(newReference.parse(studyInput(shown, study, locale))).toEqual(study);
});

it("a figure that is typed anew is a number where it is one, in the reader's writing", () => {
  const typed = {
    ...studyValues(study, "fr"),
    volume: "12,5",
    price: "800 to 900",
    area: "",
    price_unit: "XOF",
  };
  expect(newReference.parse(studyInput(typed, study, "fr"))).toMatchObject({
    volume: { value: 12.5, as_written: "12,5", unit: "kg", measure: "mean" },
    price: { value: null, as_written: "800 to 900", unit: "XOF" },
    area: null,
  });
});

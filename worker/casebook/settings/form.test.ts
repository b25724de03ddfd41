import { expect, it } from "vitest";
import { defaultEntityTypes } from "../content/entity-id";
import { originsFromText, typesFromText, typesToText } from "./form";

it("a table of types reads as it was written, whatever spaces stand in it", () => {
  expect(typesFromText(typesToText(defaultEntityTypes))).toEqual(defaultEntityTypes);
  expect(typesFromText(" person \r\n\n place : a/b , c,\nplace: d")).toEqual({
    person: [],
    place: ["a/b", "c", "d"],
  });
  expect(originsFromText("https://a.example\n\n https://b.example ")).toEqual([
    "https://a.example",
    "https://b.example",
  ]);
});

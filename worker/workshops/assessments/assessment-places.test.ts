import { expect, it } from "vitest";
import {
  type FoundPlace,
  fillPlaces,
  levelErrors,
  levelIn,
  type PlacesAt,
  placesAfter,
} from "./assessment-places";

const none: PlacesAt = { region: null, province: null, municipality: null, barangay: null };
const found = new Map<string, FoundPlace>([
  ["r1", { level: "region", chain: { region: "r1" } }],
  ["r2", { level: "region", chain: { region: "r2" } }],
  ["p1", { level: "province", chain: { region: "r1", province: "p1" } }],
  ["m1", { level: "municipality", chain: { region: "r1", province: "p1", municipality: "m1" } }],
]);
const fill = (given: Partial<PlacesAt>, before = none) => {
  const { places, errors } = fillPlaces(placesAfter(before, given), found);
  return errors.length > 0 ? errors.map(({ path }) => path) : places;
};
const town: PlacesAt = { region: "r1", province: "p1", municipality: "m1", barangay: null };

it("fills in what lies above", () => {
  expect(fill({ municipality: "m1" })).toEqual(town);
  expect(fill({ province: null }, town)).toEqual(town);
  expect(fill({ municipality: null }, town)).toEqual({ ...town, municipality: null });
});

it("tells a contradiction, and what is no place of the level, at the lower field", () => {
  expect(fill({ region: "r2", province: "p1" })).toEqual(["province_id"]);
  expect(fill({ region: "p1" })).toEqual(["region_id"]);
  expect(fill({ barangay: "nobody" })).toEqual(["barangay_id"]);
  expect(fill({ region: "r2" }, town)).toEqual(["province_id", "municipality_id"]);
});

it("has the level of the lowest place, and needs the place of its level", () => {
  expect([none, { ...none, region: "r1" }, town].map(levelIn)).toEqual([
    "community",
    "regional",
    "city_municipal",
  ]);
  expect(levelErrors("barangay", town).map(({ path }) => path)).toEqual(["barangay_id", "level"]);
  expect(levelErrors("provincial", town)).toEqual([]);
  expect(levelErrors("community", none)).toEqual([]);
});

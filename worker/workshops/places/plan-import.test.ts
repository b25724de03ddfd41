import { expect, it } from "vitest";
import { planImport } from "./plan-import";
import { readPlacesFile } from "./read-places-csv";

const readText = (...lines: string[]) =>
  readPlacesFile(new TextEncoder().encode(["level,name,parent_code,code,lat,lng", ...lines].join("\n")));
const plan = (lines: string[], known: Parameters<typeof planImport>[1] = new Map()) =>
  planImport(readText(...lines).places, known, (row) => `plc_${row}`);
const faults = (lines: string[], known?: Parameters<typeof planImport>[1]) =>
  plan(lines, known).errors.map(({ row, column }) => `${row} ${column}`);

it("reads parents before children, each below one of the level before it", () => {
  const { places, errors } = plan(["region,North,,N,,", "province,Upper,N,U,7.5,-3", "province,Lower,N,,,"]);
  expect(errors).toEqual([]);
  expect(places.map(({ id, parentId, lat }) => [id, parentId, lat])).toEqual([
    ["plc_2", null, null],
    ["plc_3", "plc_2", 7.5],
    ["plc_4", "plc_2", null],
  ]);
});

it("tells each fault at its row and column", () => {
  expect(
    faults([
      "region,North,,N,,",
      "region,NORTH,,M,,", // the same name, case aside
      "region,South,N,S,,", // a region below a place
      "province,Upper,,U,,", // below none
      "province,Lower,X,L,,", // below nobody knows what
      "municipality,Town,N,T,,", // a level left out
      "region,East,,N,,", // a code twice
    ]),
  ).toEqual(["3 name", "4 parent_code", "5 parent_code", "6 parent_code", "7 parent_code", "8 code"]);
  expect(readText("hamlet,,,,91,x").errors.map(({ row, column }) => `${row} ${column}`)).toEqual([
    "2 level",
    "2 name",
    "2 lat",
    "2 lng",
  ]);
});

it("renames a known code where it stands", () => {
  const known = new Map([
    ["N", { id: "plc_n", level: "region", parent_id: null }],
    ["U", { id: "plc_u", level: "province", parent_id: "plc_n" }],
    ["S", { id: "plc_s", level: "region", parent_id: null }],
  ] as const);
  const { places, errors } = plan(["province,Upper Valley,,U,,", "province,Lower,N,L,,"], known);
  expect(errors).toEqual([]);
  expect(places.map(({ id, parentId, isKnown }) => [id, parentId, isKnown])).toEqual([
    ["plc_u", "plc_n", true],
    ["plc_3", "plc_n", false],
  ]);
  expect(faults(["region,Upper,,U,,", "province,Upper,S,U,,"], known)).toEqual([
    "2 level",
    "3 code",
    "3 parent_code",
    "3 name",
  ]);
});

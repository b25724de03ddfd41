import { expect, it } from "vitest";
import { campaignsQuery } from "./campaign-table";
import { matrixQuery } from "./matrix";
import { officersQuery } from "./officer-table";
import { tablePage } from "./table";

it("offers bounds on the score where there is one", () => {
  expect(officersQuery.shape).toHaveProperty("min_score");
  expect(campaignsQuery.shape).not.toHaveProperty("min_score");
  expect(matrixQuery.shape).not.toHaveProperty("max_score");
  expect(matrixQuery.shape).toHaveProperty("min_conversion_rate");
});

it("keeps the order of names that differ in case alone, whichever way it sorts", () => {
  const rows = ["asha", "Binod", "ASHA", "Asha"].map((name) => ({ name }));
  const sorted = (descending: boolean) =>
    tablePage(rows, { page: 1, limit: 20, q: "", sort: { field: "name", descending } }).data.map(
      ({ name }) => name,
    );
  expect(sorted(false)).toEqual(["asha", "ASHA", "Asha", "Binod"]);
  expect(sorted(true)).toEqual(["Binod", "asha", "ASHA", "Asha"]);
});

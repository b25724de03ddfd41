import { expect, it } from "vitest";
import { asksForFile, listReach, wholeList } from "./list-file";

it("a file has what its list's filters let in, from the first row on, whatever page is open", () => {
  const query = { q: "asha", sort: "name", page: 3, limit: 20 };
  expect(wholeList(query)).toEqual({ ...query, page: 1, limit: listReach });
});

it("a list is a file where its address says so", () => {
  expect([{ format: "csv" }, { format: "" }, {}].map(asksForFile)).toEqual([true, false, false]);
});

import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { Filters } from "./filters";

const filters = [{ name: "place", label: "Place", options: [{ value: "p", label: "P" }] }];
const clear = (query: Record<string, string>, more: { isFiltered?: boolean } = {}) =>
  /class="filters__clear" href="([^"]*)"/.exec(
    renderToString(<Filters path="/list" query={query} kept={["range"]} filters={filters} {...more} />),
  )?.[1];

it("clears what narrows, and leaves what was said to be no filter", () => {
  const query = { place: "p", range: "this_month", sort: "-name", page: "3", q: "x" };
  expect(clear(query, { isFiltered: true })).toBe("/list?sort=-name&amp;range=this_month");
  expect(clear(query, { isFiltered: false })).toBeUndefined();
  // A list that says nothing of it is shown whole again.
  expect(clear(query)).toBe("/list");
  expect(clear({ range: "this_month" })).toBe("/list");
});

import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { DataTable } from "./data-table";
import { listAddress, nextSort } from "./list-address";
import { Pager } from "./pager";

const rows = [{ id: "1", name: "Asha", clicks: 3 }];
const table = (query: Record<string, string>) =>
  renderToString(
    <DataTable
      caption="Officers"
      rows={rows}
      keyOf={({ id }) => id}
      sorting={{ path: "/officers", query }}
      columns={[
        { label: "Name", sort: "name", cell: ({ name }) => name },
        { label: "Clicks", sort: "clicks", numeric: true, cell: ({ clicks }) => clicks },
        { label: "Do", silent: true, cell: () => "…" },
      ]}
    />,
  );

it("says what it holds, and names each row by its first column", () => {
  const html = table({});
  expect(html).toContain("<caption");
  expect(html).toContain("Officers");
  expect(html).toMatch(/<th scope="row"[^>]*>Asha/);
});

it("tells each value's column again, for a phone", () => {
  expect(table({})).toContain('data-label="Clicks"');
  expect(table({})).not.toContain('data-label="Do"');
});

it("sorts by a link that keeps the filters and starts at the first page", () => {
  const html = table({ q: "as", page: "3", sort: "-clicks" });
  expect(html).toContain('href="/officers?q=as&amp;sort=name"');
  expect(html).toContain('href="/officers?q=as&amp;sort=clicks"');
  expect(html).toMatch(/<th[^>]*aria-sort="descending"[^>]*>/);
});

it("begins with the greatest number and the first word, and turns round", () => {
  expect([nextSort(undefined, "clicks", true), nextSort("-clicks", "clicks", true)]).toEqual([
    "-clicks",
    "clicks",
  ]);
  expect([nextSort(undefined, "name", false), nextSort("name", "name", false)]).toEqual(["name", "-name"]);
});

it("an address leaves out what is empty, and what was only said once", () => {
  expect(listAddress("/a", { q: "x", done: "created", page: "2" }, { page: "" })).toBe("/a?q=x");
  expect(listAddress("/a", {}, {})).toBe("/a");
});

it("a pager says where one is, and offers only pages that are there", () => {
  const list = { data: [], page: 1, limit: 20, total: 41, total_pages: 3 };
  const html = renderToString(<Pager path="/a" query={{ q: "x" }} list={list} />);
  expect(html).toContain("1–20 of 41");
  expect(html).toContain('href="/a?q=x&amp;page=2"');
  expect(html).not.toContain("Previous");
  expect(renderToString(<Pager path="/a" query={{}} list={{ ...list, page: 3 }} />)).not.toContain("Next");
});

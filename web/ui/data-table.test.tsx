import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { DataTable } from "./data-table";
import { listAddress, nextSort } from "./list-address";
import { isPastTheEnd, Pager, PastTheEnd } from "./pager";

const rows = [{ id: "1", name: "Asha", visits: 3 }];
const table = (query: Record<string, string>) =>
  renderToString(
    <DataTable
      caption="People"
      rows={rows}
      keyOf={({ id }) => id}
      sorting={{ path: "/people", query }}
      columns={[
        { label: "Name", sort: "name", cell: ({ name }) => name },
        { label: "Visits", sort: "visits", numeric: true, cell: ({ visits }) => visits },
        { label: "Do", silent: true, cell: () => "…" },
      ]}
    />,
  );

it("says what it holds, and names each row by its first column", () => {
  const html = table({});
  expect(html).toContain("<caption");
  expect(html).toContain("People");
  expect(html).toMatch(/<th role="rowheader" scope="row"[^>]*>Asha/);
});

it("tells each value's column again, for a phone", () => {
  expect(table({})).toContain('data-label="Visits"');
  expect(table({})).not.toContain('data-label="Do"');
});

it("sorts by a link that keeps the filters and starts at the first page", () => {
  const html = table({ q: "as", page: "3", sort: "-visits" });
  expect(html).toContain('href="/people?q=as&amp;sort=name"');
  expect(html).toContain('href="/people?q=as&amp;sort=visits"');
  expect(html).toMatch(/<th[^>]*aria-sort="descending"[^>]*>/);
});

it("begins with the greatest number and the first word, and turns round", () => {
  expect([nextSort(undefined, "visits", true), nextSort("-visits", "visits", true)]).toEqual([
    "-visits",
    "visits",
  ]);
  expect([nextSort(undefined, "name", false), nextSort("name", "name", false)]).toEqual(["name", "-name"]);
});

it("totals stand in a last row, where a column has one", () => {
  expect(table({})).not.toContain("<tfoot");
  const html = renderToString(
    <DataTable
      caption="People"
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { label: "Name", cell: ({ name }) => name },
        { label: "Visits", numeric: true, cell: ({ visits }) => visits, total: "1,284" },
      ]}
    />,
  );
  expect(html).toMatch(/<tfoot.*<th[^>]*>Total<\/th>.*1,284.*<\/tfoot>/);
});

it("tells the order that the list has where its address tells none", () => {
  const html = renderToString(
    <DataTable
      caption="People"
      rows={rows}
      keyOf={({ id }) => id}
      sorting={{ path: "/people", query: {}, sort: "-visits" }}
      columns={[{ label: "Visits", sort: "visits", numeric: true, cell: ({ visits }) => visits }]}
    />,
  );
  expect(html).toContain('aria-sort="descending"');
  expect(html).toContain('href="/people?sort=visits"');
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
  const last = renderToString(<Pager path="/a" query={{}} list={{ ...list, page: 3 }} />);
  expect(last).toContain("41–41 of 41");
  expect(last).not.toContain("Next");
});

it("a pager offers sizes of a page and the file, and says where nobody counted to the end", () => {
  const list = { data: [], page: 2, limit: 50, total: 10_000, total_pages: 200, has_more: true };
  const html = renderToString(<Pager path="/a" query={{ q: "x", page: "2" }} list={list} csv />);
  expect(html).toContain("51–100 of more than 10,000");
  expect(html).toMatch(/href="\/a\?q=x&amp;limit=50" aria-current="true"/);
  expect(html).toContain('href="/a?q=x&amp;format=csv"');
  const few = { data: [], page: 1, limit: 20, total: 20, total_pages: 1 };
  expect(renderToString(<Pager path="/a" query={{}} list={few} />)).not.toContain("Rows per page");
});

it("a page past the end says how many there are, and leads back to the last one", () => {
  const list = { data: [], page: 99, limit: 20, total: 41, total_pages: 3 };
  expect([1, 3, 4].map((page) => isPastTheEnd({ ...list, page }))).toEqual([false, false, true]);
  expect(isPastTheEnd({ ...list, total: 0, total_pages: 0 })).toBe(false);
  const shown = { path: "/a", query: { q: "x", page: "99" }, list };
  const html = renderToString(<PastTheEnd {...shown} />);
  expect(html).toContain("There is no page 99");
  expect(html).toContain("The list has 41 entries in all.");
  expect(html).toContain('href="/a?q=x&amp;page=3"');
  expect(renderToString(<Pager {...shown} />)).toBe("");
  const cut = renderToString(<PastTheEnd {...shown} list={{ ...list, total: 10_000, has_more: true }} />);
  expect(cut).toContain("The list has more than 10,000 entries");
});

import { expect, it } from "vitest";
import { translator } from "../../../../web/i18n/translate";
import type { MatrixCell } from "../matrix";
import { matrixCountsTable, matrixPage } from "./matrix-tables";

const cell = (officer: string, campaign: string, clicks: number, signups: number, spread: number | null) =>
  ({
    officer_id: officer,
    name: officer.toUpperCase(),
    campaign_id: campaign,
    campaign_name: campaign,
    campaign_type: null,
    clicks,
    signups,
    conversion_rate: clicks === 0 ? null : (100 * signups) / clicks,
    spread,
  }) satisfies MatrixCell;

const cells = [
  cell("a", "one", 100, 10, 5),
  cell("a", "two", 100, 5, 5),
  cell("b", "two", 200, 20, 90),
  cell("b", "one", 2, 2, 90),
  cell("c", "two", 50, 4, null),
  cell("c", "three", 0, 0, null),
];
const asked = { by: "campaign", sort: "-signups", page: 1, limit: 2 } as const;

it("officers stand down, campaigns with clicks across, the busiest first", () => {
  const { columns, rows, total } = matrixPage(cells, asked);
  expect(columns.map(({ id }) => id)).toEqual(["two", "one"]);
  expect(rows.map(({ name, signups }) => [name, signups])).toEqual([
    ["B", 22],
    ["A", 15],
  ]);
  expect(rows[1]?.cells.map((c) => c?.conversion_rate)).toEqual([5, 10]);
  expect(total).toBe(3);
});

it("two clicks make nobody the best at anything", () => {
  const { rows, most, steadiest } = matrixPage(cells, asked);
  expect(rows[0]?.best).toBeNull();
  expect(rows[1]?.best?.id).toBe("one");
  expect(most).toBe(10);
  expect(steadiest).toEqual({ name: "A", spread: 5 });
  const alone = cells.filter(({ officer_id }) => officer_id === "a");
  expect(matrixPage(alone, asked).steadiest).toBeNull();
});

it("who has nothing to compare comes last, whichever way spreads are sorted", () => {
  for (const sort of ["spread", "-spread"] as const) {
    expect(matrixPage(cells, { ...asked, sort, limit: 3 }).rows.at(-1)?.name).toBe("C");
  }
});

it("a page past the end has no rows, and the true total", () => {
  expect(matrixPage(cells, { ...asked, page: 9 })).toMatchObject({ rows: [], page: 9, total: 3 });
});

it("its table tells the clicks and sign-ups behind each rate of the page, without a pointer", () => {
  const { columns, rows } = matrixCountsTable(matrixPage(cells, asked), translator("en"));
  expect(columns.map(({ label }) => label)).toEqual([
    "Officer",
    "Campaign",
    "Clicks",
    "Sign-ups",
    "Conversion",
  ]);
  expect(rows.map(({ cells: values }) => values)).toEqual([
    ["B", "two", 200, 20, 10],
    ["B", "one", 2, 2, 100],
    ["A", "two", 100, 5, 5],
    ["A", "one", 100, 10, 10],
  ]);
});

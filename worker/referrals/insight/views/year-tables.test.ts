import { expect, it } from "vitest";
import { translator } from "../../../../web/i18n/translate";
import { withoutUncounted, yearTable } from "./year-tables";

const data = ["2026-01", "2026-02"].map((month, i) => ({
  month,
  this_year: i + 1,
  last_year: 0,
  change_percent: null,
  through: `${month}-28`,
}));

it("a year in which nothing was counted has no total, and one that was counted has its sum", () => {
  const year = { metric: "signups", year: 2026, data } as Parameters<typeof yearTable>[0];
  const total = (since: string) =>
    yearTable(withoutUncounted(year, since), translator("en"), "en").total?.slice(1, 3);
  expect(total("2026-01-01")).toEqual([3, null]);
  expect(total("2025-02-01")).toEqual([3, 0]);
});

import { expect, it } from "vitest";
import { translator } from "../../../../web/i18n/translate";
import { compareLives } from "../campaign-lives";
import type { CampaignRow } from "../campaign-table";
import { compareTitle } from "./compare-tables";

const title = (...campaigns: [name: string, clicks: number, signups: number][]) =>
  compareTitle(
    {
      campaigns: campaigns.map(([name, clicks, signups]) => ({
        row: { name, clicks, signups, conversion_rate: clicks && (100 * signups) / clicks } as CampaignRow,
        points: [],
      })),
      ...{ interval: "day", lives: null, choices: [] },
    },
    translator("en"),
    "en",
  );

it("names the campaign that converts best where chance does not explain it, and says where it does", () => {
  expect(title(["A", 1000, 100], ["B", 1000, 200])).toBe("B converts best: 20.0% of clicks sign up");
  expect(title(["A", 1000, 100], ["B", 1000, 101])).toBe(
    "B and A convert alike, within chance: 10.1% and 10.0%",
  );
  // The last one is far behind; the first two are alike.
  expect(title(["A", 1000, 100], ["B", 1000, 101], ["C", 1000, 1])).toContain("within chance");
  // Three clicks are nobody's rate.
  expect(title(["A", 3, 3], ["B", 1000, 200], ["C", 1000, 100])).toContain("B converts best");
});

it("finds nothing where there are no two rates", () => {
  expect(title(["A", 1000, 100])).toBe("Campaigns compared");
  expect(title(["A", 1000, 100], ["B", 10, 20])).toBe("Campaigns compared");
  expect(title(["A", 1000, 100], ["B", 3, 3])).toBe("Campaigns compared");
});

it("calls a difference real where the comparison by day of life does", () => {
  for (const signups of [10, 12, 14, 16, 18, 19, 20, 21, 22, 24, 30]) {
    const life = (id: string, n: number) => ({
      ...{ id, name: id, startsOn: "2026-01-01", byDay: [{ clicks: 50, signups: n }] },
    });
    const [, second] = compareLives(1, [life("A", 10), life("B", signups)]);
    const isBest = title(["A", 50, 10], ["B", 50, signups]).includes("converts best");
    expect([signups, isBest]).toEqual([signups, second?.from?.rate?.isReal]);
  }
});

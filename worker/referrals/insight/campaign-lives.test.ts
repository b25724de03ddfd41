import { expect, it } from "vitest";
import { compareLives, compareOfficers, daysLived, firstDays } from "./campaign-lives";

const run = { startsOn: "2026-11-01", endsOn: null, archivedOn: null };

it("a life is its whole days: today is none yet, and none come after the end", () => {
  expect(daysLived(run, "2026-11-11")).toBe(10);
  expect(daysLived(run, "2026-11-01")).toBe(0);
  expect(daysLived(run, "2026-10-01")).toBe(0);
  expect(daysLived({ ...run, endsOn: "2026-11-05" }, "2026-11-11")).toBe(5);
  expect(daysLived({ ...run, endsOn: "2026-11-05", archivedOn: "2026-11-03" }, "2026-11-11")).toBe(3);
  expect(firstDays(run, 3)).toEqual({ from: "2026-11-01", to: "2026-11-03" });
});

it("differences are from the first, and said to be real where they are beyond chance", () => {
  const life = (id: string, clicks: number, signups: number) => ({
    ...{
      id,
      name: id,
      startsOn: "2026-11-01",
      byDay: [
        { clicks, signups },
        { clicks, signups },
      ],
    },
  });
  const [first, same, better] = compareLives(2, [
    life("a", 500, 50),
    life("b", 500, 55),
    life("c", 500, 100),
  ]);
  expect(first).toMatchObject({ clicks: 1000, signups: 100, rate: 10, from: null });
  expect(same?.from).toEqual({ signups: { by: 10, isReal: false }, rate: { by: 1, isReal: false } });
  expect(better?.from).toEqual({ signups: { by: 100, isReal: true }, rate: { by: 10, isReal: true } });
});

it("officers are those who worked for both; their tests are judged together", () => {
  const officer = (id: string, before: number, now: number) => ({
    ...{ id, name: id, first: { clicks: 300, signups: before }, second: { clicks: 300, signups: now } },
  });
  const alone = compareOfficers([officer("a", 60, 39)]);
  expect(alone[0]?.difference).toEqual({ by: -7, isReal: true });
  const many = compareOfficers([
    officer("a", 60, 39),
    ...Array.from({ length: 30 }, (_, i) => officer(`b${i}`, 60, 60)),
    { id: "c", name: "c", first: { clicks: 0, signups: 0 }, second: { clicks: 9, signups: 1 } },
  ]);
  expect(many).toHaveLength(31);
  expect(many[0]).toMatchObject({ id: "a", difference: { by: -7, isReal: false } });
});

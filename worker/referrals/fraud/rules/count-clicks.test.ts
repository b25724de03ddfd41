import { expect, it } from "vitest";
import { countClicksAround, type SeenClicks } from "./count-clicks";
import { day, hour, minute } from "./facts";

const moment = Date.parse("2026-10-01T12:00:00Z");
const me = { visitor: "v", address: "a" };
const clicks = [-90 * minute, -5 * minute, -minute, 0, minute, 30 * minute].map((off) => ({
  at: moment + off,
  ...me,
}));
const whole: SeenClicks = { clicks, from: Number.NEGATIVE_INFINITY, through: Number.POSITIVE_INFINITY };
const other = { visitor: "w", address: "b" };

it("counts the clicks of a visitor and an address, near and over the day", () => {
  expect(countClicksAround(whole, moment, me)).toMatchObject({
    ...{ linkNear: 4, visitorNear: 4, addressNear: 4, visitorToday: 6, addressToday: 6 },
    ...{ addressVisitorsToday: 1, hasClicked: true, visitorSteps: [85, 4, 1, 1, 29].map((n) => n * minute) },
  });
  expect(countClicksAround(whole, moment, other)).toMatchObject({ visitorToday: 0, hasClicked: false });
  const nobody = { visitor: null, address: null };
  expect(countClicksAround(whole, moment, nobody)).toMatchObject({ visitorToday: null, hasClicked: null });
});

it("says that it does not know where the window was cut, and keeps what it has seen", () => {
  const early = countClicksAround({ ...whole, from: moment - 2 * hour }, moment, other);
  expect(early).toMatchObject({ visitorNear: 0, visitorToday: null, addressToday: null, hasClicked: null });
  const after = countClicksAround({ ...whole, through: moment + 5 * minute }, moment, me);
  expect(after).toMatchObject({ linkNear: null, visitorNear: null, visitorToday: null, visitorSteps: null });
  expect(after).toMatchObject({ hasClicked: true, addressVisitorsToday: 1 });
  const seen = countClicksAround({ ...whole, from: moment - day, through: moment + hour }, moment, other);
  expect(seen).toMatchObject({ visitorToday: 0, hasClicked: false });
});

it("does not know of more clicks than it counts", () => {
  const many = Array.from({ length: 1200 }, (_, i) => ({ at: moment - (1200 - i) * minute, ...me }));
  const found = countClicksAround({ ...whole, clicks: many }, moment, other);
  expect(found).toMatchObject({ linkNear: 10, visitorNear: 0, visitorToday: null, hasClicked: null });
});

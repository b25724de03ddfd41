import { expect, it } from "vitest";
import type { Progress } from "../progress/progress";
import { type WorkshopType, workshopTypes } from "../workshop-types";
import { groupOf, type Helped, helpOf, helps, needsHelp, type Room } from "./help";

const opening = { at: 0, reason: "start", by: null } as const;
/** Somebody who has sent the first `sent` workshops, and has `open` of them open. */
function somebody(
  sent: number,
  open: number,
  more: Partial<Helped> = {},
  status: Progress["status"] = "active",
): Helped {
  const of = <T>(n: number, value: T) =>
    Object.fromEntries(workshopTypes.slice(0, n).map((type): [WorkshopType, T] => [type, value]));
  return {
    progress: { status, opened: of(open, opening), completed: of(sent, { at: 0, version: 1 }) },
    answered: {},
    last_seen_at: 1,
    ...more,
  };
}
const room: Room = { now: 100, dueAt: {}, group: 2 };

it("tells where somebody is, the most urgent reason first", () => {
  expect(helpOf(somebody(0, 0, { last_seen_at: null }, "invited"), room)).toBe("not_opened");
  expect(helpOf(somebody(0, 0, {}, "invited"), room)).toBe("no_consent");
  expect(helpOf(somebody(1, 2), room)).toBe("not_begun");
  expect(helpOf(somebody(1, 2, { answered: { workshop_2: 1 } }), room)).toBe("writing");
  expect(helpOf(somebody(0, 1, { answered: { workshop_1: 1 } }), room)).toBe("behind");
  expect(helpOf(somebody(0, 1), { ...room, dueAt: { workshop_1: 99 } })).toBe("late");
  expect(helpOf(somebody(2, 2), room)).toBe("waiting");
  expect(helpOf(somebody(5, 5), { ...room, dueAt: { workshop_5: 1 } })).toBe("done");
  expect(helpOf(somebody(1, 2, {}, "withdrawn"), room)).toBe("withdrawn");
  expect(helps.filter(needsHelp)).toEqual(["late", "behind", "not_opened", "no_consent"]);
});

it("the group is where half of those who came in are, or beyond", () => {
  expect(groupOf([])).toBe(1);
  expect(groupOf([somebody(0, 1), somebody(2, 3), somebody(0, 0, {}, "invited")])).toBe(3);
  expect(groupOf([somebody(0, 1), somebody(0, 1), somebody(4, 5)])).toBe(1);
});

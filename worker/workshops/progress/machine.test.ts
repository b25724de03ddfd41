import { expect, it } from "vitest";
import { openByMode, settle } from "./machine";
import type { Progress, Setting } from "./progress";

// What histories against the model show in minutes, one by one.

const active: Progress = {
  status: "active",
  opened: { workshop_1: { at: 10, reason: "start", by: null } },
  completed: { workshop_1: { at: 50, version: 1 } },
};
const setting: Setting = {
  mode: "schedule",
  startsAt: { workshop_2: 100, workshop_3: 100 },
  advancedTo: null,
  closed: false,
};
const openedIn = ({ openings }: { openings: { workshop: string; at: number }[] }) =>
  openings.map(({ workshop, at }) => [workshop, at]);

it("the schedule opens what has begun, once what stands before it is completed", () => {
  expect(openedIn(settle(active, setting, 99))).toEqual([]);
  expect(openedIn(settle(active, setting, 100))).toEqual([["workshop_2", 100]]);
  const late = { ...active, completed: { workshop_1: { at: 150, version: 1 } } };
  expect(openedIn(settle(late, setting, 200))).toEqual([["workshop_2", 150]]);
});

it("nothing opens where the assessment is closed, for who is not onboarded, or in another mode", () => {
  const closed = { ...setting, closed: true };
  expect(openedIn(settle(active, closed, 200))).toEqual([]);
  for (const mode of ["auto", "facilitator", "schedule"] as const) {
    expect(openedIn(openByMode(active, { ...closed, mode }, { by: "usr_1", now: 200 }))).toEqual([]);
  }
  for (const status of ["invited", "withdrawn"] as const) {
    expect(openedIn(settle({ ...active, status }, setting, 200))).toEqual([]);
    expect(openedIn(openByMode({ ...active, status }, setting, { by: null, now: 200 }))).toEqual([]);
  }
  for (const mode of ["auto", "facilitator"] as const) {
    expect(openedIn(settle(active, { ...setting, mode }, 200))).toEqual([]);
  }
});

import type { Fault } from "./fault.ts";

export const workshopsFaults: Fault[] = [
  {
    room: "workshops: progress",
    name: "who has written nothing counts as at work",
    file: "count-progress.ts",
    right: "(answered[workshop] ?? 0) > 0",
    wrong: "answered[workshop] !== 0",
  },
  {
    room: "workshops: progress",
    name: "a closed assessment goes on opening its workshops by schedule",
    file: "machine.ts",
    right: 'setting.mode !== "schedule" || setting.closed || progress.status !== "active"',
    wrong: 'setting.mode !== "schedule" || progress.status !== "active"',
  },
  {
    room: "workshops: voting",
    name: "how a few voted follows from what is told of all the others",
    file: "figures.ts",
    right: "if (leftOut === 0 || leftOut >= FEWEST_OF_A_GROUP) return large;",
    wrong: "if (leftOut >= 0) return large;",
  },
  {
    room: "workshops: entering",
    name: "a link signs in somebody who has a password and a role of staff",
    file: "enter-by-link.ts",
    right: "mayOpen: sql`NOT ${hasOtherRoles(sql`p.id`)}\n      AND EXISTS",
    wrong: "mayOpen: sql`EXISTS",
  },
  {
    room: "workshops: exports",
    name: "of a name that begins with another, half is told",
    file: "hide-names.ts",
    right: "those.sort((one, other) => other.length - one.length)",
    wrong: "those.sort((one, other) => one.length - other.length)",
  },
];

import type { Fault } from "./fault.ts";

export const incomesFaults: Fault[] = [
  {
    room: "incomes: access",
    name: "a tag opens a private case to all who were given it",
    file: "right.ts",
    right: "...(isPrivate ? [] : byTags),",
    wrong: "...byTags,",
  },
  {
    room: "incomes: cases",
    name: "a case that lacks its target is called complete",
    file: "life-of-case.ts",
    right: 'status === "completed" ? missingOf(found.document) : []',
    wrong: "[] as Missing[]",
  },
  {
    room: "incomes: cases",
    name: "of two who save at once one loses what they wrote",
    file: "write-case.ts",
    right: "AND revision = ${revision} AND deleted_at IS NULL)`",
    wrong: "AND deleted_at IS NULL)`",
  },
  {
    room: "incomes: farmers",
    name: "what a handful of farmers earns is told of them",
    file: "distribution.ts",
    right: "counted < FEWEST_FARMERS",
    wrong: "counted < 1",
  },
  {
    room: "incomes: workbook",
    name: "a name in a workbook runs as a formula",
    file: "sheets.ts",
    right: "/^[=+\\-@\\t\\r]/.test(cell)",
    wrong: "/^[+\\-@\\t\\r]/.test(cell)",
  },
];

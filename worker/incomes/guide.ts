import type { GuidePart } from "../core/guide/guide";
import { admins } from "./access/rules";

/** What the guide tells of incomes, and of which pages. */
export const guideParts: readonly GuidePart[] = [
  {
    title: "guide.part.incomes",
    pages: [{ name: "incomes-people", about: ["/dashboard/incomes/admin"], access: admins }],
  },
];

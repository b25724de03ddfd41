import type { GuidePart } from "../core/guide/guide";
import { admins, everybody } from "./access/rules";

/** What the guide tells of incomes, and of which pages. */
export const guideParts: readonly GuidePart[] = [
  {
    title: "guide.part.incomes",
    pages: [
      { name: "incomes", about: ["/dashboard/incomes"], access: everybody },
      { name: "incomes-people", about: ["/dashboard/incomes/admin"], access: admins },
    ],
  },
];

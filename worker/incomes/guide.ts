import type { GuidePart } from "../core/guide/guide";
import { everybody } from "./access/rules";

/** What the guide tells of incomes, and of which pages. */
export const guideParts: readonly GuidePart[] = [
  {
    title: "incomes.nav",
    pages: [{ name: "incomes", about: ["/dashboard/incomes"], access: everybody }],
  },
];

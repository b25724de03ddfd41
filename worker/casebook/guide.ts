import type { GuidePart } from "../core/guide/guide";
import { everybody } from "./access/rules";

/** What the guide tells of the casebook, and of which pages. */
export const guideParts: readonly GuidePart[] = [
  {
    title: "guide.part.casebook",
    pages: [{ name: "casebook", about: ["/dashboard/casebook"], access: everybody }],
  },
];

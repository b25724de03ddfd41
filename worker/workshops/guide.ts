import type { GuidePart } from "../core/guide/guide";
import { facilitators } from "./access/rules";

/** What the guide tells of workshops, and of which pages. */
export const guideParts: readonly GuidePart[] = [
  {
    title: "guide.part.workshops",
    pages: [
      { name: "workshops-staff", about: ["/mana"], access: facilitators },
      { name: "workshops-facilitators", about: ["/mana/workshops"], access: facilitators },
    ],
  },
];

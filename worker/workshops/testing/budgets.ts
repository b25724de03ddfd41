import type { Budget } from "../../../web/build/budget.ts";

/** A participant answers on a phone, far from a mast. */
export const budgets: Budget[] = [
  { island: "workshops/answering.js", script: 25 },
  { island: "workshops/waiting.js", script: 25 },
];

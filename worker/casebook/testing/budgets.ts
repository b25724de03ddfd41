import type { Budget } from "../../../web/build/budget.ts";

/** Where texts are written as they will look. */
export const budgets: Budget[] = [{ island: "casebook/writer.js", page: 110 }];

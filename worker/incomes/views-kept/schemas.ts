import * as z from "zod";
import { VIEW_TABS } from "./tabs";

const MOST_BYTES = 32 * 1024;
/** What is nested deeper is nobody's choice, and could not be compared. */
const MOST_DEPTH = 40;

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

function isShallow(value: object): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_DEPTH) return false;
    level = level.flatMap((one) => Object.values(one).filter(isObject));
  }
  return true;
}

/** Whether no text in it, names of fields among them, holds half of a character. */
function isWhole(value: object): boolean {
  let whole = true;
  JSON.stringify(value, (name: string, inner: unknown) => {
    whole &&= name.isWellFormed() && (typeof inner !== "string" || inner.isWellFormed());
    return inner;
  });
  return whole;
}

const config = z.record(z.string(), z.unknown());

export const viewBody = z.strictObject({
  config: config
    .refine(isShallow, "Nest it less deeply.")
    .refine(
      (value) => !isShallow(value) || new TextEncoder().encode(JSON.stringify(value)).length <= MOST_BYTES,
      "Keep at most 32 KB.",
    )
    .refine((value) => !isShallow(value) || isWhole(value), "Leave out control characters."),
  base_revision: z.int().min(1).optional(),
});
export type ViewBody = z.output<typeof viewBody>;

export const viewTab = z.enum(VIEW_TABS);
export const viewRecord = z.object({ tab: viewTab, config: config.nullable(), revision: z.int() });
const kept = config.nullable();
export const viewRecords = z.object({
  income_overview: kept,
  sensitivity_analysis: kept,
  scenario_modeling: kept,
});

// Pure.
import type { FormFields } from "../../core/http/attempt";
import { decimalIn } from "../profile/profile-form";
import type { SegmentingBody } from "./schemas";

/** A figure that a column may hold. */
export interface MappableFigure {
  key: string;
  label: string;
  isCost: boolean;
}

export const columnField = (key: string) => `column ${key}`;
export const percentileField = (key: string) => `percentile ${key}`;

/** What the form of a farmers' file says, its numbers as `locale` writes them, as the API takes it; `schemas` judges it. */
export function segmentingInput(
  caseId: string,
  form: FormFields,
  figures: readonly MappableFigure[],
  locale: string,
): Record<keyof SegmentingBody, unknown> | object {
  const mapping = figures.flatMap(({ key }) => {
    const column = form[columnField(key)];
    if (!column) return [];
    const percent = Number(form[percentileField(key)] || 80);
    return [[key, { column, feasible_percentile: percent, ...(form.zero ? { blank: "zero" } : {}) }]];
  });
  const thresholds = (form.thresholds ?? "")
    .split(";")
    .filter((text) => text.trim() !== "")
    .map((text) => decimalIn(text, locale));
  return {
    case_id: caseId,
    segment_by: {
      ...{ column: form.by, method: form.method },
      ...(form.count ? { count: Number(form.count) } : {}),
      ...(form.method === "thresholds" ? { thresholds } : {}),
    },
    mapping: Object.fromEntries(mapping),
    ...(form.replace ? { replace: true } : {}),
  };
}

/** What is chosen before anybody chose: the file's own mapping, and columns that are called like a key. */
export function firstChoices(
  {
    columns,
    mapping,
  }: { columns: readonly { name: string; kind: string }[]; mapping: Record<string, string> | null },
  figures: readonly MappableFigure[],
): FormFields {
  const numbers = columns.filter(({ kind }) => kind === "number").map(({ name }) => name);
  const chosen: FormFields = { count: "3", method: "category" };
  const text = columns.find(({ kind }) => kind === "text") ?? columns[0];
  if (text) chosen.by = text.name;
  for (const { key, isCost } of figures) {
    const own = numbers.find((name) => mapping?.[name] === key || name.toLowerCase() === key.toLowerCase());
    chosen[columnField(key)] = own ?? "";
    chosen[percentileField(key)] = isCost ? "20" : "80";
  }
  return chosen;
}

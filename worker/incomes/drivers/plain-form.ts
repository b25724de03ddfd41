// Pure.
import { readDecimal, writeDecimal } from "../../../web/i18n/decimal";
import type { Mode } from "../engine/figures";
import type { CaseInput } from "../engine/model";
import type { DriverGroup } from "./rows";

/** The name of a number's field in the form that is sent without script. */
export const fieldName = (segment: number, row: number, mode: Mode): string =>
  `n.${segment}.${row}.${mode[0]}`;

const keysOf = (groups: readonly DriverGroup[]) => groups.flatMap(({ rows }) => rows.map(({ key }) => key));

/** What the form is shown with: whose the fields are, and the text of each that is not empty. */
export function plainForm(groups: readonly DriverGroup[], { segments }: CaseInput, locale: string) {
  const keys = keysOf(groups);
  const shown: Record<string, string> = {};
  for (const [at, { answers }] of segments.entries()) {
    for (const [row, key] of keys.entries()) {
      for (const mode of ["current", "feasible"] as const) {
        const value = answers[key]?.[mode];
        if (typeof value === "number") shown[fieldName(at, row, mode)] = writeDecimal(value, locale);
      }
    }
  }
  return {
    segments: segments.map(({ id }) => id).join(","),
    keys: keys.join(","),
    shown: JSON.stringify(shown),
  };
}

function shownIn(text: string | undefined): Record<string, string> {
  try {
    return JSON.parse(text ?? "{}") as Record<string, string>;
  } catch {
    return {};
  }
}

/** What of such a form differs from what it was shown with, as `PATCH …/values` takes it; what is no number, by its field. */
export function valuesIn(form: Record<string, string>, locale: string) {
  const segments = (form.segments ?? "").split(",");
  const keys = (form.keys ?? "").split(",");
  const shown = shownIn(form.shown);
  const values = new Map<string, Record<string, string | number | null>>();
  const wrong: string[] = [];
  for (const [name, text] of Object.entries(form)) {
    const [, at, row, mode] = /^n\.(\d+)\.(\d+)\.([cf])$/.exec(name) ?? [];
    const [segment, key] = [segments[Number(at)], keys[Number(row)]];
    if (!segment || !key || text.trim() === (shown[name] ?? "")) continue;
    const value = readDecimal(text, locale);
    if (value === undefined) {
      wrong.push(text.trim());
      continue;
    }
    const entry = values.get(`${segment} ${key}`) ?? { segment_id: segment, key };
    entry[mode === "c" ? "current" : "feasible"] = value;
    values.set(`${segment} ${key}`, entry);
  }
  return { values: [...values.values()], wrong };
}

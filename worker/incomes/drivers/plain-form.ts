// Pure.
import { readDecimal, writeDecimal } from "../../../web/i18n/decimal";
import type { Mode } from "../engine/figures";

/** The name of a number's field in the form that is sent without script. */
export const fieldName = (segment: number, row: number, mode: Mode): string =>
  `n.${segment}.${row}.${mode[0]}`;

const FIELD = /^n\.(\d+)\.(\d+)\.([cf])$/;

/** Which segment, row and mode a field is of; null for any other name. */
export function placeOf(name: string): { segment: number; row: number; mode: Mode } | null {
  const [, segment, row, mode] = FIELD.exec(name) ?? [];
  return mode
    ? { segment: Number(segment), row: Number(row), mode: mode === "c" ? "current" : "feasible" }
    : null;
}

/** Whose the fields are: ids of segments and keys of rows, as hidden fields tell it. */
export const plainForm = (keys: readonly string[], segments: readonly { id: string }[]) => ({
  segments: segments.map(({ id }) => id).join(","),
  keys: keys.join(","),
});

/** Answers by segment. */
export type ShownAnswers = Readonly<
  Record<
    string,
    Readonly<Record<string, { current: number | null; feasible: number | null } | undefined>> | undefined
  >
>;

/**
 * What of such a form differs from the answers that it was shown with, as `PATCH …/values` takes it; what is no number,
 * by its text.
 */
export function valuesIn(form: Record<string, string>, shown: ShownAnswers, locale: string) {
  const segments = (form.segments ?? "").split(",");
  const keys = (form.keys ?? "").split(",");
  const values = new Map<string, Record<string, string | number | null>>();
  const wrong: string[] = [];
  for (const [name, text] of Object.entries(form)) {
    const place = placeOf(name);
    const segment = place && segments[place.segment];
    const key = place && keys[place.row];
    if (!segment || !key) continue;
    const known = shown[segment]?.[key]?.[place.mode] ?? null;
    if (text.trim() === (known === null ? "" : writeDecimal(known, locale))) continue;
    const value = readDecimal(text, locale);
    if (value === undefined) {
      wrong.push(text.trim());
      continue;
    }
    const entry = values.get(`${segment} ${key}`) ?? { segment_id: segment, key };
    entry[place.mode] = value;
    // A range is around a figure: it goes with it.
    if (place.mode === "current" && value === null) Object.assign(entry, { low: null, high: null });
    values.set(`${segment} ${key}`, entry);
  }
  return { values: [...values.values()], wrong };
}

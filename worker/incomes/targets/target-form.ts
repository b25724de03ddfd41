// Pure.
import { writeDecimal } from "../../../web/i18n/decimal";
import { typedNumber } from "../../core/http/typed";
import type { CaseRecord } from "../cases/schemas";
import { decimalIn } from "../profile/profile-form";

type Fields = Record<string, string>;
type SegmentRecord = CaseRecord["segments"][number];

/** A segment's form as `PATCH …/segments/:sid` takes it. */
export const targetInput = (fields: Fields, locale: string) => ({
  region_id: typedNumber(fields.region_id) ?? null,
  adults: decimalIn(fields.adults, locale),
  children: decimalIn(fields.children, locale),
  farmers: decimalIn(fields.farmers, locale),
  target_mode: fields.target_mode === "benchmark" ? ("benchmark" as const) : ("own" as const),
  target: decimalIn(fields.target, locale),
  inflation_percent: decimalIn(fields.inflation_percent, locale),
});

/** A segment as its form shows it. */
export function targetValues(segment: SegmentRecord, locale: string): Fields {
  const number = (value: number | null) => (value === null ? "" : writeDecimal(value, locale));
  return {
    region_id: segment.region_id === null ? "" : String(segment.region_id),
    adults: number(segment.adults),
    children: number(segment.children),
    farmers: number(segment.farmers),
    target_mode: segment.target_mode,
    target: number(segment.target),
    inflation_percent: number(segment.inflation_percent),
  };
}

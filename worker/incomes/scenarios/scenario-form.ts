// Pure.
import { writeDecimal } from "../../../web/i18n/decimal";
import { typedNumber, typedOrLeftOut } from "../../core/http/typed";
import type { Answers } from "../engine/figures";
import type { Model } from "../engine/model";
import { DIVERSIFIED } from "../engine/plan";
import { changeableKeys, isTypedAndCounts, keysAbove, type Scenario } from "../engine/scenario";
import { decimalIn } from "../profile/profile-form";

type Fields = Record<string, string>;

/** Lines for parts of an investment that a form shows, beyond those that there are. */
export const SPARE_COMPONENTS = 3;

export const valueField = (segmentId: string, key: string) => `value ${segmentId} ${key}`;
export const kindField = (segmentId: string, key: string) => `kind ${segmentId} ${key}`;
export const componentField = (field: "kind" | "name" | "amount" | "segment", line: number) =>
  `component ${field} ${line}`;

/**
 * What the form of a scenario offers to change in a segment: whole incomes and drivers, and of their parts those that
 * are answered. What lies below a number that is typed as a whole cannot be changed, and is left out.
 */
export function offeredKeys(model: Model, answers: Answers, changed: readonly string[]): string[] {
  const isAnswered = (key: string) => typeof answers[key]?.current === "number";
  const levels = new Map(
    model.plans.flatMap(({ asked }) => asked.map((item) => [item.key, item.above.length])),
  );
  return changeableKeys(model).filter((key) => {
    if (changed.includes(key)) return true;
    if (keysAbove(model, key).some((above) => isTypedAndCounts(model, answers, above))) return false;
    return key === DIVERSIFIED || isAnswered(key) || (levels.get(key) ?? 2) <= 1;
  });
}

/** Lines of an investment's parts in a form: no more than it may have. */
export const linesOf = ({ components }: Fields): number =>
  Math.min(100, Number(typedNumber(components)) || 0);

/** The form's fields as `POST …/scenarios` takes them. What is left empty is not changed. */
export function scenarioInput(
  form: Fields,
  segmentIds: readonly string[],
  keys: readonly string[],
  locale: string,
) {
  const segments = segmentIds.flatMap((segment_id) => {
    const changes = keys.flatMap((key) => {
      const value = decimalIn(form[valueField(segment_id, key)], locale);
      const kind = form[kindField(segment_id, key)] === "absolute" ? "absolute" : "percent";
      return value === null ? [] : [{ key, kind, value }];
    });
    return changes.length > 0 ? [{ segment_id, changes }] : [];
  });
  const isPerSegment = form.mode === "per_segment";
  const components = Array.from({ length: linesOf(form) }, (_, line) => line).flatMap((line) => {
    const amount = decimalIn(form[componentField("amount", line)], locale);
    if (amount === null) return [];
    const name = form[componentField("name", line)] ?? "";
    const segment_id = typedOrLeftOut(form[componentField("segment", line)]);
    const kind = form[componentField("kind", line)] || "other";
    return [{ kind, name, amount, ...(isPerSegment && segment_id ? { segment_id } : {}) }];
  });
  const years = decimalIn(form.years, locale);
  const discount = decimalIn(form.discount_percent, locale);
  return {
    name: form.name ?? "",
    description: form.description ?? "",
    segments,
    investment:
      components.length === 0
        ? null
        : {
            mode: form.mode,
            unit: form.unit,
            components,
            ...(years === null ? {} : { years }),
            ...(discount === null ? {} : { discount_percent: discount }),
          },
  };
}

/** A scenario as its form shows it. */
export function scenarioValues(scenario: Scenario, locale: string): Fields {
  const { name, description, segments, investment } = scenario;
  const changes = segments.flatMap(({ segment_id, changes: own }) =>
    own.flatMap(({ key, kind, value }) => [
      [valueField(segment_id, key), writeDecimal(value, locale)],
      [kindField(segment_id, key), kind],
    ]),
  );
  const components = (investment?.components ?? []).flatMap((component, line) => [
    [componentField("kind", line), component.kind],
    [componentField("name", line), component.name],
    [componentField("amount", line), writeDecimal(component.amount, locale)],
    [componentField("segment", line), component.segment_id ?? ""],
  ]);
  return {
    ...{ name, description, mode: investment?.mode ?? "all_farmers", unit: investment?.unit ?? "total" },
    years: writeDecimal(investment?.years ?? 5, locale),
    discount_percent: writeDecimal(investment?.discount_percent ?? 0, locale),
    components: String((investment?.components.length ?? 0) + SPARE_COMPONENTS),
    ...Object.fromEntries([...changes, ...components]),
  };
}

/** A scenario that changes nothing yet. */
export const emptyScenario: Scenario = { name: "", description: "", segments: [], investment: null };

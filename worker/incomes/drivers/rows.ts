// Pure.
import type { MessageKey, Translate } from "../../../web/i18n/translate";
import type { Model } from "../engine/model";
import type { Asked, Place } from "../engine/plan";
import type { AreaUnit, VolumeUnit } from "../engine/units";
import { unitWords } from "../frame/units";

/** A question as the page shows it. */
export interface DriverRow {
  key: string;
  label: string;
  unit: string | null;
  /** 0 for a whole income, 1 for a driver, more for its parts. */
  level: number;
  /** The question that this is a part of, where both stand on the page. */
  parent: string | null;
  hasParts: boolean;
}

export interface DriverGroup {
  id: string;
  type: Place | "diversified";
  title: string;
  rows: DriverRow[];
}

/** A commodity of the case with its name. */
export interface NamedCommodity {
  id: string;
  name: string;
  area_unit: AreaUnit | null;
  volume_unit: VolumeUnit | null;
}

const nameIn = (label: { en: string; fr: string }, locale: string): string =>
  locale.startsWith("fr") ? label.fr : label.en;

/** All that a case asks, commodity by commodity, in the order in which it is shown. */
export function driverGroups(
  model: Model,
  commodities: readonly NamedCommodity[],
  { t, locale, currency }: { t: Translate; locale: string; currency: string },
): DriverGroup[] {
  const groups = model.plans.map((plan): DriverGroup => {
    const commodity = commodities.find(({ id }) => id === plan.commodity.id);
    const rowsOf = (asked: Asked, level: number, parent: string | null): DriverRow[] => [
      {
        key: asked.key,
        label: level === 0 ? t("incomes.drivers.net_income") : nameIn(asked.question.label, locale),
        unit: unitWords(t, asked.unit, currency, commodity),
        level,
        parent,
        hasParts: asked.children.length > 0,
      },
      ...asked.children.flatMap((child) => rowsOf(child, level + 1, asked.key)),
    ];
    const { type } = plan.commodity;
    return {
      id: plan.commodity.id,
      type,
      title: t("incomes.drivers.of_place", {
        name: commodity?.name ?? "",
        place: t(`incomes.place.${type}` as MessageKey),
      }),
      rows: rowsOf(plan.income, 0, null),
    };
  });
  const diversified: DriverGroup = {
    id: "diversified",
    type: "diversified",
    title: t("incomes.drivers.other_income"),
    rows: model.diversified.map(({ key, question }) => ({
      key,
      label: nameIn(question.label, locale),
      unit: currency,
      level: 1,
      parent: null,
      hasParts: false,
    })),
  };
  return [...groups, diversified];
}

/** The rows above a row, to the top. */
export function rowsAbove(rows: ReadonlyMap<string, DriverRow>, key: string): string[] {
  const parent = rows.get(key)?.parent;
  return parent ? [parent, ...rowsAbove(rows, parent)] : [];
}

/** Whether a row is within another. */
export const isPartOf = (rows: ReadonlyMap<string, DriverRow>, key: string, whole: string): boolean =>
  rowsAbove(rows, key).includes(whole);

/** The rows that begin open: there is an answer below them. */
export function answeredParts(
  rows: ReadonlyMap<string, DriverRow>,
  segments: readonly {
    answers: Readonly<Record<string, { current: number | null; feasible: number | null }>>;
  }[],
): ReadonlySet<string> {
  const answered = segments.flatMap(({ answers }) =>
    Object.keys(answers).filter(
      (key) => typeof answers[key]?.current === "number" || typeof answers[key]?.feasible === "number",
    ),
  );
  return new Set(answered.flatMap((key) => rowsAbove(rows, key)));
}

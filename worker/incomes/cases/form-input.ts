import type { FormFields } from "../../core/http/attempt";
import { ticked, typedOrLeftOut, typedOrNone } from "../../core/http/typed";
import type { CaseDocument, Segment } from "./document";
import type { FoundCase } from "./find-case";
import { figureText, readFigureText } from "./views/money";

const figure = (text: string | undefined, locale: string) => readFigureText(text, locale);

/** A form's commodities as the API takes them; places left empty are left out. */
function commoditiesIn(form: FormFields, locale: string): object[] {
  return (["focus", "secondary", "tertiary"] as const).flatMap((type, index) => {
    const at = (field: string) => form[`commodities.${index}.${field}`];
    const commodity = figure(at("commodity_id"), locale);
    if (commodity === null) return [];
    return [
      {
        ...(at("id") ? { id: at("id") } : {}),
        type,
        commodity_id: commodity,
        ...(type === "focus" ? {} : { breakdown: ticked(at("breakdown")) }),
        area_unit: typedOrNone(at("area_unit")),
        volume_unit: typedOrNone(at("volume_unit")),
        cost_unit: typedOrNone(at("cost_unit")),
        seasons_per_year: figure(at("seasons_per_year"), locale) ?? 1,
      },
    ];
  });
}

/** A form's case as the API takes it; a schema judges what becomes of it. */
export function caseInput(form: FormFields, locale: string) {
  return {
    name: form.name ?? "",
    description: form.description ?? "",
    country_id: figure(form.country_id, locale),
    currency: typedOrLeftOut(form.currency),
    year: figure(form.year, locale),
    living_income_study: typedOrNone(form.living_income_study),
    reporting_period: form.reporting_period,
    business_unit_id: typedOrLeftOut(form.business_unit_id),
    private: ticked(form.private),
    commodities: commoditiesIn(form, locale),
  };
}

const on = (name: string, isOn: boolean): FormFields => (isOn ? { [name]: "on" } : {});

/** What the profile's form is shown with. */
export function profileValues({ row, document }: FoundCase, locale: string): FormFields {
  const { profile, commodities } = document;
  const places = ["focus", "secondary", "tertiary"] as const;
  const ofCommodities = Object.entries(commodities).map(([id, commodity]): FormFields => {
    const at = (field: string) => `commodities.${places.indexOf(commodity.type)}.${field}`;
    return {
      [at("id")]: id,
      [at("commodity_id")]: String(commodity.commodity_id),
      [at("area_unit")]: commodity.area_unit ?? "",
      [at("volume_unit")]: commodity.volume_unit ?? "",
      [at("cost_unit")]: commodity.cost_unit ?? "",
      [at("seasons_per_year")]: figureText(commodity.seasons_per_year, locale),
      ...on(at("breakdown"), commodity.breakdown),
    };
  });
  return Object.assign(
    {
      name: profile.name,
      description: profile.description,
      country_id: String(profile.country_id),
      currency: profile.currency,
      year: String(profile.year),
      living_income_study: profile.living_income_study ?? "",
      reporting_period: profile.reporting_period,
      business_unit_id: row.business_unit_id ?? "",
      ...on("private", row.private === 1),
    },
    ...ofCommodities,
  );
}

/** What a segment's form is shown with. */
export const segmentValues = (segment: Segment, locale: string): FormFields => ({
  name: segment.name,
  target_mode: segment.target_mode,
  target: figureText(segment.target, locale),
  region_id: String(segment.region_id ?? ""),
  adults: figureText(segment.adults, locale),
  children: figureText(segment.children, locale),
  farmers: figureText(segment.farmers, locale),
  inflation_percent: figureText(segment.inflation_percent, locale),
});

export const segmentInputOf = (form: FormFields, locale: string) => ({
  name: form.name ?? "",
  target_mode: form.target_mode ?? "own",
  target: figure(form.target, locale),
  region_id: figure(form.region_id, locale),
  adults: figure(form.adults, locale),
  children: figure(form.children, locale),
  farmers: figure(form.farmers, locale),
  inflation_percent: figure(form.inflation_percent, locale),
});

const MODES = [
  ["c", "current"],
  ["f", "feasible"],
] as const;

/** What the drivers' form is shown with: a field a figure that was given. */
export function driverValues(
  document: CaseDocument,
  segmentIds: readonly string[],
  locale: string,
): FormFields {
  return Object.fromEntries(
    segmentIds.flatMap((id, index) =>
      Object.entries(document.values[id] ?? {}).flatMap(([key, answer]) =>
        MODES.map(([letter, mode]) => [`${index}|${key}|${letter}`, figureText(answer[mode], locale)]),
      ),
    ),
  );
}

/** The figures of a sent form that differ from those it was shown with. */
export function changedFigures(
  form: FormFields,
  shown: CaseDocument,
  segmentIds: readonly string[],
  locale: string,
) {
  const changed = new Map<string, { segment_id: string; key: string; [mode: string]: unknown }>();
  for (const [name, text] of Object.entries(form)) {
    const [index = "", key = "", letter = ""] = name.split("|");
    const mode = MODES.find(([one]) => one === letter)?.[1];
    const segment_id = segmentIds[Number(index)];
    if (!mode || segment_id === undefined) continue;
    const value = readFigureText(text, locale);
    if (value === (shown.values[segment_id]?.[key]?.[mode] ?? null)) continue;
    const cell = changed.get(`${index}|${key}`) ?? { segment_id, key };
    changed.set(`${index}|${key}`, { ...cell, [mode]: value });
  }
  return [...changed.values()];
}

// Pure.
import { readDecimal, writeDecimal } from "../../../web/i18n/decimal";
import { ticked, tickedIn, typedNumber, typedOrLeftOut, typedOrNone } from "../../core/http/typed";
import type { CaseRecord } from "../cases/schemas";
import { PLACES, type Place } from "../engine/plan";

type Fields = Record<string, string>;

/** A number as the language writes it; what is none stays as typed, for the schema to refuse. */
export const decimalIn = (text: string | undefined, locale: string): number | string | null => {
  const value = readDecimal(text ?? "", locale);
  return value === undefined ? (text ?? "") : value;
};

/** One commodity's fields, `focus_commodity_id` and so on; null where none is chosen. */
function commodityIn(fields: Fields, place: Place, locale: string) {
  const of = (field: string) => fields[`${place}_${field}`];
  const chosen = typedNumber(of("commodity_id"));
  if (chosen === undefined) return null;
  const seasons = decimalIn(of("seasons_per_year"), locale);
  return {
    id: typedOrLeftOut(of("id")),
    type: place,
    commodity_id: chosen,
    breakdown: place === "focus" || ticked(of("breakdown")),
    area_unit: typedOrNone(of("area_unit")),
    volume_unit: typedOrNone(of("volume_unit")),
    cost_unit: typedOrNone(of("cost_unit")),
    seasons_per_year: seasons ?? undefined,
  };
}

/** The form as `PATCH /cases/:id` takes it. */
export function profileInput(fields: Fields, locale: string) {
  return {
    name: fields.name ?? "",
    description: fields.description ?? "",
    date: typedOrLeftOut(fields.date),
    year: typedNumber(fields.year),
    country_id: typedNumber(fields.country_id),
    currency: typedOrLeftOut(fields.currency),
    living_income_study: typedOrNone(fields.living_income_study),
    reporting_period: typedOrLeftOut(fields.reporting_period),
    // A form without the field, as an external person's, says nothing of it.
    company_id: fields.company_id === undefined ? undefined : typedOrNone(fields.company_id),
    tag_ids: tickedIn(fields, "tag_ids"),
    commodities: PLACES.flatMap((place) => commodityIn(fields, place, locale) ?? []),
  };
}

/**
 * The form of a new case: it says too who sees it, and how farmers are told apart. `everybody`: what the one segment is
 * called where no name is typed.
 */
export function newCaseInput(fields: Fields, locale: string, everybody: string) {
  const names = (fields.segments ?? "").split(/[\r\n]+/).map((line) => line.trim());
  const typed = names.filter(Boolean);
  const segments = (typed.length > 0 ? typed : [everybody]).map((name) => ({ name }));
  const { commodities, ...profile } = profileInput(fields, locale);
  return {
    ...profile,
    commodities: commodities.map(({ id: _, ...commodity }) => commodity),
    private: ticked(fields.private),
    business_unit_id: typedOrLeftOut(fields.business_unit_id),
    segments,
  };
}

function commodityValues({ commodities }: CaseRecord, place: Place, locale: string): Fields {
  const found = commodities.find(({ type }) => type === place);
  if (!found) return {};
  return {
    [`${place}_id`]: found.id,
    [`${place}_commodity_id`]: String(found.commodity_id),
    ...(found.breakdown ? { [`${place}_breakdown`]: "on" } : {}),
    [`${place}_area_unit`]: found.area_unit ?? "",
    [`${place}_volume_unit`]: found.volume_unit ?? "",
    [`${place}_cost_unit`]: found.cost_unit ?? "",
    [`${place}_seasons_per_year`]: writeDecimal(found.seasons_per_year, locale),
  };
}

/** A case as the form shows it. */
export function profileValues(record: CaseRecord, locale: string): Fields {
  return {
    name: record.name,
    description: record.description,
    date: record.date,
    year: String(record.year),
    country_id: String(record.country_id),
    currency: record.currency,
    living_income_study: record.living_income_study ?? "",
    reporting_period: record.reporting_period,
    company_id: record.company_id ?? "",
    ...Object.fromEntries(record.tag_ids.map((id) => [`tag_ids.${id}`, "on"])),
    ...Object.assign({}, ...PLACES.map((place) => commodityValues(record, place, locale))),
  };
}

/** Who sees the case, as its form shows it. */
export const whoValues = (of: Pick<CaseRecord, "business_unit_id" | "private">): Fields => ({
  business_unit_id: of.business_unit_id ?? "",
  ...(of.private ? { private: "on" } : {}),
});

/** The same as `PATCH /cases/:id` takes it. */
export const whoInput = (fields: Fields) => ({
  business_unit_id: typedOrNone(fields.business_unit_id),
  private: ticked(fields.private),
});

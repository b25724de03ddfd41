// Pure.
import { writeDecimal } from "../../../web/i18n/decimal";
import { ticked, typedNumber, typedOrNone } from "../../core/http/typed";
import { type Driver, drivers } from "../master/drivers";
import { decimalIn } from "../profile/profile-form";

type Fields = Record<string, string>;

const numberIn = (value: number | null | undefined, locale: string) =>
  value === null || value === undefined ? "" : writeDecimal(value, locale);
const plain = (value: number | null | undefined) =>
  value === null || value === undefined ? "" : String(value);

/** The form as `POST /benchmarks` takes it. */
export const benchmarkInput = (fields: Fields, locale: string) => ({
  country_id: typedNumber(fields.country_id),
  region: fields.region ?? "",
  year: typedNumber(fields.year),
  household_size: decimalIn(fields.household_size, locale),
  nr_adults: decimalIn(fields.nr_adults, locale),
  value: decimalIn(fields.value, locale),
  source: typedOrNone(fields.source),
  link: typedOrNone(fields.link),
});

interface Benchmark {
  country_id: number;
  region: string;
  year: number;
  household_size: number;
  nr_adults: number;
  value: number;
  source: string | null;
  link: string | null;
}

/** A benchmark as its form shows it. */
export const benchmarkValues = (of: Benchmark, locale: string): Fields => ({
  country_id: plain(of.country_id),
  region: of.region,
  year: plain(of.year),
  household_size: numberIn(of.household_size, locale),
  nr_adults: numberIn(of.nr_adults, locale),
  value: numberIn(of.value, locale),
  source: of.source ?? "",
  link: of.link ?? "",
});

/** A price index, or an exchange rate, of a country and year as `PUT` takes it; an empty figure is not known. */
export const yearInput = (fields: Fields, locale: string) => ({
  country_id: typedNumber(fields.country_id),
  year: typedNumber(fields.year),
  value: decimalIn(fields.value, locale),
  ...("currency" in fields ? { currency: fields.currency } : {}),
});

export const yearValues = (
  of: { country_id: number; year: number; value: number | null; currency?: string },
  locale: string,
): Fields => ({
  country_id: plain(of.country_id),
  year: plain(of.year),
  value: numberIn(of.value, locale),
  ...(of.currency === undefined ? {} : { currency: of.currency }),
});

export const commodityInput = (fields: Fields) => ({
  name: fields.name ?? "",
  name_fr: typedOrNone(fields.name_fr),
  category_id: typedNumber(fields.category_id),
});

interface Figure {
  value: number | null;
  as_written: string;
  unit?: string | undefined;
  measure?: string | undefined;
}

/** What its field shows of a figure. */
const figureText = ({ value, as_written }: Figure, locale: string) =>
  value === null ? as_written : writeDecimal(value, locale);

/** What a study says of one driver: a number, or words such as "4–6"; null where it says nothing. */
function figureIn(fields: Fields, driver: Driver, before: Figure | null, locale: string) {
  const written = typedOrNone(fields[driver]);
  if (written === null) return null;
  const isAsBefore = before !== null && figureText(before, locale) === written;
  const value = isAsBefore ? before.value : decimalIn(written, locale);
  const unit = typedOrNone(fields[`${driver}_unit`]);
  const measure = typedOrNone(fields[`${driver}_measure`]);
  return {
    value: typeof value === "number" ? value : null,
    as_written: isAsBefore ? before.as_written : written,
    ...(unit === null ? {} : { unit }),
    ...(measure === null ? {} : { measure }),
  };
}

/** The form as `POST /references` takes it; a figure that stands as it was keeps how the study wrote it. */
export const studyInput = (
  fields: Fields,
  before: Readonly<Record<Driver, Figure | null>> | null,
  locale: string,
) => ({
  country_id: typedNumber(fields.country_id),
  commodity_id: typedNumber(fields.commodity_id),
  region: fields.region ?? "",
  currency: typedOrNone(fields.currency),
  year: typedNumber(fields.year) ?? null,
  source: fields.source ?? "",
  link: typedOrNone(fields.link),
  notes: fields.notes ?? "",
  confidence: typedOrNone(fields.confidence),
  type: typedOrNone(fields.type),
  visible_to_external: ticked(fields.visible_to_external),
  ...Object.fromEntries(
    drivers.map((driver) => [driver, figureIn(fields, driver, before?.[driver] ?? null, locale)]),
  ),
});

type Study = Record<Driver, Figure | null> & {
  country_id: number;
  commodity_id: number;
  region: string;
  currency: string | null;
  year: number | null;
  source: string;
  link: string | null;
  notes: string;
  confidence: string | null;
  type: string | null;
  visible_to_external: boolean;
};

/** A study as its form shows it. */
export function studyValues(of: Study, locale: string): Fields {
  const figures = drivers.flatMap((driver) => {
    const figure = of[driver];
    if (!figure) return [];
    const { unit = "", measure = "" } = figure;
    return [
      [driver, figureText(figure, locale)],
      [`${driver}_unit`, unit],
      [`${driver}_measure`, measure],
    ];
  });
  return {
    country_id: plain(of.country_id),
    commodity_id: plain(of.commodity_id),
    region: of.region,
    currency: of.currency ?? "",
    year: plain(of.year),
    source: of.source,
    link: of.link ?? "",
    notes: of.notes,
    confidence: of.confidence ?? "",
    type: of.type ?? "",
    ...(of.visible_to_external ? { visible_to_external: "on" } : {}),
    ...Object.fromEntries(figures),
  };
}

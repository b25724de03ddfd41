import { formatRate } from "../../../../web/i18n/format";
import { countryName } from "../../../../web/i18n/names";
import type { Translate } from "../../../../web/i18n/translate";
import type { FigureTable } from "../../../../web/ui/figure/table";
import { type Drill, noDrill } from "../../figures/drill";
import { noneName, unknownName } from "../../signups/filter-names";
import { percent } from "../rates";

export interface Place {
  /** An ISO 3166 code or a region's own name; null: not known. */
  place: string | null;
  clicks: number;
  signups: number;
  /** Sign-ups that no click earned, and which are from nowhere therefore. */
  withoutClick?: true;
}

export interface Geography {
  countries: Place[];
  regions: Place[];
}

const sumOf = (rows: Place[], name: "clicks" | "signups") => rows.reduce((sum, row) => sum + row[name], 0);

function nameOfRow({ place, withoutClick }: Place, nameOf: (place: string) => string, t: Translate): string {
  if (withoutClick) return t("insight.without_click");
  return place === null ? t("insight.unknown") : nameOf(place);
}

/** The list of sign-ups of a country. */
export function listOfCountry({ place, signups, withoutClick }: Place, drill: Drill): string | undefined {
  if (withoutClick) return drill.signups(signups, { with_click: "false" });
  if (place === null) return drill.signups(signups, { country: unknownName, with_click: "true" });
  return drill.signups(signups, { country: place });
}

export const listOfRegion = ({ place, signups }: Place, drill: Drill) =>
  drill.signups(signups, { region: place ?? noneName });

function placesTable(
  rows: Place[],
  first: string,
  nameOf: (place: string) => string,
  t: Translate,
  list: { of: (row: Place) => string | undefined; all: string | undefined },
): FigureTable {
  const [clicks, signups] = [sumOf(rows, "clicks"), sumOf(rows, "signups")];
  return {
    columns: [
      { label: first, kind: "text" },
      { label: t("figure.clicks"), kind: "count" },
      { label: t("insight.share"), kind: "rate" },
      { label: t("figure.signups"), kind: "count" },
      { label: t("figure.conversion"), kind: "rate" },
    ],
    rows: rows.map((row) => ({
      cells: [
        nameOfRow(row, nameOf, t),
        row.clicks,
        percent(row.clicks, clicks),
        row.signups,
        percent(row.signups, row.clicks),
      ],
      links: { 3: list.of(row) },
    })),
    totalLinks: { 3: list.all },
    total: [t("figure.total"), clicks, percent(clicks, clicks), signups, percent(signups, clicks)],
  };
}

export const countriesTable = ({ countries }: Geography, t: Translate, locale: string, drill = noDrill) =>
  placesTable(countries, t("geography.country"), (code) => countryName(code, locale), t, {
    of: (row) => listOfCountry(row, drill),
    all: drill.signups(sumOf(countries, "signups")),
  });

export const regionsTable = ({ regions }: Geography, t: Translate, _locale: string, drill = noDrill) =>
  placesTable(regions, t("geography.region"), (region) => region, t, {
    of: (row) => listOfRegion(row, drill),
    all: drill.signups(sumOf(regions, "signups")),
  });

/** Which place brings the most clicks, and how much of all. */
export function placesTitle(rows: Place[], nameOf: (place: string) => string, t: Translate, locale: string) {
  const best = rows.find(({ place, clicks }) => place !== null && clicks > 0);
  if (!best?.place) return null;
  const share = formatRate(percent(best.clicks, sumOf(rows, "clicks")), locale);
  return t("geography.finding", { place: nameOf(best.place), share });
}

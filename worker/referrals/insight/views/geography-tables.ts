import { formatRate } from "../../../../web/i18n/format";
import { countryName } from "../../../../web/i18n/names";
import type { Translate } from "../../../../web/i18n/translate";
import type { FigureTable } from "../../../../web/ui/figure/table";
import { shareOf } from "../../dashboard/views/trend-table";

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

function placesTable(
  rows: Place[],
  first: string,
  nameOf: (place: string) => string,
  t: Translate,
): FigureTable {
  const [clicks, signups] = [sumOf(rows, "clicks"), sumOf(rows, "signups")];
  return {
    columns: [
      { label: first, kind: "text" },
      { label: t("figure.clicks"), kind: "count" },
      { label: t("insight.share"), kind: "rate" },
      { label: t("figure.signups"), kind: "count" },
      { label: t("figure.click_to_signup"), kind: "rate" },
    ],
    rows: rows.map((row) => ({
      cells: [
        nameOfRow(row, nameOf, t),
        row.clicks,
        shareOf(row.clicks, clicks),
        row.signups,
        shareOf(row.signups, row.clicks),
      ],
    })),
    total: [t("figure.total"), clicks, shareOf(clicks, clicks), signups, shareOf(signups, clicks)],
  };
}

export const countriesTable = ({ countries }: Geography, t: Translate, locale: string) =>
  placesTable(countries, t("geography.country"), (code) => countryName(code, locale), t);

export const regionsTable = ({ regions }: Geography, t: Translate) =>
  placesTable(regions, t("geography.region"), (region) => region, t);

/** Which place brings the most clicks, and how much of all. */
export function placesTitle(rows: Place[], nameOf: (place: string) => string, t: Translate, locale: string) {
  const best = rows.find(({ place, clicks }) => place !== null && clicks > 0);
  if (!best?.place) return null;
  const share = formatRate(shareOf(best.clicks, sumOf(rows, "clicks")), locale);
  return t("geography.finding", { place: nameOf(best.place), share });
}

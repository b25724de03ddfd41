import { formatRate, tellingRate } from "../../../../web/i18n/format";
import type { Translate } from "../../../../web/i18n/translate";
import type { FigureTable } from "../../../../web/ui/figure/table";
import { proportionOf, ratesDiffer } from "../../figures/chance";
import type { Lives } from "../campaign-lives";
import type { CampaignRow } from "../campaign-table";
import type { Interval, Point } from "../timeseries";
import { enoughClicks } from "./matrix-tables";

export interface ComparedCampaign {
  row: CampaignRow;
  points: Point[];
}

export interface Comparison {
  /** In the order of the address. */
  campaigns: ComparedCampaign[];
  interval: Interval;
  /** By the day of their life, where that is asked for. */
  lives: Lives | null;
  /** All that one may choose from. */
  choices: { id: string; name: string }[];
}

export const mostCompared = 5;

/** A row for each point in time, a column for each campaign's clicks and sign-ups. */
export function compareTrendTable({ campaigns, interval }: Comparison, t: Translate): FigureTable {
  const [first] = campaigns;
  return {
    columns: [
      { label: t(`trend.when_${interval}`), kind: "day" },
      ...campaigns.flatMap(({ row }) => [
        { label: `${row.name}: ${t("figure.clicks")}`, kind: "count" as const },
        { label: `${row.name}: ${t("figure.signups")}`, kind: "count" as const },
      ]),
    ],
    rows: (first?.points ?? []).map((point, i) => ({
      cells: [
        point.t,
        ...campaigns.flatMap(({ points }) => [points[i]?.clicks ?? 0, points[i]?.signups ?? 0]),
      ],
    })),
    total: [
      t("figure.total"),
      ...campaigns.flatMap(({ points }) => [
        points.reduce((sum, { clicks }) => sum + clicks, 0),
        points.reduce((sum, { signups }) => sum + signups, 0),
      ]),
    ],
  };
}

/** Which of them converts best, where chance does not explain that it is before the second; few clicks tell nothing. */
export function compareTitle({ campaigns }: Comparison, t: Translate, locale: string): string {
  const [best, second] = campaigns
    .map(({ row }) => row)
    .filter(({ clicks, conversion_rate }) => clicks >= enoughClicks && tellingRate(conversion_rate) !== null)
    .sort((a, b) => (b.conversion_rate ?? 0) - (a.conversion_rate ?? 0));
  if (!best || !second) return t("compare.title");
  const rate = formatRate(best.conversion_rate, locale);
  return ratesDiffer(proportionOf(best), proportionOf(second))
    ? t("compare.finding", { name: best.name, rate })
    : t("compare.chance", {
        ...{ name: best.name, rate, second: second.name },
        secondRate: formatRate(second.conversion_rate, locale),
      });
}

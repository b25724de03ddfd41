import { formatRate } from "../../../../web/i18n/format";
import type { MessageKey, Translate } from "../../../../web/i18n/translate";
import type { FigureTable } from "../../../../web/ui/figure/table";
import { type Drill, type ListFilters, noDrill } from "../../figures/drill";
import { networkOfPlace, networkTitles } from "../../figures/networks";
import { unknownName } from "../../signups/filter-names";
import { percent } from "../rates";
import type { SourceToRead } from "../sources";

/** What a click came with, in the order in which it is shown. */
export const dimensions = ["source", "device", "system", "referrer", "browser"] as const;
export type Dimension = (typeof dimensions)[number];

/** Values that are words of ours and not names. */
const words: Record<string, MessageKey> = {
  "device.mobile": "sources.mobile",
  "device.tablet": "sources.tablet",
  "device.desktop": "sources.desktop",
  "device.other": "insight.other",
  "browser.Other": "insight.other",
  "system.Other": "insight.other",
  "referrer.direct": "sources.direct",
  "referrer.other": "insight.other",
  "source.link": "sources.link",
  "source.qr": "sources.qr",
  "source.sms": "sources.sms",
  "source.email": "sources.email",
  "source.copy": "sources.copy",
  "source.share": "sources.share",
  "source.poster": "sources.poster",
  "source.whatsapp": "sources.whatsapp",
  "source.facebook": "sources.facebook",
  "source.messenger": "sources.messenger",
  "source.instagram": "sources.instagram",
  "source.telegram": "sources.telegram",
  "source.x": "sources.x",
  "source.linkedin": "sources.linkedin",
  "source.tiktok": "sources.tiktok",
  "source.viber": "sources.viber",
  "source.signal": "sources.signal",
};

export function valueName(
  { dimension, value, withoutClick }: Pick<SourceToRead, "dimension" | "value" | "withoutClick">,
  t: Translate,
): string {
  if (withoutClick) return t("insight.without_click");
  if (value === null) return t("insight.unknown");
  const network = dimension === "referrer" ? networkOfPlace(value) : null;
  if (network) return networkTitles[network];
  const key = words[`${dimension}.${value}`];
  return key ? t(key) : value;
}

/** The filter of sign-ups that a line counts; null of the line that holds what has none of its own. */
export function filterOf({ dimension, value, withoutClick }: SourceToRead): ListFilters | null {
  if (withoutClick) return { with_click: "false" };
  if (value === null) return { [dimension]: unknownName, with_click: "true" };
  const network = dimension === "referrer" ? networkOfPlace(value) : null;
  if (network) return { network };
  return dimension === "referrer" && value === "other" ? null : { [dimension]: value };
}

export function listOf(row: SourceToRead, drill: Drill): string | undefined {
  const filter = filterOf(row);
  return filter ? drill.signups(row.signups, filter) : undefined;
}

export const rowsOf = (rows: SourceToRead[], dimension: Dimension) =>
  rows.filter((row) => row.dimension === dimension);

export function sourceTable(
  rows: SourceToRead[],
  dimension: Dimension,
  t: Translate,
  drill = noDrill,
): FigureTable {
  const own = rowsOf(rows, dimension);
  const sum = (name: "clicks" | "signups") => own.reduce((all, row) => all + row[name], 0);
  const [clicks, signups] = [sum("clicks"), sum("signups")];
  return {
    columns: [
      { label: t(`sources.${dimension}`), kind: "text" },
      { label: t("figure.clicks"), kind: "count" },
      { label: t("insight.share"), kind: "rate" },
      { label: t("figure.signups"), kind: "count" },
      { label: t("figure.conversion"), kind: "rate" },
    ],
    rows: own.map((row) => ({
      cells: [valueName(row, t), row.clicks, percent(row.clicks, clicks), row.signups, row.conversion_rate],
      links: { 3: listOf(row, drill) },
    })),
    totalLinks: { 3: drill.signups(signups) },
    total: [t("figure.total"), clicks, percent(clicks, clicks), signups, percent(signups, clicks)],
  };
}

/** Says nothing about where clicks are from. */
const isUntold = (value: string | null) => value === null || value === "direct";

/** What most clicks come with, of what is known. */
export function sourceTitle(
  rows: SourceToRead[],
  dimension: Dimension,
  t: Translate,
  locale: string,
): string {
  const own = rowsOf(rows, dimension);
  const all = own.reduce((sum, { clicks }) => sum + clicks, 0);
  const best = own.find(({ value, clicks }) => !isUntold(value) && clicks > 0);
  return best
    ? t("sources.finding", {
        what: t(`sources.${dimension}`),
        name: valueName(best, t),
        share: formatRate(percent(best.clicks, all), locale),
      })
    : t(`sources.${dimension}`);
}

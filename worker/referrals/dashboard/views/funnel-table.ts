import { formatRate } from "../../../../web/i18n/format";
import type { Translate } from "../../../../web/i18n/translate";
import type { FigureTable } from "../../../../web/ui/figure/table";
import { type Drill, noDrill } from "../../figures/drill";
import type { Figures } from "../../insight/overview";
import { percent } from "../../insight/rates";

type Counts = Pick<Figures, "clicks" | "signups" | "enrollments">;

/** Its steps with what each lost of the one before; a later step may hold more than an earlier one did in the range. */
export function funnelSteps({ clicks, signups, enrollments }: Counts) {
  const step = (name: keyof Counts, count: number, before: number | null) => ({
    name,
    count,
    lost: before === null ? null : Math.max(0, before - count),
    lostShare: before === null ? null : percent(Math.max(0, before - count), before),
    ofClicks: percent(count, clicks),
  });
  return [
    step("clicks", clicks, null),
    step("signups", signups, clicks),
    step("enrollments", enrollments, signups),
  ];
}

/** The people of a step; clicks are not kept one by one. */
export const listOfStep = (name: keyof Counts, count: number, drill: Drill) =>
  name === "clicks" ? undefined : drill[name](count);

export const funnelTable = (counts: Counts, t: Translate, drill = noDrill): FigureTable => ({
  columns: [
    { label: t("funnel.step"), kind: "text" },
    { label: t("funnel.people"), kind: "count" },
    { label: t("funnel.of_clicks"), kind: "rate" },
    { label: t("funnel.lost"), kind: "count" },
    { label: t("funnel.lost_share"), kind: "rate" },
  ],
  rows: funnelSteps(counts).map(({ name, count, ofClicks, lost, lostShare }) => ({
    cells: [t(`figure.${name}`), count, ofClicks, lost, lostShare],
    links: { 1: listOfStep(name, count, drill) },
  })),
});

export const funnelTitle = (
  { clicks, signups, enrollments }: Counts,
  t: Translate,
  locale: string,
): string =>
  clicks === 0
    ? t("funnel.title")
    : t("funnel.finding", {
        signups: formatRate(percent(signups, clicks), locale),
        enrollments: formatRate(percent(enrollments, clicks), locale),
      });

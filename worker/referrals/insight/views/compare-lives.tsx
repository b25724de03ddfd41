import { formatDate, formatNumber } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import type { Translate } from "../../../../web/i18n/translate";
import { EmptyState } from "../../../../web/ui";
import { ChartValues } from "../../../../web/ui/charts/chart-values";
import { FigureData } from "../../../../web/ui/figure/figure-table";
import type { FigureTable } from "../../../../web/ui/figure/table";
import { niceCeiling } from "../../dashboard/views/line-path";
import type { Difference, Lives } from "../campaign-lives";
import { Multiple } from "./multiple";
import { PageFigure } from "./page-figure";

const sure = (difference: Difference | null, t: Translate) =>
  difference && t(difference.isReal ? "coaching.real" : "coaching.chance");

/** A row for each day of life, a column for each campaign's clicks and sign-ups. */
export const livesTable = ({ days, campaigns }: Lives, t: Translate): FigureTable => ({
  columns: [
    { label: t("lives.day"), kind: "count" },
    ...campaigns.flatMap(({ name }) => [
      { label: `${name}: ${t("figure.clicks")}`, kind: "count" as const },
      { label: `${name}: ${t("figure.signups")}`, kind: "count" as const },
    ]),
  ],
  rows: Array.from({ length: days }, (_, i) => ({
    cells: [i + 1, ...campaigns.flatMap(({ byDay }) => [byDay[i]?.clicks ?? 0, byDay[i]?.signups ?? 0])],
  })),
  total: [t("figure.total"), ...campaigns.flatMap(({ clicks, signups }) => [clicks, signups])],
});

/** A row for each campaign: its first days, and how they differ from those of the first. */
export const lifeFiguresTable = ({ campaigns }: Lives, t: Translate): FigureTable => ({
  columns: [
    { label: t("lives.campaign"), kind: "text" },
    { label: t("lives.began"), kind: "day" },
    { label: t("figure.clicks"), kind: "count" },
    { label: t("figure.signups"), kind: "count" },
    { label: t("lives.signups_more"), kind: "count" },
    { label: t("lives.that_is"), kind: "text" },
    { label: t("figure.conversion"), kind: "rate" },
    { label: t("lives.points"), kind: "decimal" },
    { label: t("lives.that_is"), kind: "text" },
  ],
  rows: campaigns.map(({ id, name, startsOn, clicks, signups, rate, from }) => ({
    cells: [
      ...[name, startsOn, clicks, signups, from?.signups.by ?? null, sure(from?.signups ?? null, t)],
      ...[rate, from?.rate?.by ?? null, sure(from?.rate ?? null, t)],
    ],
    href: `/dashboard/campaigns/${id}`,
  })),
});

/** A row for each officer who worked for the first two. */
export function lifeOfficersTable({ campaigns, officers }: Lives, t: Translate): FigureTable {
  const [first, second] = campaigns;
  const of = (what: string) => [
    { label: `${what}: ${t("figure.clicks")}`, kind: "count" as const },
    { label: `${what}: ${t("figure.signups")}`, kind: "count" as const },
    { label: `${what}: ${t("figure.conversion")}`, kind: "rate" as const },
  ];
  return {
    columns: [
      { label: t("leaderboard.officer"), kind: "text" },
      ...of(first?.name ?? ""),
      ...of(second?.name ?? ""),
      { label: t("lives.points"), kind: "decimal" },
      { label: t("lives.that_is"), kind: "text" },
    ],
    rows: officers.map(({ id, name, first: a, second: b, difference }) => ({
      cells: [
        ...[name, a.clicks, a.signups, a.rate, b.clicks, b.signups, b.rate],
        ...[difference?.by ?? null, sure(difference, t)],
      ],
      href: `/dashboard/officers/${id}`,
    })),
  };
}

/** Whether one beat the other, in a sentence. */
export function livesTitle({ days, campaigns }: Lives, t: Translate, locale: string): string {
  const [first, second] = campaigns;
  if (!first || !second) return t("lives.title");
  const [more, less] = second.signups > first.signups ? [second, first] : [first, second];
  return t(second.from?.signups.isReal ? "lives.finding" : "lives.no_finding", {
    ...{ more: more.name, less: less.name, days: formatNumber(days, locale) },
    ...{ signups: formatNumber(more.signups, locale), fewer: formatNumber(less.signups, locale) },
  });
}

function Pictures({ lives }: { lives: Lives }) {
  const { t, locale } = useLanguage();
  const all = lives.campaigns.flatMap(({ byDay }) => byDay);
  const panels = (["clicks", "signups"] as const).map((of) => ({
    of,
    name: t(`trend.${of}_day`),
    ceiling: niceCeiling(Math.max(0, ...all.map((day) => day[of]))),
  }));
  return (
    <ChartValues class="multiples">
      {lives.campaigns.map(({ id, name, startsOn, byDay }) => (
        <Multiple
          key={id}
          name={name}
          points={byDay.map((day, i) => ({ ...day, when: t("lives.day_n", { n: i + 1 }) }))}
          panels={panels}
          ends={[
            t("lives.day_one", { day: formatDate(startsOn, locale) }),
            t("lives.day_n", { n: lives.days }),
          ]}
        />
      ))}
    </ChartValues>
  );
}

/** Two to five campaigns by the day of their life, and who worked for both of the first two. */
export function CompareLives({ lives }: { lives: Lives }) {
  const { t, locale } = useLanguage();
  const [first, second] = lives.campaigns;
  const nothing = lives.campaigns.length < 2 && (
    <EmptyState title={t("lives.too_few")} icon="campaign">
      {t("lives.too_few_words")}
    </EmptyState>
  );
  return (
    <>
      <PageFigure
        id="compare-lives"
        title={livesTitle(lives, t, locale)}
        lead={t("lives.lead", { n: lives.days })}
        table={livesTable(lives, t)}
        empty={nothing || undefined}
      >
        <Pictures lives={lives} />
      </PageFigure>
      {!nothing && (
        <PageFigure
          id="compare-life"
          title={t("lives.figures", { n: lives.days })}
          lead={t("lives.figures_lead", { name: first?.name ?? "" })}
          flush
        >
          <FigureData caption={t("lives.figures", { n: lives.days })} table={lifeFiguresTable(lives, t)} />
        </PageFigure>
      )}
      {!nothing && lives.officers.length > 0 && (
        <PageFigure
          id="compare-officers"
          title={t("lives.officers", { first: first?.name ?? "", second: second?.name ?? "" })}
          lead={t("lives.officers_lead")}
          flush
        >
          <FigureData
            caption={t("lives.officers", { first: first?.name ?? "", second: second?.name ?? "" })}
            table={lifeOfficersTable(lives, t)}
          />
        </PageFigure>
      )}
    </>
  );
}

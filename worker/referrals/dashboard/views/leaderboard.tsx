import { useContext } from "preact/hooks";
import { formatNumber, formatRate, formatTenths } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, type Column, DataTable, EmptyState, listAddress } from "../../../../web/ui";
import { Legend } from "../../../../web/ui/charts/legend";
import { Shares } from "../../../../web/ui/charts/shares";
import { Figure } from "../../../../web/ui/number";
import type { OfficerRow } from "../../insight/officer-table";
import { FigurePlace, PageFigure, useDrill } from "../../insight/views/page-figure";
import { leaderboardTable, leaderboardTitle } from "./leaderboard-table";

function Score({ row, locale }: { row: OfficerRow; locale: string }) {
  const { t } = useLanguage();
  const { signups, conversion } = row.score_parts;
  const words = t("leaderboard.parts", {
    signups: formatTenths(signups, locale),
    conversion: formatTenths(conversion, locale),
  });
  return (
    <span class="score">
      <strong>{formatTenths(row.score, locale)}</strong>
      <Shares parts={[signups, conversion]} most={100} words={words} />
      <span class="visually-hidden">{words}</span>
    </span>
  );
}

/** The days, the campaign and the officer of the page. */
const officersOf = ({ from = "", to = "", campaign_id = "", officer_id = "" }: Record<string, string>) => ({
  ...{ from, to, campaign_id, officer_id },
});

function useColumns(locale: string): Column<OfficerRow>[] {
  const { t } = useLanguage();
  const drill = useDrill();
  return [
    {
      label: t("leaderboard.officer"),
      cell: ({ rank, officer_id, name }) => (
        <>
          <span class="rank">{rank}</span>{" "}
          <a href={drill.page(`/dashboard/officers/${officer_id}`)}>{name}</a>
        </>
      ),
    },
    { label: t("leaderboard.score"), cell: (row) => <Score row={row} locale={locale} /> },
    { label: t("figure.clicks"), numeric: true, cell: ({ clicks }) => formatNumber(clicks, locale) },
    {
      label: t("figure.signups"),
      numeric: true,
      cell: ({ officer_id, signups }) => <Figure n={signups} href={drill.signups(signups, { officer_id })} />,
    },
    {
      label: t("figure.conversion"),
      numeric: true,
      cell: ({ conversion_rate }) => formatRate(conversion_rate, locale),
    },
  ];
}

/** So many are seen at once; the others are unfolded. */
const atOnce = 10;

export interface LeaderboardProps {
  /** By rank, as many as a page holds. */
  rows: OfficerRow[];
  /** How many officers there are. */
  total: number;
  locale: string;
}

/** Officers by score, each with what it is made of. */
export function Leaderboard({ rows, total, locale }: LeaderboardProps) {
  const { t } = useLanguage();
  const drill = useDrill();
  const columns = useColumns(locale);
  const place = useContext(FigurePlace);
  const all = place && listAddress("/dashboard/insight/officers", officersOf(place.query), {});
  const others = rows.slice(atOnce);
  const keyOf = ({ officer_id }: OfficerRow) => officer_id;
  const empty = rows.length === 0 && (
    <EmptyState
      title={t("leaderboard.nobody")}
      icon="people"
      action={
        <ButtonLink href="/dashboard/officers/new" tone="plain">
          {t("dashboard.add_officer")}
        </ButtonLink>
      }
    />
  );
  return (
    <PageFigure
      id="leaderboard"
      title={leaderboardTitle(rows, t, locale)}
      lead={t("leaderboard.lead")}
      table={leaderboardTable(rows, t, drill)}
      empty={empty || undefined}
      flush
      actions={
        <>
          <Legend
            keys={[
              { label: t("leaderboard.volume"), look: "fill-1" },
              { label: t("leaderboard.conversion"), look: "fill-2" },
            ]}
          />
          {all && <a href={all}>{t("coaching.all")}</a>}
        </>
      }
    >
      <DataTable
        caption={t("leaderboard.title")}
        rows={rows.slice(0, atOnce)}
        keyOf={keyOf}
        columns={columns}
      />
      {others.length > 0 && (
        <details class="leaderboard__others">
          <summary>{t("leaderboard.others", { count: others.length })}</summary>
          <DataTable
            caption={t("leaderboard.others", { count: others.length })}
            rows={others}
            keyOf={keyOf}
            columns={columns}
          />
        </details>
      )}
      {all && total > rows.length && (
        <p class="card-foot">
          <a href={all}>{t("leaderboard.all", { count: total })}</a>
        </p>
      )}
    </PageFigure>
  );
}

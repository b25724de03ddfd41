import { useContext } from "preact/hooks";
import { formatRate, tellingRate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import {
  type Column,
  DataTable,
  EmptyState,
  isPastTheEnd,
  listAddress,
  Pager,
  PastTheEnd,
} from "../../../../web/ui";
import { heatOf } from "../../../../web/ui/charts/heat";
import { HeatScale } from "../../../../web/ui/charts/heat-grid";
import { formatCell } from "../../../../web/ui/figure/table";
import { Figure } from "../../../../web/ui/number";
import { Switch } from "../../../../web/ui/switch";
import { countWords } from "../count-words";
import {
  columnName,
  enoughClicks,
  filterOfColumn,
  type Matrix,
  type MatrixRow,
  matrixCountsTable,
  matrixTitle,
} from "./matrix-tables";
import { FigurePlace, PageFigure, useDrill } from "./page-figure";

function Cell(props: { look: string | number; words: string; href: string | undefined; children: string }) {
  const { look, words, href, children } = props;
  const name = `matrix__cell matrix__cell--${look}`;
  const told = (
    <>
      {children}
      <span class="visually-hidden">: {words}</span>
    </>
  );
  return href ? (
    <a class={name} title={words} href={href}>
      {told}
    </a>
  ) : (
    <span class={name} title={words}>
      {told}
    </span>
  );
}

/** Officers down, campaigns or their types across: how each converts with what. */
export function MatrixView({ data }: { data: Matrix }) {
  const { t, locale } = useLanguage();
  const place = useContext(FigurePlace);
  const drill = useDrill();
  const { path = "", query = {} } = place ?? {};
  const cells = data.columns.map<Column<MatrixRow>>((column, i) => ({
    label: columnName(column, t),
    numeric: true,
    cell: ({ officerId, cells }) => {
      const cell = cells[i];
      if (!cell) return <span class="matrix__none">–</span>;
      const words = t("matrix.words", countWords(cell, t));
      const rate = tellingRate(cell.conversion_rate);
      if (rate === null) {
        return (
          <span class="matrix__none" title={cell.signups > 0 ? words : undefined}>
            –{cell.signups > 0 && <span class="visually-hidden">: {words}</span>}
          </span>
        );
      }
      const level = cell.clicks < enoughClicks ? "few" : heatOf(rate, data.most);
      return (
        <Cell
          look={level}
          words={words}
          href={drill.signups(cell.signups, { officer_id: officerId, ...filterOfColumn(column, data.by) })}
        >
          {formatRate(rate, locale)}
        </Cell>
      );
    },
  }));
  const list = {
    ...{ data: data.rows, page: data.page, limit: data.limit, total: data.total },
    total_pages: Math.ceil(data.total / data.limit),
  };
  return (
    <PageFigure
      id="matrix"
      title={matrixTitle(data, t, locale)}
      lead={t("matrix.lead", { clicks: enoughClicks })}
      flush
      table={matrixCountsTable(data, t, drill)}
      empty={
        isPastTheEnd(list) ? (
          <PastTheEnd path={path} query={query} list={list} />
        ) : data.total === 0 ? (
          <EmptyState title={t("matrix.nobody")} icon="people">
            {t("matrix.nobody_words")}
          </EmptyState>
        ) : undefined
      }
      actions={
        <Switch
          label={t("matrix.by")}
          choices={(["campaign", "type"] as const).map((by) => ({
            href: listAddress(path, query, { by: by === "campaign" ? "" : by, page: "" }),
            label: t(`matrix.by_${by}`),
            current: by === data.by,
          }))}
        />
      }
    >
      <div class="matrix">
        <DataTable
          caption={t("matrix.title")}
          rows={data.rows}
          keyOf={({ officerId }) => officerId}
          sorting={{ path, query, sort: data.sort }}
          columns={[
            {
              label: t("leaderboard.officer"),
              sort: "name",
              cell: ({ officerId, name }) => (
                <a href={drill.page(`/dashboard/officers/${officerId}`)}>{name}</a>
              ),
            },
            ...cells,
            {
              label: t("figure.signups"),
              sort: "signups",
              numeric: true,
              cell: ({ officerId, signups }) => (
                <Figure n={signups} href={drill.signups(signups, { officer_id: officerId })} />
              ),
            },
            {
              label: t("matrix.spread"),
              sort: "spread",
              numeric: true,
              cell: ({ spread }) => formatCell(spread, "decimal", locale),
            },
            { label: t("matrix.best"), cell: ({ best }) => (best ? columnName(best, t) : "–") },
          ]}
        />
        <Pager path={path} query={query} list={list} />
        <div class="matrix__scale">
          <HeatScale least={formatRate(0, locale)} most={formatRate(data.most, locale)} />
        </div>
      </div>
    </PageFigure>
  );
}

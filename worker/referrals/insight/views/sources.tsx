import { formatRate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { BarList } from "../../../../web/ui";
import { hues } from "../../figures/hues";
import { percent } from "../rates";
import type { SourceToRead } from "../sources";
import { Nothing } from "./nothing";
import { PageFigure, useDrill } from "./page-figure";
import {
  type Dimension,
  dimensions,
  listOf,
  rowsOf,
  sourceTable,
  sourceTitle,
  valueName,
} from "./sources-tables";

const shown = 8;

function Source({ rows, dimension }: { rows: SourceToRead[]; dimension: Dimension }) {
  const { t, locale } = useLanguage();
  const drill = useDrill();
  const own = rowsOf(rows, dimension);
  const clicked = own.filter(({ clicks }) => clicks > 0);
  // Sign-ups of earlier clicks, where nobody has clicked in these days.
  const drawn = clicked.length > 0 ? clicked : own;
  const all = own.reduce((sum, { clicks }) => sum + clicks, 0);
  return (
    <PageFigure
      id={dimension}
      title={sourceTitle(rows, dimension, t, locale)}
      lead={t(`sources.${dimension}_lead`)}
      table={sourceTable(rows, dimension, t, drill)}
      empty={own.length === 0 ? <Nothing /> : undefined}
    >
      <BarList
        label={t(`sources.${dimension}`)}
        whole={all}
        hue={hues.clicks}
        bars={drawn.slice(0, shown).map((row) => ({
          name: valueName(row, t),
          value: row.clicks,
          words: `${t("insight.n_clicks", { count: row.clicks })} · ${formatRate(percent(row.clicks, all), locale)}`,
          more: { words: t("insight.n_signups", { count: row.signups }), href: listOf(row, drill) },
        }))}
      />
      {drawn.length > shown && (
        <p class="sources__more quiet small">{t("sources.more", { count: drawn.length - shown })}</p>
      )}
    </PageFigure>
  );
}

/** What clicks came from and with: where links were met, on which machines. */
export function SourcesView({ data }: { data: SourceToRead[] }) {
  return (
    <div class="sources">
      {dimensions.map((dimension) => (
        <Source key={dimension} rows={data} dimension={dimension} />
      ))}
    </div>
  );
}

import { useContext } from "preact/hooks";
import { formatPoint } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { Button, ButtonLink, Card, EmptyState, listAddress } from "../../../../web/ui";
import { ChartValues } from "../../../../web/ui/charts/chart-values";
import { FigureData } from "../../../../web/ui/figure/figure-table";
import { Switch } from "../../../../web/ui/switch";
import { campaignsTable } from "../../dashboard/views/campaigns-table";
import { niceCeiling } from "../../dashboard/views/line-path";
import { CompareLives } from "./compare-lives";
import { type Comparison, compareTitle, compareTrendTable, mostCompared } from "./compare-tables";
import { Multiple } from "./multiple";
import { Nothing } from "./nothing";
import { FigurePlace, PageFigure, useDrill } from "./page-figure";

/** The same axes for all: what is higher in one picture is more than in the next. */
function Multiples({ data }: { data: Comparison }) {
  const { t, locale } = useLanguage();
  const all = data.campaigns.flatMap(({ points }) => points);
  const panels = (["clicks", "signups"] as const).map((of) => ({
    of,
    name: t(`trend.${of}_${data.interval}`),
    ceiling: niceCeiling(Math.max(0, ...all.map((point) => point[of]))),
  }));
  return (
    <ChartValues class="multiples">
      {data.campaigns.map(({ row, points }) => (
        <Multiple
          key={row.campaign_id}
          name={row.name}
          points={points.map((point) => ({ ...point, when: formatPoint(point.t, locale) }))}
          panels={panels}
          ends={[formatPoint(points[0]?.t ?? "", locale), formatPoint(points.at(-1)?.t ?? "", locale)]}
        />
      ))}
    </ChartValues>
  );
}

function Chooser({ data }: { data: Comparison }) {
  const { t } = useLanguage();
  const place = useContext(FigurePlace);
  const chosen = new Set(data.campaigns.map(({ row }) => row.campaign_id));
  const { campaigns: _, ...kept } = place?.query ?? {};
  return (
    <details class="compare-chooser card" open={data.campaigns.length < 2}>
      <summary>{t("compare.choose")}</summary>
      <form method="get" action={place?.path}>
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <fieldset>
          <legend class="quiet small">{t("compare.choose_words", { count: mostCompared })}</legend>
          <ul class="compare-chooser__list">
            {data.choices.map(({ id, name }) => (
              <li key={id}>
                <label>
                  <input type="checkbox" name="c" value={id} checked={chosen.has(id)} /> {name}
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <Button tone="plain">{t("compare.show")}</Button>
      </form>
    </details>
  );
}

/** By date, or each from its own first day. */
function By({ data }: { data: Comparison }) {
  const { t } = useLanguage();
  const place = useContext(FigurePlace);
  return (
    <Switch
      label={t("lives.by")}
      choices={(["date", "life"] as const).map((by) => ({
        href: listAddress(place?.path ?? "", place?.query ?? {}, { by: by === "life" ? by : "" }),
        label: t(`lives.by_${by}`),
        current: by === (data.lives ? "life" : "date"),
      }))}
    />
  );
}

/** Two to five campaigns beside each other, on the same axes. */
export function CompareView({ data }: { data: Comparison }) {
  const { t } = useLanguage();
  if (data.choices.length === 0) {
    return (
      <Card>
        <EmptyState
          title={t("campaigns_board.none")}
          icon="campaign"
          action={
            <ButtonLink href="/dashboard/campaigns/new" tone="plain">
              {t("dashboard.create_campaign")}
            </ButtonLink>
          }
        />
      </Card>
    );
  }
  return (
    <div class="stack">
      <div class="row row--apart">
        <Chooser data={data} />
        <By data={data} />
      </div>
      {data.lives ? <CompareLives lives={data.lives} /> : <ByDate data={data} />}
    </div>
  );
}

/** On the days of the page. */
function ByDate({ data }: { data: Comparison }) {
  const { t, locale } = useLanguage();
  const drill = useDrill();
  const rows = data.campaigns.map(({ row }) => row);
  const isEmpty = rows.every(({ clicks, signups }) => clicks === 0 && signups === 0);
  return (
    <>
      <PageFigure
        id="compare-trend"
        title={compareTitle(data, t, locale)}
        lead={t("compare.lead")}
        table={compareTrendTable(data, t)}
        empty={isEmpty ? <Nothing /> : undefined}
      >
        <Multiples data={data} />
      </PageFigure>
      <PageFigure id="compare" title={t("compare.figures")} lead={t("campaigns_board.lead")} flush>
        <FigureData caption={t("compare.figures")} table={campaignsTable(rows, t, drill, false)} />
      </PageFigure>
    </>
  );
}

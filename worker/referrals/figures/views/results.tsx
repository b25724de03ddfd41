import { useLanguage } from "../../../../web/i18n/language";
import { Toolbar } from "../../../../web/ui";
import { Range, type RangeProps } from "../../../../web/ui/range";
import { Funnel } from "../../dashboard/views/funnel";
import { funnelTable, funnelTitle } from "../../dashboard/views/funnel-table";
import { KeyFigures } from "../../dashboard/views/key-figures";
import { Trend } from "../../dashboard/views/trend";
import type { Overview } from "../../insight/overview";
import type { Interval, Point } from "../../insight/timeseries";
import { FigurePlace, PageFigure } from "../../insight/views/page-figure";

/** Where the page is, and what it is of; for whom files of it are. */
export interface ResultsPlace {
  origin: string;
  of: { campaign_id: string } | { officer_id: string } | { referral_id: string };
}

export interface ResultsProps {
  range: Omit<RangeProps, "from" | "to">;
  figures: Overview;
  series: { interval: Interval; points: Point[] };
  /** Without it the figures have no files and links of their own. */
  place: ResultsPlace | null;
}

function placeOf({ range, figures, series, place }: ResultsProps): FigurePlace | null {
  if (!place) return null;
  const { from, to } = figures;
  const of = { ...place.of, interval: series.interval };
  return { origin: place.origin, path: range.path, query: { from, to }, of };
}

/** What came of something in a range: the key figures against the period before, the trend, and the funnel. */
export function Results(props: ResultsProps) {
  const { range, figures, series } = props;
  const { t, locale } = useLanguage();
  return (
    <>
      <Toolbar>
        <Range {...range} from={figures.from} to={figures.to} />
      </Toolbar>
      <KeyFigures
        figures={figures}
        show={["clicks", "signups", "enrollments", "click_to_signup_rate"]}
        locale={locale}
      />
      <FigurePlace.Provider value={placeOf(props)}>
        <div class="dashboard-main">
          <Trend series={series} locale={locale} />
          <PageFigure
            id="funnel"
            title={funnelTitle(figures, t, locale)}
            lead={t("funnel.lead")}
            table={funnelTable(figures, t)}
          >
            <Funnel {...figures} locale={locale} />
          </PageFigure>
        </div>
      </FigurePlace.Provider>
    </>
  );
}

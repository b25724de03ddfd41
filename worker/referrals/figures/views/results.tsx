import { useLanguage } from "../../../../web/i18n/language";
import { Toolbar } from "../../../../web/ui";
import { Range, type RangeProps, SwappedDays } from "../../../../web/ui/range";
import { Funnel } from "../../dashboard/views/funnel";
import { funnelTable, funnelTitle } from "../../dashboard/views/funnel-table";
import { KeyFigures } from "../../dashboard/views/key-figures";
import { Trend, trendAddress } from "../../dashboard/views/trend";
import type { Overview } from "../../insight/overview";
import type { TrendSeries } from "../../insight/trend";
import { FigurePlace, PageFigure } from "../../insight/views/page-figure";
import { drillWithin } from "../drill";

/** Where the page is, and what it is of; for whom files of it are. */
export interface ResultsPlace {
  origin: string;
  of: { campaign_id: string } | { officer_id: string } | { referral_id: string };
}

export interface ResultsProps {
  range: Omit<RangeProps, "from" | "to">;
  figures: Overview;
  trend: TrendSeries;
  /** Without it the figures have no files and links of their own. */
  place: ResultsPlace | null;
}

function placeOf({ range, figures, trend, place }: ResultsProps): FigurePlace | null {
  if (!place) return null;
  const { from, to } = figures;
  const query = { from, to, ...trendAddress(trend) };
  return { origin: place.origin, path: range.path, query, of: place.of };
}

/** What came of something in a range: the key figures against the period before, the trend, and the funnel. */
export function Results(props: ResultsProps) {
  const { range, figures, trend } = props;
  const place = placeOf(props);
  const { t, locale } = useLanguage();
  const drill = drillWithin(figures, props.place?.of ?? null);
  return (
    <>
      <Toolbar>
        <Range {...range} from={figures.from} to={figures.to} />
      </Toolbar>
      <SwappedDays from={figures.from} to={figures.to} isSwapped={range.isSwapped} />
      <FigurePlace.Provider value={place}>
        <KeyFigures
          figures={figures}
          show={["clicks", "signups", "enrollments", "click_to_signup_rate"]}
          points={trend.points}
          trend={trend}
          locale={locale}
        />
        <div class="dashboard-main">
          <Trend trend={trend} />
          <PageFigure
            id="funnel"
            title={funnelTitle(figures, t, locale)}
            lead={t("funnel.lead")}
            table={funnelTable(figures, t, drill)}
          >
            <Funnel {...figures} locale={locale} />
          </PageFigure>
        </div>
      </FigurePlace.Provider>
    </>
  );
}

import type { Overview } from "../../../../worker/referrals/insight/overview";
import type { Interval, Point } from "../../../../worker/referrals/insight/timeseries";
import { useLanguage } from "../../../i18n/language";
import { Card } from "../../../ui";
import { Funnel } from "../dashboard/funnel";
import { KeyFigures } from "../dashboard/key-figures";
import { Trend } from "../dashboard/trend";
import { Range, type RangeProps } from "./range";

export interface BroughtProps {
  range: Omit<RangeProps, "from" | "to">;
  figures: Overview;
  series: { interval: Interval; points: Point[] };
}

/** What came of something in a range: the key figures against the period before, the trend, and the funnel. */
export function Brought({ range, figures, series }: BroughtProps) {
  const { t, locale } = useLanguage();
  return (
    <>
      <Range {...range} from={figures.from} to={figures.to} />
      <KeyFigures
        figures={figures}
        show={["clicks", "signups", "enrollments", "click_to_signup_rate"]}
        locale={locale}
      />
      <div class="dashboard-main">
        <Trend series={series} locale={locale} />
        <Card title={t("detail.trend_funnel")}>
          <Funnel {...figures} locale={locale} />
        </Card>
      </div>
    </>
  );
}

import type { Interval, Point } from "../../../../worker/referrals/insight/timeseries";
import { Island } from "../../../islands/island";
import TrendIsland from "../../../islands/referrals/trend.island";
import { Card, DataTable } from "../../../ui";
import { formatCount, formatPoint, formatRate } from "./format";

const per: Record<Interval, string> = { hour: "an hour", day: "a day", week: "a week", month: "a month" };
const when: Record<Interval, string> = { hour: "Hour", day: "Day", week: "Week from", month: "Month from" };

export interface TrendProps {
  series: { interval: Interval; points: Point[] };
  locale: string;
}

/** Clicks and sign-ups over time: a drawing, and the same figures as a table. */
export function Trend({ series: { interval, points }, locale }: TrendProps) {
  const count = (name: "clicks" | "unique_clicks" | "signups" | "enrollments") => (point: Point) =>
    formatCount(point[name], locale);
  return (
    <Card
      title={`Clicks and sign-ups ${per[interval]}`}
      actions={
        <p class="legend" aria-hidden="true">
          <span class="legend__key legend__key--clicks">Clicks</span>
          <span class="legend__key legend__key--signups">Sign-ups</span>
        </p>
      }
    >
      <Island
        name="referrals/trend"
        of={TrendIsland}
        props={{ points: points.map(({ t, clicks, signups }) => ({ t, clicks, signups })), locale }}
      />
      <details class="figures">
        <summary>The figures as a table</summary>
        <DataTable
          caption={`Clicks and sign-ups ${per[interval]}`}
          rows={points}
          keyOf={({ t }) => t}
          columns={[
            { label: when[interval], cell: ({ t }) => formatPoint(t, locale) },
            { label: "Clicks", numeric: true, cell: count("clicks") },
            { label: "Unique", numeric: true, cell: count("unique_clicks") },
            { label: "Sign-ups", numeric: true, cell: count("signups") },
            { label: "Enrolments", numeric: true, cell: count("enrollments") },
            { label: "Click to sign-up", numeric: true, cell: (p) => formatRate(p.conversion_rate, locale) },
          ]}
        />
      </details>
    </Card>
  );
}

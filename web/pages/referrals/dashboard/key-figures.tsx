import type { Figures, Overview } from "../../../../worker/referrals/insight/overview";
import { KpiCard, KpiRow } from "../../../ui";
import { changeOf } from "./change";
import { formatCount, formatRate } from "./format";

const labels = {
  clicks: "Clicks",
  signups: "Sign-ups",
  enrollments: "Enrolments",
  click_to_signup_rate: "Click to sign-up",
  signup_to_enrollment_rate: "Sign-up to enrolment",
  total_conversion_rate: "Click to enrolment",
} as const satisfies Partial<Record<keyof Figures, string>>;

export interface KeyFiguresProps {
  figures: Overview;
  show: (keyof typeof labels)[];
  locale: string;
}

/** Key figures, each with its change against the period before. */
export function KeyFigures({ figures, show, locale }: KeyFiguresProps) {
  return (
    <KpiRow label="Key figures, with the change against the period before">
      {show.map((name) => {
        const value = figures[name];
        return (
          <KpiCard
            key={name}
            label={labels[name]}
            figure={name}
            value={name.endsWith("_rate") ? formatRate(value, locale) : formatCount(value ?? 0, locale)}
            change={changeOf(value, figures.previous[name])}
            {...(name === "clicks" ? { note: `${formatCount(figures.unique_clicks, locale)} unique` } : {})}
          />
        );
      })}
    </KpiRow>
  );
}

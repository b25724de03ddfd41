import { formatDate, formatNumber } from "../../../../web/i18n/format";
import { type Language, useLanguage } from "../../../../web/i18n/language";
import { Card, EmptyState, Icon } from "../../../../web/ui";
import type { Milestone } from "../../insight/milestones";
import type { OfficerDashboardData } from "../read-officer-dashboard";

type Weeks = OfficerDashboardData["weeks"];

const height = 48;

/** Bars of the weeks; the table below holds the same. */
function WeekBars({ weeks }: { weeks: Weeks }) {
  const most = Math.max(1, ...weeks.map(({ signups }) => signups));
  return (
    <svg
      class="week-bars"
      viewBox={`0 0 ${weeks.length * 10} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {weeks.map(({ from, signups }, i) => {
        const tall = signups === 0 ? 1 : Math.max(2, Math.round((signups / most) * height));
        return (
          <rect
            key={from}
            class={i === weeks.length - 1 ? "week-bars__now" : signups === 0 ? "week-bars__none" : undefined}
            x={i * 10 + 1}
            y={height - tall}
            width="8"
            height={tall}
          />
        );
      })}
    </svg>
  );
}

function WeekTable({ weeks }: { weeks: Weeks }) {
  const { t, locale } = useLanguage();
  return (
    <details class="as-table">
      <summary>{t("officer.as_table")}</summary>
      <table class="week-table">
        <caption class="visually-hidden">{t("officer.progress_lead")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("officer.weeks")}</th>
            <th scope="col">{t("officer.clicks")}</th>
            <th scope="col">{t("officer.signups")}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ from, clicks, signups }) => (
            <tr key={from}>
              <th scope="row">{formatDate(from, locale)}</th>
              <td>{formatNumber(clicks, locale)}</td>
              <td>{formatNumber(signups, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

const milestoneWords = ({ what, n }: Milestone, { t }: Language) =>
  what === "signups" ? t("officer.nth_signup", { n }) : t(`officer.${what}`);

/** The way so far: the weeks as bars, and what was passed when, latest first. */
export function OfficerProgress({ weeks, milestones }: Pick<OfficerDashboardData, "weeks" | "milestones">) {
  const language = useLanguage();
  const { t, locale } = language;
  const { reached, best, next } = milestones;
  const signups = weeks.map((week) => formatNumber(week.signups, locale)).join(", ");
  return (
    <Card title={t("officer.progress")} lead={t("officer.progress_lead")}>
      {reached.length === 0 ? (
        <EmptyState title={t("officer.no_progress")} icon="rise" />
      ) : (
        <div class="stack stack--tight">
          <div role="img" aria-label={`${t("officer.progress_lead")}: ${signups}`}>
            <WeekBars weeks={weeks} />
          </div>
          <WeekTable weeks={weeks} />
          <h3>{t("officer.milestones")}</h3>
          <ol class="milestones">
            {next && (
              <li class="milestones__next">
                <Icon name="target" />
                <span>{t("officer.next", { n: next.n, count: next.left })}</span>
              </li>
            )}
            {best && (
              <li>
                <Icon name="rise" />
                <span>{t("officer.best_day", { count: best.signups })}</span>
                <span class="quiet small">{formatDate(best.day, locale)}</span>
              </li>
            )}
            {reached.toReversed().map((milestone) => (
              <li key={`${milestone.what}${milestone.n}`}>
                <Icon name="check" />
                <span>{milestoneWords(milestone, language)}</span>
                <span class="quiet small">{formatDate(milestone.day, locale)}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </Card>
  );
}

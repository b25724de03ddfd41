import { formatDate, formatNumber } from "../../../../web/i18n/format";
import { type Language, useLanguage } from "../../../../web/i18n/language";
import { Card, EmptyState, Icon } from "../../../../web/ui";
import { ChartValues } from "../../../../web/ui/charts/chart-values";
import { countWords } from "../../insight/count-words";
import type { Milestone } from "../../insight/milestones";
import type { OfficerDashboardData } from "../read-officer-dashboard";

type Weeks = OfficerDashboardData["weeks"];

const height = 48;

/** Bars of the weeks; the table below holds the same. */
function WeekBars({ weeks }: { weeks: Weeks }) {
  const { t, locale } = useLanguage();
  const most = Math.max(1, ...weeks.map(({ signups }) => signups));
  return (
    <svg
      class="week-bars"
      viewBox={`0 0 ${weeks.length * 10} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {weeks.map(({ from, clicks, signups }, i) => {
        const tall = signups === 0 ? 1 : Math.max(2, Math.round((signups / most) * height));
        return (
          <g key={from}>
            <title>
              {t("timing.words", { when: formatDate(from, locale), ...countWords({ clicks, signups }, t) })}
            </title>
            <rect class="week-bars__ground" x={i * 10} width="10" height={height} />
            <rect
              class={
                i === weeks.length - 1 ? "week-bars__now" : signups === 0 ? "week-bars__none" : undefined
              }
              x={i * 10 + 1}
              y={height - tall}
              width="8"
              height={tall}
            />
          </g>
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
  return (
    <Card title={t("officer.progress")} lead={t("officer.progress_lead")}>
      {reached.length === 0 ? (
        <EmptyState title={t("officer.no_progress")} icon="rise" />
      ) : (
        <div class="stack stack--tight">
          <ChartValues>
            <WeekBars weeks={weeks} />
          </ChartValues>
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

import { formatNumber, formatRate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { Card } from "../../../../web/ui";
import type { OfficerDashboardData, OwnFigures } from "../read-officer-dashboard";

const rows = [
  ["officer.signups", "signups"],
  ["officer.clicks", "clicks"],
  ["officer.enrollments", "enrollments"],
  ["officer.rate", "click_to_signup_rate"],
] as const;

export interface OfficerFiguresProps extends Pick<OfficerDashboardData, "today" | "week" | "range" | "all"> {
  /** The words for the range of the page. */
  rangeWords: string;
}

/** Today, the week, the range chosen and all time: one small table, each cell a live figure. */
export function OfficerFigures({ today, week, range, all, rangeWords }: OfficerFiguresProps) {
  const { t, locale } = useLanguage();
  const columns: { words: string; prefix: string; figures: OwnFigures }[] = [
    { words: t("officer.today"), prefix: "today.", figures: today },
    { words: t("officer.week"), prefix: "week.", figures: week },
    { words: rangeWords, prefix: "", figures: range },
    { words: t("officer.all"), prefix: "all.", figures: all },
  ];
  return (
    <Card flush class="own-figures">
      <table>
        <caption class="visually-hidden">{t("officer.figures")}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{t("officer.figure")}</span>
            </th>
            {columns.map(({ words, prefix }) => (
              <th key={prefix} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([words, name]) => (
            <tr key={name}>
              <th scope="row">{t(words)}</th>
              {columns.map(({ prefix, figures }) => {
                const value = figures[name];
                return (
                  <td key={prefix} data-figure={`${prefix}${name}`}>
                    {name === "click_to_signup_rate"
                      ? formatRate(value, locale)
                      : formatNumber(value ?? 0, locale)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

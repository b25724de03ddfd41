import { formatNumber, formatRate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { Card, EmptyState } from "../../../../web/ui";
import type { InLanguages } from "../../campaigns/signup-form";
import type { FormFunnel } from "../form-funnel";
import { fieldWords } from "./field-words";

export interface FormVisitsProps {
  visits: FormFunnel;
  /** Of the same campaign and days. */
  clicks: number;
  signups: number;
  /** What the campaign's own questions ask, by field. */
  questions: Record<string, InLanguages>;
}

const width = 1000;

/** What people do with the campaign's hosted form, between their click and their sign-up; each step of the last. */
export function FormVisits({ visits, clicks, signups, questions }: FormVisitsProps) {
  const language = useLanguage();
  const { t, locale } = language;
  const steps = [
    { name: t("form.clicks"), count: clicks, note: "" },
    { name: t("form.views"), count: visits.views, note: t("form.views_note") },
    {
      name: t("form.starts"),
      count: visits.starts,
      note: t("form.starts_note", { rate: formatRate(visits.start_rate, locale) }),
    },
    {
      name: t("form.submits"),
      count: visits.submits,
      note: t("form.submits_note", { rate: formatRate(visits.submit_rate, locale) }),
    },
    { name: t("form.signups"), count: signups, note: t("form.signups_note") },
  ];
  const most = Math.max(...steps.map(({ count }) => count), 1);
  return (
    <Card title={t("form.title")}>
      {visits.views === 0 ? (
        <EmptyState title={t("form.none")}>{t("form.none_note")}</EmptyState>
      ) : (
        <div class="stack stack--tight">
          <ol class="funnel">
            {steps.map(({ name, count, note }) => (
              <li class="funnel__step" key={name}>
                <span class="funnel__name">{name}</span>
                <strong class="funnel__count">{formatNumber(count, locale)}</strong>
                <svg
                  class="funnel__bar"
                  viewBox={`0 0 ${width} 12`}
                  preserveAspectRatio="none"
                  aria-hidden="true"
                >
                  <rect class="funnel__track" width={width} height="12" />
                  <rect
                    class="funnel__fill"
                    width={count === 0 ? 0 : Math.max(8, (count / most) * width)}
                    height="12"
                  />
                </svg>
                <span class="funnel__note">{note}</span>
              </li>
            ))}
          </ol>
          {visits.faults.length > 0 && (
            <p class="small quiet">
              {t("form.faults", {
                list: visits.faults
                  .map(({ field, count }) =>
                    t("form.fault", { field: fieldWords(field, language, questions[field]), count }),
                  )
                  .join(" · "),
              })}
            </p>
          )}
        </div>
      )}
    </Card>
  );
}

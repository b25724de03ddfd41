import { formatNumber } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { Card, Facts } from "../../../../web/ui";
import { assessmentsPath } from "../../paths";
import type { MethodOverview, ReviewedMethod } from "../schemas";
import { Latest } from "./latest";
import { LatestAssessment } from "./latest-assessment";

const shownCounts = ["planned", "in_progress", "reporting", "completed", "cancelled"] as const;

/** How assessments that go by one method are doing, with the latest of them. */
export function ByMethod(props: {
  method: ReviewedMethod;
  figures: MethodOverview;
  /** Whether whoever reads it may open that assessment. */
  mayOpen: (assessmentId: string) => boolean;
}) {
  const { method, figures, mayOpen } = props;
  const { t, locale } = useLanguage();
  return (
    <Card
      title={t(`workshops.overview.by_method.${method}`)}
      actions={
        <a href={`${assessmentsPath}?primary_methodology=${method}`}>{t("workshops.home.all_assessments")}</a>
      }
    >
      <Facts
        facts={shownCounts.map((name) => [
          t(`workshops.overview.${name}`),
          formatNumber(figures.assessments[name], locale),
        ])}
      />
      <Latest
        all={figures.latest_assessments}
        none={t("workshops.overview.none_by_method")}
        one={(assessment) => <LatestAssessment assessment={assessment} mayOpen={mayOpen(assessment.id)} />}
      />
    </Card>
  );
}

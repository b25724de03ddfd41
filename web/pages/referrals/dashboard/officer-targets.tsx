import type { TargetRecord } from "../../../../worker/referrals/targets/schemas";
import { formatDate } from "../../../i18n/format";
import { useLanguage } from "../../../i18n/language";
import { Card, Progress } from "../../../ui";
import { CourseBadge, paceWords } from "../targets/course";

/** What they are to reach, and what they are on course for. */
export function OfficerTargets({ targets }: { targets: TargetRecord[] }) {
  const language = useLanguage();
  const { t, locale } = language;
  if (targets.length === 0) return null;
  return (
    <Card title={t("targets.own")}>
      <ul class="own-targets">
        {targets.map((target) => {
          const what = t(target.measure === "signups" ? "targets.signups" : "targets.enrollments");
          return (
            <li key={target.campaign_id}>
              <Progress
                label={t("targets.own_label", { what, campaign: target.campaign_name })}
                value={target.done}
                most={target.goal}
                words={paceWords(target, language)}
              />
              <p class="row row--apart small quiet">
                <CourseBadge target={target} />
                {target.to !== null && (
                  <span>{t("targets.until", { day: formatDate(target.to, locale) })}</span>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

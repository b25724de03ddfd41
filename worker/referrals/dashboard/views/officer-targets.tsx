import { formatDate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import type { MessageKey } from "../../../../web/i18n/translate";
import { Card, Progress } from "../../../../web/ui";
import type { TargetRecord } from "../../targets/schemas";
import { CourseBadge, paceWords } from "../../targets/views/course";

/** What they are to reach, and what they are on course for. */
export function OfficerTargets({ title, targets }: { title: MessageKey; targets: TargetRecord[] }) {
  const language = useLanguage();
  const { t, locale } = language;
  if (targets.length === 0) return null;
  return (
    <Card title={t(title)}>
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

import { formatDate } from "../../../../web/i18n/format";
import { type Language, useLanguage } from "../../../../web/i18n/language";
import { Badge } from "../../../../web/ui";
import type { TargetRecord } from "../schemas";

/** "12 of 50, on course for 41" */
export function paceWords(target: TargetRecord, { t, locale }: Language): string {
  const { done: n, goal, state, on_course_for: course } = target;
  if (state === "ahead") return t("targets.pace_ahead", { goal, day: formatDate(target.from, locale) });
  if (state === "over") return t("targets.pace_over", { n, goal });
  return course === null || target.is_reached
    ? t("targets.of", { n, goal })
    : t("targets.pace", { n, goal, course });
}

/** How it stands, in a word. */
export function CourseBadge({ target }: { target: TargetRecord }) {
  const { t } = useLanguage();
  if (target.is_reached) return <Badge tone="good">{t("targets.reached")}</Badge>;
  if (target.state === "ahead") return <Badge>{t("targets.ahead")}</Badge>;
  if (target.state === "over") return <Badge tone="bad">{t("targets.missed")}</Badge>;
  if (target.is_on_course === null) return <Badge>{t("targets.running")}</Badge>;
  return target.is_on_course ? (
    <Badge tone="good">{t("targets.on_course")}</Badge>
  ) : (
    <Badge tone="warn">{t("targets.behind")}</Badge>
  );
}

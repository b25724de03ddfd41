import { formatDate } from "../../../../web/i18n/format";
import { type Language, useLanguage } from "../../../../web/i18n/language";
import { Badge, type Tone } from "../../../../web/ui";
import type { TargetRecord } from "../schemas";
import { type Stand, standOf } from "../stand";

/** "12 of 50, on course for 41" */
export function paceWords(target: TargetRecord, { t, locale }: Language): string {
  const { done: n, goal, state, on_course_for: course } = target;
  if (state === "ahead") return t("targets.pace_ahead", { goal, day: formatDate(target.from, locale) });
  if (state === "over") return t("targets.pace_over", { n, goal });
  return course === null || target.is_reached
    ? t("targets.of", { n, goal })
    : t("targets.pace", { n, goal, course });
}

const tones: Record<Stand, { tone?: Tone }> = {
  reached: { tone: "good" },
  on_course: { tone: "good" },
  behind: { tone: "warn" },
  missed: { tone: "bad" },
  running: {},
  ahead: {},
};

/** How it stands, in a word. */
export function CourseBadge({ target }: { target: TargetRecord }) {
  const { t } = useLanguage();
  const stand = standOf(target);
  return <Badge {...tones[stand]}>{t(`targets.${stand}`)}</Badge>;
}

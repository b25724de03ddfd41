import { useLanguage } from "../../../../web/i18n/language";
import type { Translate } from "../../../../web/i18n/translate";
import { Badge } from "../../../../web/ui";

export function EnrollmentBadge({ status }: { status: "pending" | "completed" }) {
  const { t } = useLanguage();
  return status === "completed" ? (
    <Badge tone="good">{t("signups.enrolled")}</Badge>
  ) : (
    <Badge tone="quiet">{t("signups.pending")}</Badge>
  );
}

export const enrollmentOptions = (t: Translate) => [
  { value: "pending", label: t("signups.pending") },
  { value: "completed", label: t("signups.enrolled") },
];

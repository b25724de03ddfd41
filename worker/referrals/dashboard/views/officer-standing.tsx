import { useLanguage } from "../../../../web/i18n/language";
import { Card } from "../../../../web/ui";
import type { OfficerDashboardData } from "../read-officer-dashboard";

/** The rank in the range, and the fewest sign-ups that would better it. */
export function OfficerStanding({
  standing,
  rangeWords,
}: Pick<OfficerDashboardData, "standing"> & { rangeWords: string }) {
  const { t } = useLanguage();
  if (!standing) return null;
  const { rank, of, advice } = standing;
  return (
    <Card title={`${t("officer.rank", { rank, of })} · ${rangeWords}`} lead={t("officer.rank_lead")}>
      <p class="standing">
        {advice
          ? t("officer.advice", { count: advice.signups, rank: advice.rank })
          : t(rank === 1 ? "officer.first" : "officer.far")}
      </p>
    </Card>
  );
}

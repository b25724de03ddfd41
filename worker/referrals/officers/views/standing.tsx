import { formatRate, formatTenths } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { Card, Facts, Progress } from "../../../../web/ui";
import type { OfficerFigures } from "../../insight/read-details";

/** Rank and score among all officers in the range, and what the score is made of. */
export function Standing({ standing, officers }: Pick<OfficerFigures, "standing" | "officers">) {
  const { t, locale } = useLanguage();
  if (!standing) return null;
  const { signups, conversion, wilson } = standing.score_parts;
  return (
    <Card
      title={t("detail.standing_title")}
      lead={t("detail.standing", { rank: standing.rank, count: officers })}
    >
      <Facts
        facts={[
          [t("detail.score"), formatTenths(standing.score, locale)],
          [t("detail.sure_rate"), formatRate(wilson, locale)],
        ]}
      />
      <Progress
        label={t("detail.score_signups")}
        value={signups}
        most={60}
        words={formatTenths(signups, locale)}
      />
      <Progress
        label={t("detail.score_conversion")}
        value={conversion}
        most={40}
        words={formatTenths(conversion, locale)}
      />
      <p class="quiet small">{t("detail.score_is")}</p>
    </Card>
  );
}

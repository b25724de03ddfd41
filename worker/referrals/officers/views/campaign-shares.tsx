import { formatAs, formatRate, tellingRate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { Card, type Column, DataTable, EmptyState } from "../../../../web/ui";
import { Figure } from "../../../../web/ui/number";
import type { Drill } from "../../figures/drill";
import { Rate } from "../../figures/views/rate";
import type { CampaignShare } from "../../insight/read-details";

/** What the officer brought to each campaign, and how their rate compares with the campaign's own. */
export function CampaignShares({ shares, drill }: { shares: CampaignShare[]; drill: Drill }) {
  const { t, locale } = useLanguage();
  const title = t("detail.campaigns_title");
  const sum = (name: "clicks" | "signups" | "enrollments") =>
    shares.reduce((total, share) => total + share[name], 0);
  const listOf = (name: "clicks" | "signups" | "enrollments", n: number, campaign_id = "") =>
    name === "clicks" ? undefined : drill[name](n, { campaign_id });
  const count = (
    name: "clicks" | "signups" | "enrollments",
    label: "clicks" | "signups" | "enrolments",
  ): Column<CampaignShare> => ({
    label: t(`detail.${label}`),
    numeric: true,
    cell: (share) => <Figure n={share[name]} href={listOf(name, share[name], share.campaign_id)} />,
    total: <Figure n={sum(name)} href={listOf(name, sum(name))} />,
  });
  return (
    <Card flush title={title}>
      {shares.length === 0 ? (
        <EmptyState title={t("detail.campaigns_none")} icon="campaign">
          {t("detail.campaigns_none_words")}
        </EmptyState>
      ) : (
        <DataTable
          caption={title}
          rows={shares}
          keyOf={({ campaign_id }) => campaign_id}
          columns={[
            {
              label: t("detail.campaign"),
              cell: ({ campaign_id, name }) => (
                <a href={drill.page(`/dashboard/campaigns/${campaign_id}`)}>{name}</a>
              ),
            },
            count("clicks", "clicks"),
            count("signups", "signups"),
            count("enrollments", "enrolments"),
            {
              label: t("detail.rate"),
              numeric: true,
              cell: ({ conversion_rate }) => formatRate(conversion_rate, locale),
              total: <Rate of={sum("signups")} among={sum("clicks")} />,
            },
            {
              label: t("detail.campaign_rate"),
              numeric: true,
              cell: ({ campaign_rate }) => formatRate(campaign_rate, locale),
            },
            {
              label: t("detail.against"),
              numeric: true,
              cell: ({ difference, conversion_rate, campaign_rate, is_chance }) => {
                const isTold = tellingRate(conversion_rate) !== null && tellingRate(campaign_rate) !== null;
                if (difference === null || !isTold) return "–";
                const points = formatAs(difference, "signed", locale);
                return is_chance ? (
                  <span class="quiet">
                    {points}
                    <span class="visually-hidden"> ({t("figure.chance")})</span>
                  </span>
                ) : (
                  points
                );
              },
            },
          ]}
        />
      )}
    </Card>
  );
}

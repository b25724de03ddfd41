import { useLanguage } from "../../../../web/i18n/language";
import {
  ButtonLink,
  Card,
  EmptyState,
  isPastTheEnd,
  type ListData,
  PageHeader,
  Pager,
  PastTheEnd,
  StatusBadge,
} from "../../../../web/ui";
import { countWords } from "../../insight/count-words";
import type { ReferralRecord } from "../../links/schemas";
import { LinkCard } from "../../links/views/card";
import type { CampaignTemplates } from "../../share/campaign-message";
import type { CampaignRecord } from "../schemas";
import { CampaignDates } from "./dates";
import { type CampaignFiguresProps, CampaignNumbers } from "./figures";

const path = "/dashboard/campaigns";

/** The campaigns that an officer works for. */
export function OfficerCampaigns({
  campaigns,
  totals,
  query,
}: {
  campaigns: ListData<CampaignRecord>;
  /** Of the officer's own links, by campaign id. */
  totals: Record<string, { links: number; clicks: number; signups: number }>;
  query: Record<string, string>;
}) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeader title={t("campaigns.campaigns")} lead={t("campaigns.officer_lead")} />
      <div class="stack">
        {isPastTheEnd(campaigns) && <PastTheEnd path={path} query={query} list={campaigns} />}
        {campaigns.total === 0 && (
          <EmptyState title={t("campaigns.not_assigned")}>{t("campaigns.not_assigned_words")}</EmptyState>
        )}
        <div class="columns">
          {campaigns.data.map((campaign) => {
            const own = totals[campaign.id];
            return (
              <Card key={campaign.id}>
                <h2>
                  <a href={`${path}/${campaign.id}`}>{campaign.name}</a>
                </h2>
                <p>
                  <StatusBadge status={campaign.status} /> <CampaignDates campaign={campaign} />
                </p>
                <p>
                  {own
                    ? t("campaigns.own", {
                        links: t("campaigns.n_links", { count: own.links }),
                        ...countWords(own, t),
                      })
                    : t("campaigns.own_none")}
                </p>
              </Card>
            );
          })}
        </div>
        <Pager path={path} query={query} list={campaigns} />
      </div>
    </>
  );
}

/** One campaign as its officer sees it: what it is, and their own links for it. */
export function OfficerCampaign({
  campaign,
  links,
  templates,
  figures,
  range,
}: {
  campaign: CampaignRecord;
  links: ListData<ReferralRecord>;
  templates: CampaignTemplates;
} & Omit<CampaignFiguresProps, "place">) {
  const { t } = useLanguage();
  const takesLinks = campaign.status === "active" || campaign.status === "scheduled";
  const mayCreate = campaign.officers_create_links && takesLinks;
  return (
    <>
      <PageHeader
        title={campaign.name}
        back={{ href: path, label: t("campaigns.campaigns") }}
        lead={
          <>
            <StatusBadge status={campaign.status} /> <CampaignDates campaign={campaign} />
          </>
        }
        actions={
          mayCreate && (
            <ButtonLink href={`/dashboard/links/new?campaign_id=${campaign.id}`} tone="primary">
              {t("campaigns.new_link")}
            </ButtonLink>
          )
        }
      />
      <div class="stack">
        {campaign.description && <p class="prose">{campaign.description}</p>}
        <h2>{t("campaigns.your_links")}</h2>
        {links.data.length === 0 && (
          <EmptyState title={t("campaigns.own_none")}>
            {t(mayCreate ? "campaigns.create_and_share" : "campaigns.admin_gives")}
          </EmptyState>
        )}
        <div class="columns">
          {links.data.map((link) => (
            <LinkCard key={link.id} link={link} templates={templates} heading="h3" />
          ))}
        </div>
        {links.total > 0 && <CampaignNumbers figures={figures} range={range} place={null} />}
      </div>
    </>
  );
}

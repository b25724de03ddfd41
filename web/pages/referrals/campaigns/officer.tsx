import type { CampaignRecord } from "../../../../worker/referrals/campaigns/schemas";
import type { ReferralRecord } from "../../../../worker/referrals/links/schemas";
import { ButtonLink, Card, EmptyState, type ListData, PageHeader, Pager, StatusBadge } from "../../../ui";
import { LinkCard } from "../links/card";
import { counted } from "../parts/count";
import { CampaignDates } from "./dates";

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
  return (
    <>
      <PageHeader title="Campaigns" lead="What you invite people to." />
      <div class="stack">
        {campaigns.data.length === 0 && (
          <EmptyState title="You are not assigned to a campaign yet.">
            Your administrator assigns you.
          </EmptyState>
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
                    ? `${counted(own.links, "link")} of yours · ${counted(own.clicks, "click")} · ${counted(own.signups, "sign-up")}`
                    : "You have no link for it yet."}
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
}: {
  campaign: CampaignRecord;
  links: ListData<ReferralRecord>;
}) {
  const mayCreate = campaign.officers_create_links && campaign.status !== "archived";
  return (
    <>
      <PageHeader
        title={campaign.name}
        back={{ href: path, label: "Campaigns" }}
        lead={
          <>
            <StatusBadge status={campaign.status} /> <CampaignDates campaign={campaign} />
          </>
        }
        actions={
          mayCreate && (
            <ButtonLink href={`/dashboard/links/new?campaign_id=${campaign.id}`} tone="primary">
              New link
            </ButtonLink>
          )
        }
      />
      <div class="stack">
        {campaign.description && <p class="prose">{campaign.description}</p>}
        <h2>Your links</h2>
        {links.data.length === 0 && (
          <EmptyState title="You have no link for it yet.">
            {mayCreate ? "Create one and share it." : "Your administrator gives you one."}
          </EmptyState>
        )}
        <div class="columns">
          {links.data.map((link) => (
            <LinkCard key={link.id} link={link} />
          ))}
        </div>
      </div>
    </>
  );
}

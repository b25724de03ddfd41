import type { Refused } from "../../../../worker/core/http/pages";
import type { CampaignRecord } from "../../../../worker/referrals/campaigns/schemas";
import type { ReferralRecord } from "../../../../worker/referrals/links/schemas";
import { useLanguage } from "../../../i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  FormActions,
  type ListData,
  PageHeader,
  PostForm,
  StatusBadge,
} from "../../../ui";
import { LinkTable } from "../links/table";
import { CampaignArchive } from "./archive";
import { CampaignFacts } from "./facts";
import { FormVisits, type FormVisitsProps } from "./form-visits";
import { CampaignLogo } from "./logo";
import { type OfficerBox, OfficerBoxes } from "./officer-boxes";
import { CampaignSignupAddresses } from "./signup-addresses";

export interface CampaignDetailProps {
  campaign: CampaignRecord;
  officers: OfficerBox[];
  links: ListData<ReferralRecord>;
  /** Of the last 30 days; null where the campaign has a landing page of its own. */
  formVisits: FormVisitsProps | null;
  /** Where the product is reached, without a trailing slash. */
  origin: string;
  csrf: string;
  refused: Refused | null;
}

/** A campaign as an admin works with it. */
export function CampaignDetail(props: CampaignDetailProps) {
  const { campaign, officers, links, formVisits, origin, csrf, refused } = props;
  const { t } = useLanguage();
  const home = `/dashboard/campaigns/${campaign.id}`;
  const assigned = new Set(campaign.officer_ids);
  const shown = officers.filter(({ id, active }) => active || assigned.has(id));
  return (
    <>
      <PageHeader
        title={campaign.name}
        back={{ href: "/dashboard/campaigns", label: "Campaigns" }}
        badge={<StatusBadge status={campaign.status} />}
        actions={
          <>
            <ButtonLink href={`${home}/targets`} tone="plain" icon="target">
              {t("targets.title")}
            </ButtonLink>
            <ButtonLink href={`${home}/edit`} tone="plain">
              Edit
            </ButtonLink>
          </>
        }
      />
      <div class="stack">
        <CampaignFacts campaign={campaign} />
        <Card
          flush
          title="Links"
          actions={
            <>
              <ButtonLink href={`/dashboard/links/bulk?campaign_id=${campaign.id}`} tone="plain">
                One for each officer
              </ButtonLink>
              <ButtonLink href={`/dashboard/links/new?campaign_id=${campaign.id}`} tone="plain">
                New link
              </ButtonLink>
            </>
          }
        >
          {links.data.length > 0 ? (
            <LinkTable caption={`Links of ${campaign.name}`} links={links.data} without="campaign" />
          ) : (
            <EmptyState title="No links yet.">
              Assign officers below, then give each of them a link.
            </EmptyState>
          )}
          {links.total > links.data.length && (
            <p class="card-foot">
              <a href={`/dashboard/links?campaign_id=${campaign.id}`}>{`All ${links.total} links`}</a>
            </p>
          )}
        </Card>
        <Card title="Officers" id="officers">
          {shown.length > 0 ? (
            <PostForm action={`${home}/officers`} csrf={csrf}>
              <OfficerBoxes
                form={{ values: {}, refused }}
                officers={shown}
                isTicked={(id) => assigned.has(id)}
                legend="Who works for it"
              />
              <FormActions>
                <Button tone="plain">Save officers</Button>
              </FormActions>
            </PostForm>
          ) : (
            <EmptyState
              title="There are no officers yet."
              action={
                <ButtonLink href="/dashboard/officers/new" tone="plain">
                  New officer
                </ButtonLink>
              }
            />
          )}
        </Card>
        {formVisits && <FormVisits {...formVisits} />}
        <CampaignSignupAddresses campaign={campaign} origin={origin} />
        <CampaignLogo campaign={campaign} csrf={csrf} refused={refused} />
        <CampaignArchive campaign={campaign} csrf={csrf} />
      </div>
    </>
  );
}

import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, Card, EmptyState, type ListData, PageHeader, StatusBadge } from "../../../../web/ui";
import { Writes } from "../../../../web/ui/writes";
import type { Refused } from "../../../core/http/pages";
import { ExportLink } from "../../exports/views/export-link";
import { FormVisits, type FormVisitsProps } from "../../form-funnel/views/form-visits";
import { NextStep } from "../../guided-start/views/next-step";
import type { ReferralRecord } from "../../links/schemas";
import { LinkTable } from "../../links/views/table";
import type { CampaignRecord } from "../schemas";
import { CampaignArchive } from "./archive";
import { CampaignAssignment, type CampaignAssignmentProps } from "./assignment";
import { CampaignFacts } from "./facts";
import { type CampaignFiguresProps, CampaignNumbers } from "./figures";
import { CampaignLogo } from "./logo";
import { CampaignSignupAddresses } from "./signup-addresses";

export interface CampaignDetailProps extends Omit<CampaignFiguresProps, "viewer" | "place" | "goal"> {
  campaign: CampaignRecord;
  assignment: Pick<CampaignAssignmentProps, "officers" | "total" | "query">;
  links: ListData<ReferralRecord>;
  /** Of the last 30 days; null where the campaign has a landing page of its own. */
  formVisits: FormVisitsProps | null;
  /** Where the product is reached, without a trailing slash. */
  origin: string;
  csrf: string;
  refused: Refused | null;
}

function CampaignLinks({ campaign, links }: Pick<CampaignDetailProps, "campaign" | "links">) {
  const { t } = useLanguage();
  const takesLinks = campaign.status === "active" || campaign.status === "scheduled";
  return (
    <Card
      flush
      title={t("campaigns.links")}
      actions={
        takesLinks && (
          <Writes>
            <ButtonLink href={`/dashboard/links/bulk?campaign_id=${campaign.id}`} tone="plain">
              {t("campaigns.one_for_each")}
            </ButtonLink>
            <ButtonLink href={`/dashboard/links/new?campaign_id=${campaign.id}`} tone="plain">
              {t("campaigns.new_link")}
            </ButtonLink>
          </Writes>
        )
      }
    >
      {links.data.length > 0 ? (
        <LinkTable
          caption={t("campaigns.links_of", { name: campaign.name })}
          links={links.data}
          without="campaign"
        />
      ) : (
        <EmptyState title={t("campaigns.no_links")}>{t("campaigns.no_links_words")}</EmptyState>
      )}
      {links.total > links.data.length && (
        <p class="card-foot">
          <a href={`/dashboard/links?campaign_id=${campaign.id}`}>
            {t("campaigns.all_links", { count: links.total })}
          </a>
        </p>
      )}
    </Card>
  );
}

/** A campaign as an admin works with it: what came of it, then what it is. */
export function CampaignDetail(props: CampaignDetailProps) {
  const { campaign, assignment, links, formVisits, origin, csrf, refused } = props;
  const { t } = useLanguage();
  const home = `/dashboard/campaigns/${campaign.id}`;
  return (
    <>
      <PageHeader
        title={campaign.name}
        back={{ href: "/dashboard/campaigns", label: t("campaigns.campaigns") }}
        badge={<StatusBadge status={campaign.status} />}
        actions={
          <>
            <ExportLink report="officer_summary" query={{ campaign_id: campaign.id }} />
            <Writes>
              <ButtonLink href={`${home}/targets`} tone="plain" icon="target">
                {t("targets.title")}
              </ButtonLink>
              <ButtonLink href={`${home}/form`} tone="plain">
                {t("campaigns.signup_form")}
              </ButtonLink>
              <ButtonLink href={`${home}/duplicate`} tone="plain">
                {t("campaigns.duplicate")}
              </ButtonLink>
              <ButtonLink href={`${home}/edit`} tone="plain">
                {t("campaigns.edit")}
              </ButtonLink>
            </Writes>
          </>
        }
      />
      <div class="stack">
        <NextStep
          campaign={campaign}
          hasLinks={links.data.length > 0}
          hasClicks={props.figures.lifetime.clicks > 0}
        />
        <CampaignNumbers
          figures={props.figures}
          range={props.range}
          viewer="admin"
          goal={campaign.goal}
          place={{ origin, of: { campaign_id: campaign.id } }}
        />
        {formVisits && <FormVisits {...formVisits} />}
        <CampaignLinks campaign={campaign} links={links} />
        <CampaignFacts campaign={campaign} />
        <Writes>
          <CampaignAssignment {...assignment} campaign={campaign} csrf={csrf} refused={refused} />
        </Writes>
        <CampaignSignupAddresses campaign={campaign} origin={origin} />
        <Writes>
          <CampaignLogo campaign={campaign} csrf={csrf} refused={refused} />
          <CampaignArchive campaign={campaign} csrf={csrf} />
        </Writes>
      </div>
    </>
  );
}

import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, EmptyState, type FormState, Toolbar } from "../../../../web/ui";
import { Range, type RangeProps, SwappedDays } from "../../../../web/ui/range";
import { Writes } from "../../../../web/ui/writes";
import { FormVisits, type FormVisitsProps } from "../../form-funnel/views/form-visits";
import type { CampaignRecord } from "../schemas";
import { SignupFormSettings } from "./signup-form-settings";
import { CampaignFrame } from "./tabs";

export interface CampaignFormTabProps {
  campaign: CampaignRecord;
  /** Of the days of the range; null where the campaign has a landing page of its own. */
  visits: { range: RangeProps; figures: FormVisitsProps } | null;
  query: Record<string, string>;
  form: FormState;
  csrf: string;
}

/** A campaign's hosted form: what people do with it, what it says and asks. */
export function CampaignFormTab({ campaign, visits, query, form, csrf }: CampaignFormTabProps) {
  const { t } = useLanguage();
  return (
    <CampaignFrame
      campaign={campaign}
      current="form"
      query={query}
      actions={
        <ButtonLink href={`/signup/${campaign.slug}`} tone="plain" external>
          {t("campaigns.see_form")}
        </ButtonLink>
      }
    >
      {visits ? (
        <>
          <Toolbar>
            <Range {...visits.range} />
          </Toolbar>
          <SwappedDays {...visits.range} />
          <FormVisits {...visits.figures} />
        </>
      ) : (
        <EmptyState title={t("campaigns.own_landing")}>
          <span class="break">{campaign.landing_url}</span>
        </EmptyState>
      )}
      <Writes>
        <h2>{t("campaigns.form_settings")}</h2>
        <SignupFormSettings campaign={campaign} form={form} csrf={csrf} />
      </Writes>
    </CampaignFrame>
  );
}

import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  Check,
  DateField,
  Field,
  FormActions,
  FormFaults,
  PageHeader,
  PostForm,
  Select,
  TextArea,
} from "../../../../web/ui";
import type { Refused } from "../../../core/http/pages";
import type { CampaignRecord } from "../schemas";
import { type OfficerBox, OfficerBoxes } from "./officer-boxes";
import { campaignPath } from "./tabs";

export interface CampaignFormProps {
  /** Null for a new one. */
  campaign: Pick<CampaignRecord, "id" | "name"> | null;
  /** Who may be assigned; a new campaign alone asks. */
  officers: OfficerBox[];
  values: Record<string, string>;
  refused: Refused | null;
  csrf: string;
}

/** More boxes than this are no help: officers are found by name on the campaign's page. */
const mostBoxes = 60;

/** Creates a campaign, or edits one. */
export function CampaignForm({ campaign, officers, values, refused, csrf }: CampaignFormProps) {
  const { t } = useLanguage();
  const form = { values, refused };
  const home = campaign ? campaignPath(campaign.id) : "/dashboard/campaigns";
  const back = campaign ? campaignPath(campaign.id, "settings") : home;
  return (
    <>
      <PageHeader
        title={campaign ? t("campaigns.edit_name", { name: campaign.name }) : t("campaigns.new")}
        back={{ href: back, label: campaign ? campaign.name : t("campaigns.campaigns") }}
      />
      <div class="stack">
        <PostForm
          action={campaign ? `${home}/edit` : `${home}/new`}
          csrf={csrf}
          once={!campaign}
          edits={campaign ? form : undefined}
        >
          <FormFaults form={form} />
          <Card title={t("campaigns.what_it_is")}>
            <Field form={form} name="name" label={t("campaigns.name")} required maxLength={120} />
            <TextArea
              form={form}
              name="description"
              label={t("campaigns.description")}
              hint={t("campaigns.description_hint")}
            />
            <Field form={form} name="type" label={t("campaigns.type")} hint={t("campaigns.type_hint")} />
            <Field form={form} name="region" label={t("campaigns.region")} />
          </Card>
          <Card title={t("campaigns.when_it_runs")}>
            <DateField form={form} name="starts_on" label={t("campaigns.starts_on")} required />
            <DateField
              form={form}
              name="ends_on"
              label={t("campaigns.ends_on")}
              hint={t("campaigns.no_end")}
            />
            <Field
              form={form}
              name="goal"
              label={t("campaigns.goal")}
              inputMode="numeric"
              short
              hint={t("campaigns.goal_hint")}
              required={false}
            />
          </Card>
          <Card title={t("campaigns.where_links_lead")}>
            <Field
              form={form}
              name="landing_url"
              label={t("campaigns.landing")}
              type="url"
              placeholder="https://"
              hint={t("campaigns.landing_hint")}
            />
            <Field form={form} name="slug" label={t("campaigns.slug")} hint={t("campaigns.slug_hint")} />
            <TextArea
              form={form}
              name="allowed_origins"
              label={t("campaigns.origins")}
              hint={t("campaigns.origins_hint")}
            />
          </Card>
          <Card title={t("campaigns.how_attributed")}>
            <Select
              form={form}
              name="attribution_model"
              label={t("campaigns.model")}
              options={[
                { value: "last_click", label: t("campaigns.model_last") },
                { value: "first_click", label: t("campaigns.model_first") },
              ]}
            />
            <Field
              form={form}
              name="attribution_window_days"
              label={t("campaigns.window")}
              inputMode="numeric"
              short
              placeholder="30"
              hint={t("campaigns.window_hint")}
            />
          </Card>
          <Card title={t("campaigns.officers_and_links")}>
            <Field
              form={form}
              name="max_links_per_officer"
              label={t("campaigns.links_per_officer")}
              inputMode="numeric"
              short
              placeholder="10"
              hint={t("campaigns.max_links_hint")}
            />
            <Check
              name="officers_create_links"
              label={t("campaigns.officers_create")}
              checked={values.officers_create_links !== undefined}
            />
            {!campaign && officers.length > mostBoxes && (
              <p>{t("campaigns.assign_later", { count: officers.length })}</p>
            )}
            {!campaign && officers.length <= mostBoxes && (
              <OfficerBoxes
                form={form}
                officers={officers}
                isTicked={(id) => `officer_ids.${id}` in values}
              />
            )}
          </Card>
          <FormActions>
            <Button tone="primary">{t(campaign ? "campaigns.save" : "campaigns.create")}</Button>
            <ButtonLink href={back} tone="plain">
              {t("campaigns.cancel")}
            </ButtonLink>
          </FormActions>
        </PostForm>
      </div>
    </>
  );
}

import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  DateField,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  PageHeader,
  PostForm,
} from "../../../../web/ui";
import type { CampaignRecord } from "../schemas";

export interface DuplicateCampaignFormProps {
  campaign: Pick<CampaignRecord, "id" | "name">;
  form: FormState;
  csrf: string;
}

/** Makes a campaign like this one. */
export function DuplicateCampaignForm({ campaign, form, csrf }: DuplicateCampaignFormProps) {
  const { t } = useLanguage();
  const home = `/dashboard/campaigns/${campaign.id}`;
  return (
    <>
      <PageHeader
        title={t("campaigns.duplicate_name", { name: campaign.name })}
        lead={t("campaigns.duplicate_words")}
        back={{ href: `${home}/settings`, label: campaign.name }}
      />
      <PostForm action={`${home}/duplicate`} csrf={csrf} once>
        <FormFaults form={form} />
        <Card>
          <Field form={form} name="name" label={t("campaigns.name")} required maxLength={120} />
          <DateField form={form} name="starts_on" label={t("campaigns.starts_on")} required />
        </Card>
        <FormActions>
          <Button tone="primary">{t("campaigns.create_duplicate")}</Button>
          <ButtonLink href={`${home}/settings`} tone="plain">
            {t("campaigns.cancel")}
          </ButtonLink>
        </FormActions>
      </PostForm>
    </>
  );
}

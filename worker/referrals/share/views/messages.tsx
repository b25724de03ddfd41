import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  PageHeader,
  PostForm,
  TextArea,
} from "../../../../web/ui";
import type { CampaignRecord } from "../../campaigns/schemas";
import { CampaignTabs, campaignPath } from "../../campaigns/views/tabs";

export interface CampaignMessagesProps {
  campaign: Pick<CampaignRecord, "id" | "name">;
  /** Language tag → what it calls itself, and what is sent where the campaign has no message of its own. */
  languages: Record<string, { name: string; usual: string | null }>;
  form: FormState;
  csrf: string;
}

/** What officers send with this campaign's links, in each language. */
export function CampaignMessages({ campaign, languages, form, csrf }: CampaignMessagesProps) {
  const { t } = useLanguage();
  const home = `/dashboard/campaigns/${campaign.id}`;
  const settings = campaignPath(campaign.id, "settings");
  return (
    <>
      <PageHeader
        title={t("share.messages_title")}
        lead={campaign.name}
        back={{ href: settings, label: campaign.name }}
      />
      <CampaignTabs campaign={campaign} current="settings" />
      <PostForm action={`${home}/messages`} csrf={csrf} edits={form}>
        <FormFaults form={form} />
        <Card title={t("share.messages_card")}>
          <p class="quiet">{t("share.messages_note")}</p>
          {Object.entries(languages).map(([tag, { name, usual }]) => (
            <TextArea
              key={tag}
              form={form}
              name={`message_${tag}`}
              label={name}
              {...(usual ? { hint: t("share.usual", { text: usual }) } : {})}
            />
          ))}
        </Card>
        <Card title={t("share.another")}>
          <Field
            form={form}
            name="language"
            label={t("share.language")}
            hint={t("share.language_hint")}
            short
          />
          <TextArea form={form} name="message" label={t("share.message")} />
        </Card>
        <FormActions>
          <Button tone="primary">{t("common.save")}</Button>
          <ButtonLink href={settings} tone="plain">
            {t("common.cancel")}
          </ButtonLink>
        </FormActions>
      </PostForm>
    </>
  );
}

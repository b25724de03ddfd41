import { useLanguage } from "../../../../web/i18n/language";
import { Button, Card, Field, FormActions, PostForm } from "../../../../web/ui";
import type { Refused } from "../../../core/http/pages";
import type { CampaignRecord } from "../schemas";
import { logoPath } from "./logo-path";

/** The picture on the hosted form: upload, replace, remove. */
export function CampaignLogo({
  campaign,
  csrf,
  refused,
}: {
  campaign: CampaignRecord;
  csrf: string;
  refused: Refused | null;
}) {
  const { t } = useLanguage();
  const src = logoPath(campaign.logo_url);
  const action = `/dashboard/campaigns/${campaign.id}/logo`;
  return (
    <Card title={t("campaigns.logo")}>
      {src && <img class="logo" src={src} alt={t("campaigns.logo_of", { name: campaign.name })} />}
      <PostForm action={action} csrf={csrf} upload>
        <Field
          form={{ values: {}, refused }}
          name="file"
          label={t(campaign.logo_url ? "campaigns.another_image" : "campaigns.image")}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          hint={t("campaigns.image_hint")}
        />
        <FormActions>
          <Button tone="plain">{t("campaigns.upload")}</Button>
        </FormActions>
      </PostForm>
      {campaign.logo_url && (
        <PostForm action={`${action}/remove`} csrf={csrf} compact>
          <Button tone="danger">{t("campaigns.remove_logo")}</Button>
        </PostForm>
      )}
    </Card>
  );
}

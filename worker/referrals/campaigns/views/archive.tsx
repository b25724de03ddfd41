import { useLanguage } from "../../../../web/i18n/language";
import { Button, Card, Confirm, FormActions, PostForm } from "../../../../web/ui";
import type { CampaignRecord } from "../schemas";

/** Ends a campaign by hand, or takes that back. */
export function CampaignArchive({ campaign, csrf }: { campaign: CampaignRecord; csrf: string }) {
  const { t } = useLanguage();
  const home = `/dashboard/campaigns/${campaign.id}`;
  return campaign.status === "archived" ? (
    <Card title={t("campaigns.restore_title")}>
      <p>{t("campaigns.restore_words")}</p>
      <PostForm action={`${home}/restore`} csrf={csrf}>
        <FormActions>
          <Button tone="plain">{t("campaigns.restore")}</Button>
        </FormActions>
      </PostForm>
    </Card>
  ) : (
    <Card title={t("campaigns.archive_title")}>
      <p class="quiet">{t("campaigns.archive_lead")}</p>
      <div class="row">
        <Confirm label={t("campaigns.archive")} icon="archive">
          <p>{t("campaigns.archive_words")}</p>
          <PostForm action={`${home}/archive`} csrf={csrf}>
            <Button tone="danger">{t("campaigns.archive_yes")}</Button>
          </PostForm>
        </Confirm>
      </div>
    </Card>
  );
}

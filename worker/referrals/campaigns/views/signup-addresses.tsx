import { useLanguage } from "../../../../web/i18n/language";
import { Card, CodeBlock, CopyField } from "../../../../web/ui";
import type { CampaignRecord } from "../schemas";
import { externalFormSnippet } from "./snippet";

/** Where people sign up: the hosted form, and what another site needs to send sign-ups here. */
export function CampaignSignupAddresses({ campaign, origin }: { campaign: CampaignRecord; origin: string }) {
  const { t } = useLanguage();
  const { slug, publishable_key: key, allowed_origins: origins } = campaign;
  return (
    <Card title={t("campaigns.signing_up")}>
      <CopyField label={t("campaigns.hosted_form_address")} value={`${origin}/signup/${slug}`} />
      {key && (
        <>
          <CopyField label={t("campaigns.publishable_key")} value={key} />
          <CodeBlock label={t("campaigns.snippet")} code={externalFormSnippet(origin, campaign)} />
          <p class="quiet small">
            {origins.length > 0
              ? t("campaigns.accepted_from", { origins: origins.join(", ") })
              : t("campaigns.no_origins")}
          </p>
        </>
      )}
    </Card>
  );
}

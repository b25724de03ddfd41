import type { CampaignRecord } from "../../../../worker/referrals/campaigns/schemas";
import { Card, CodeBlock, CopyField } from "../../../ui";
import { externalFormSnippet } from "./snippet";

/** Where people sign up: the hosted form, and what another site needs to send sign-ups here. */
export function CampaignSignupAddresses({ campaign, origin }: { campaign: CampaignRecord; origin: string }) {
  const { slug, publishable_key: key, allowed_origins: origins } = campaign;
  return (
    <Card title="Signing up">
      <CopyField label="Hosted sign-up form" value={`${origin}/signup/${slug}`} />
      {key && (
        <>
          <CopyField label="Publishable key" value={key} />
          <CodeBlock label="For a form on another site" code={externalFormSnippet(origin, campaign)} />
          <p class="quiet small">
            {origins.length > 0
              ? `Accepted from ${origins.join(", ")}.`
              : "No other site may send sign-ups yet: name them under Edit."}
          </p>
        </>
      )}
    </Card>
  );
}

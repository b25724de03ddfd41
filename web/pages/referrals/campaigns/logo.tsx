import type { Refused } from "../../../../worker/core/http/pages";
import type { CampaignRecord } from "../../../../worker/referrals/campaigns/schemas";
import { Button, Card, Field, FormActions, PostForm } from "../../../ui";

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
  const action = `/dashboard/campaigns/${campaign.id}/logo`;
  return (
    <Card title="Logo">
      {campaign.logo_url && <img class="logo" src={campaign.logo_url} alt={`Logo of ${campaign.name}`} />}
      <PostForm action={action} csrf={csrf} upload>
        <Field
          form={{ values: {}, refused }}
          name="file"
          label={campaign.logo_url ? "Another image" : "Image"}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          hint="PNG, JPEG or WebP, at most 1 MiB. Shown on the hosted form."
        />
        <FormActions>
          <Button tone="plain">Upload</Button>
        </FormActions>
      </PostForm>
      {campaign.logo_url && (
        <PostForm action={`${action}/remove`} csrf={csrf} compact>
          <Button tone="danger">Remove logo</Button>
        </PostForm>
      )}
    </Card>
  );
}

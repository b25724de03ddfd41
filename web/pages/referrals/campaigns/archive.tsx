import type { CampaignRecord } from "../../../../worker/referrals/campaigns/schemas";
import { Button, Card, Confirm, FormActions, PostForm } from "../../../ui";

/** Ends a campaign by hand, or takes that back. */
export function CampaignArchive({ campaign, csrf }: { campaign: CampaignRecord; csrf: string }) {
  const home = `/dashboard/campaigns/${campaign.id}`;
  return campaign.status === "archived" ? (
    <Card title="Restore">
      <p>Its links that were not revoked work again.</p>
      <PostForm action={`${home}/restore`} csrf={csrf}>
        <FormActions>
          <Button tone="plain">Restore campaign</Button>
        </FormActions>
      </PostForm>
    </Card>
  ) : (
    <Card title="Archive">
      <p class="quiet">Its links stop and no more can be made. What it brought stays.</p>
      <div class="row">
        <Confirm label="Archive campaign" icon="archive">
          <p>
            Its links stop within a minute and no more can be made. What it brought stays. You can restore it.
          </p>
          <PostForm action={`${home}/archive`} csrf={csrf}>
            <Button tone="danger">Yes, archive it</Button>
          </PostForm>
        </Confirm>
      </div>
    </Card>
  );
}

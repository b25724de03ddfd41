import type { Refused } from "../../../../worker/core/http/pages";
import {
  Button,
  ButtonLink,
  Card,
  DateField,
  EmptyState,
  Field,
  Filters,
  FormActions,
  FormFaults,
  PageHeader,
  PostForm,
} from "../../../ui";
import { type OfficerBox, OfficerBoxes } from "../campaigns/officer-boxes";

export interface BulkLinksProps {
  campaigns: { id: string; name: string }[];
  /** The campaign chosen; "" before. */
  campaignId: string;
  /** The active officers assigned to it. */
  officers: OfficerBox[];
  values: Record<string, string>;
  refused: Refused | null;
  csrf: string;
}

const path = "/dashboard/links/bulk";

/** A link for each of a campaign's officers, all at once or none. */
export function BulkLinks({ campaigns, campaignId, officers, values, refused, csrf }: BulkLinksProps) {
  const form = { values, refused };
  return (
    <>
      <PageHeader
        title="Links for a campaign’s officers"
        back={{ href: "/dashboard/links", label: "Links" }}
        lead="Each officer ticked gets a link of their own: all of them, or none if one cannot."
      />
      <div class="stack">
        <Filters
          path={path}
          query={{ campaign_id: campaignId }}
          filters={[
            {
              name: "campaign_id",
              label: "Campaign",
              all: "Choose a campaign",
              options: campaigns.map(({ id, name }) => ({ value: id, label: name })),
            },
          ]}
        />
        {campaignId === "" ? (
          <EmptyState title="Choose a campaign">Its officers appear here, ready to be ticked.</EmptyState>
        ) : officers.length === 0 ? (
          <EmptyState
            title="No active officer is assigned to this campaign."
            action={
              <ButtonLink href={`/dashboard/campaigns/${campaignId}#officers`} tone="plain">
                Assign officers
              </ButtonLink>
            }
          />
        ) : (
          <PostForm action={path} csrf={csrf} once>
            <FormFaults form={form} />
            <input type="hidden" name="campaign_id" value={campaignId} />
            <Card>
              <OfficerBoxes
                form={form}
                officers={officers}
                isTicked={(id) => refused === null || `officer_ids.${id}` in values}
              />
              <Field
                form={form}
                name="label"
                label="Label"
                maxLength={120}
                hint="The same for each of them."
              />
              <DateField form={form} name="last_day" label="Last day" hint="Leave empty for no end." />
            </Card>
            <FormActions>
              <Button tone="primary">Create links</Button>
              <ButtonLink href="/dashboard/links" tone="plain">
                Cancel
              </ButtonLink>
            </FormActions>
          </PostForm>
        )}
      </div>
    </>
  );
}

import type { Refused } from "../../../../worker/core/http/pages";
import type { CampaignRecord } from "../../../../worker/referrals/campaigns/schemas";
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
} from "../../../ui";
import { type OfficerBox, OfficerBoxes } from "./officer-boxes";

export interface CampaignFormProps {
  /** Null for a new one. */
  campaign: Pick<CampaignRecord, "id" | "name"> | null;
  /** Who may be assigned; a new campaign alone asks. */
  officers: OfficerBox[];
  values: Record<string, string>;
  refused: Refused | null;
  csrf: string;
}

const models = [
  { value: "last_click", label: "Last click: the latest click earns the sign-up" },
  { value: "first_click", label: "First click: the earliest click earns the sign-up" },
];

/** Creates a campaign, or edits one. */
export function CampaignForm({ campaign, officers, values, refused, csrf }: CampaignFormProps) {
  const form = { values, refused };
  const home = campaign ? `/dashboard/campaigns/${campaign.id}` : "/dashboard/campaigns";
  return (
    <>
      <PageHeader
        title={campaign ? `Edit ${campaign.name}` : "New campaign"}
        back={{ href: home, label: campaign ? campaign.name : "Campaigns" }}
      />
      <div class="stack">
        <PostForm action={campaign ? `${home}/edit` : `${home}/new`} csrf={csrf} once={!campaign}>
          <FormFaults form={form} />
          <Card title="What it is">
            <Field form={form} name="name" label="Name" required maxLength={120} />
            <TextArea form={form} name="description" label="Description" hint="Shown on the hosted form." />
            <Field
              form={form}
              name="type"
              label="Type"
              hint="For filters and reports, such as “scholarship”."
            />
            <Field form={form} name="region" label="Region" />
          </Card>
          <Card title="When it runs">
            <DateField form={form} name="starts_on" label="First day" required />
            <DateField form={form} name="ends_on" label="Last day" hint="Leave empty for no end." />
          </Card>
          <Card title="Where links lead">
            <Field
              form={form}
              name="landing_url"
              label="Landing page"
              type="url"
              placeholder="https://"
              hint="Leave empty to use the hosted sign-up form."
            />
            <Field
              form={form}
              name="slug"
              label="Address of the hosted form"
              hint="/signup/… in lower-case letters, digits and hyphens. Leave empty to take it from the name."
            />
            <TextArea
              form={form}
              name="allowed_origins"
              label="Other sites that may send sign-ups"
              hint="One a line, such as https://example.org, without a path."
            />
            <TextArea
              form={form}
              name="consent_text"
              label="Consent"
              hint="What people agree to on the hosted form."
            />
          </Card>
          <Card title="How sign-ups are attributed">
            <Select form={form} name="attribution_model" label="Model" options={models} />
            <Field
              form={form}
              name="attribution_window_days"
              label="Window in days"
              inputMode="numeric"
              short
              placeholder="30"
              hint="A click earns a sign-up for so many days: 1 to 365."
            />
          </Card>
          <Card title="Officers and links">
            <Field
              form={form}
              name="max_links_per_officer"
              label="Links per officer"
              inputMode="numeric"
              short
              placeholder="10"
              hint="Active links that one officer may have for this campaign."
            />
            <Check
              name="officers_create_links"
              label="Officers may create their own links"
              checked={values.officers_create_links !== undefined}
            />
            {!campaign && (
              <OfficerBoxes
                form={form}
                officers={officers}
                isTicked={(id) => `officer_ids.${id}` in values}
              />
            )}
          </Card>
          <FormActions>
            <Button tone="primary">{campaign ? "Save changes" : "Create campaign"}</Button>
            <ButtonLink href={home} tone="plain">
              Cancel
            </ButtonLink>
          </FormActions>
        </PostForm>
      </div>
    </>
  );
}

import type { Refused } from "../../../../worker/core/http/pages";
import {
  Button,
  ButtonLink,
  Card,
  DateField,
  EmptyState,
  Field,
  FormActions,
  FormFaults,
  PageHeader,
  PostForm,
  Select,
} from "../../../ui";

interface Choice {
  id: string;
  name: string;
}

export interface LinkFormProps {
  campaigns: Choice[];
  /** Null for an officer, who makes links for themself alone. */
  officers: Choice[] | null;
  values: Record<string, string>;
  refused: Refused | null;
  csrf: string;
}

const choose = (choices: Choice[]) => [
  { value: "", label: "Choose…" },
  ...choices.map(({ id, name }) => ({ value: id, label: name })),
];

/** A link for one officer and one campaign. */
export function LinkForm({ campaigns, officers, values, refused, csrf }: LinkFormProps) {
  const form = { values, refused };
  const back = { href: "/dashboard/links", label: "Links" };
  if (campaigns.length === 0) {
    return (
      <>
        <PageHeader title="New link" back={back} />
        <div class="stack">
          <EmptyState
            title="There is no campaign to make a link for."
            action={
              officers && (
                <ButtonLink href="/dashboard/campaigns/new" tone="plain">
                  New campaign
                </ButtonLink>
              )
            }
          />
        </div>
      </>
    );
  }
  return (
    <>
      <PageHeader title="New link" back={back} />
      <div class="stack">
        <PostForm action="/dashboard/links/new" csrf={csrf} once>
          <FormFaults form={form} />
          <Card>
            <Select form={form} name="campaign_id" label="Campaign" options={choose(campaigns)} required />
            {officers && (
              <Select
                form={form}
                name="officer_id"
                label="Officer"
                options={choose(officers)}
                hint="They must be assigned to the campaign."
                required
              />
            )}
            <Field
              form={form}
              name="label"
              label="Label"
              maxLength={120}
              hint="Where it will be used, such as “Market day”."
            />
            <DateField form={form} name="last_day" label="Last day" hint="Leave empty for no end." />
          </Card>
          <FormActions>
            <Button tone="primary">Create link</Button>
            <ButtonLink href={back.href} tone="plain">
              Cancel
            </ButtonLink>
          </FormActions>
        </PostForm>
      </div>
    </>
  );
}

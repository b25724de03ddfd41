import type { Refused } from "../../../../worker/core/http/pages";
import type { OfficerRecord } from "../../../../worker/referrals/officers/schemas";
import { Button, ButtonLink, Card, Field, FormActions, FormFaults, PageHeader, PostForm } from "../../../ui";

export interface OfficerFormProps {
  /** Null for a new one. */
  officer: Pick<OfficerRecord, "id" | "name"> | null;
  /** Regions in use, as suggestions. */
  regions: string[];
  values: Record<string, string>;
  refused: Refused | null;
  csrf: string;
}

/** Adds an officer, or edits one. */
export function OfficerForm({ officer, regions, values, refused, csrf }: OfficerFormProps) {
  const form = { values, refused };
  const home = officer ? `/dashboard/officers/${officer.id}` : "/dashboard/officers";
  return (
    <>
      <PageHeader
        title={officer ? `Edit ${officer.name}` : "New officer"}
        back={{ href: home, label: officer ? officer.name : "Officers" }}
      />
      <div class="stack">
        <PostForm action={officer ? `${home}/edit` : `${home}/new`} csrf={csrf} once={!officer}>
          <FormFaults form={form} />
          <Card>
            <Field form={form} name="name" label="Name" required maxLength={120} autocomplete="off" />
            <Field
              form={form}
              name="email"
              label="E-mail"
              type="email"
              autocomplete="off"
              hint="An e-mail address or a phone number is needed to sign in."
            />
            <Field
              form={form}
              name="phone"
              label="Phone"
              type="tel"
              autocomplete="off"
              placeholder="+977 981 234 5678"
              hint="With the country code. Invitations can be sent over WhatsApp."
            />
            <Field form={form} name="region" label="Region" list="regions" maxLength={120} />
            <datalist id="regions">
              {regions.map((region) => (
                <option key={region} value={region} />
              ))}
            </datalist>
            <Field
              form={form}
              name="max_links"
              label="Links at a time"
              inputMode="numeric"
              short
              placeholder="100"
              hint="Active links over all campaigns."
            />
          </Card>
          <FormActions>
            <Button tone="primary">{officer ? "Save changes" : "Add officer"}</Button>
            <ButtonLink href={home} tone="plain">
              Cancel
            </ButtonLink>
          </FormActions>
        </PostForm>
      </div>
    </>
  );
}

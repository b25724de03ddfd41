import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  Field,
  FormActions,
  FormFaults,
  Notice,
  PageHeader,
  PostForm,
} from "../../../../web/ui";
import type { Refused } from "../../../core/http/pages";
import { columnNames, columnOf } from "../officer-columns";
import type { OfficerRecord } from "../schemas";

export interface OfficerFormProps {
  /** Null for a new one. */
  officer: Pick<OfficerRecord, "id" | "name"> | null;
  /** For which a new one is to work at once. */
  campaign: { id: string; name: string } | null;
  /** Regions in use, as suggestions. */
  regions: string[];
  values: Record<string, string>;
  refused: Refused | null;
  /** Who has the address or number already, and may be activated again. */
  inactive: Pick<OfficerRecord, "id" | "name"> | null;
  csrf: string;
}

/** Adds an officer, or edits one. */
export function OfficerForm({
  officer,
  campaign,
  regions,
  values,
  refused,
  inactive,
  csrf,
}: OfficerFormProps) {
  const { t } = useLanguage();
  const form = { values, refused };
  const home = officer ? `/dashboard/officers/${officer.id}` : "/dashboard/officers";
  const from = campaign && { href: `/dashboard/campaigns/${campaign.id}`, label: campaign.name };
  return (
    <>
      <PageHeader
        title={officer ? t("officers.edit_name", { name: officer.name }) : t("officers.new")}
        back={from ?? { href: home, label: officer ? officer.name : t("officers.officers") }}
        lead={campaign ? t("officers.works_for", { campaign: campaign.name }) : undefined}
      />
      <div class="stack">
        <PostForm
          action={officer ? `${home}/edit` : `${home}/new`}
          csrf={csrf}
          once={!officer}
          edits={officer ? form : undefined}
        >
          <FormFaults form={form} />
          {campaign && <input type="hidden" name="campaign_id" value={campaign.id} />}
          {inactive && (
            <Notice tone="info">
              <p>{t("officers.held_by_inactive", { name: inactive.name })}</p>
              <div class="row">
                <Button tone="plain" formaction={`/dashboard/officers/${inactive.id}/activate`}>
                  {t("officers.reactivate_name", { name: inactive.name })}
                </Button>
                <a href={`/dashboard/officers/${inactive.id}`}>{t("officers.see_first")}</a>
              </div>
            </Notice>
          )}
          <Card>
            {columnNames.map((name) => {
              const { label, hint, field } = columnOf(name);
              return (
                <Field
                  key={name}
                  {...field}
                  form={form}
                  name={name}
                  label={t(label)}
                  hint={hint && t(hint)}
                />
              );
            })}
            <datalist id="regions">
              {regions.map((region) => (
                <option key={region} value={region} />
              ))}
            </datalist>
          </Card>
          <FormActions>
            <Button tone="primary">{t(officer ? "officers.save" : "officers.add")}</Button>
            <ButtonLink href={from?.href ?? home} tone="plain">
              {t("officers.cancel")}
            </ButtonLink>
          </FormActions>
        </PostForm>
      </div>
    </>
  );
}

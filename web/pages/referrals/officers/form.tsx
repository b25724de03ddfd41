import type { Refused } from "../../../../worker/core/http/pages";
import type { OfficerRecord } from "../../../../worker/referrals/officers/schemas";
import { useLanguage } from "../../../i18n/language";
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
  const { t } = useLanguage();
  const form = { values, refused };
  const home = officer ? `/dashboard/officers/${officer.id}` : "/dashboard/officers";
  return (
    <>
      <PageHeader
        title={officer ? t("officers.edit_name", { name: officer.name }) : t("officers.new")}
        back={{ href: home, label: officer ? officer.name : t("officers.officers") }}
      />
      <div class="stack">
        <PostForm action={officer ? `${home}/edit` : `${home}/new`} csrf={csrf} once={!officer}>
          <FormFaults form={form} />
          <Card>
            <Field
              form={form}
              name="name"
              label={t("officers.name")}
              required
              maxLength={120}
              autocomplete="off"
            />
            <Field
              form={form}
              name="email"
              label={t("officers.email")}
              type="email"
              autocomplete="off"
              hint={t("officers.email_hint")}
            />
            <Field
              form={form}
              name="phone"
              label={t("officers.phone")}
              type="tel"
              autocomplete="off"
              placeholder="+977 981 234 5678"
              hint={t("officers.phone_hint")}
            />
            <Field form={form} name="region" label={t("officers.region")} list="regions" maxLength={120} />
            <datalist id="regions">
              {regions.map((region) => (
                <option key={region} value={region} />
              ))}
            </datalist>
            <Field
              form={form}
              name="max_links"
              label={t("officers.max_links")}
              inputMode="numeric"
              short
              placeholder="100"
              hint={t("officers.max_links_hint")}
            />
          </Card>
          <FormActions>
            <Button tone="primary">{t(officer ? "officers.save" : "officers.add")}</Button>
            <ButtonLink href={home} tone="plain">
              {t("officers.cancel")}
            </ButtonLink>
          </FormActions>
        </PostForm>
      </div>
    </>
  );
}

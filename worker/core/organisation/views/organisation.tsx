import { countries } from "../../../../web/i18n/countries";
import { useLanguage } from "../../../../web/i18n/language";
import { localeChoices } from "../../../../web/i18n/locales";
import { countryName } from "../../../../web/i18n/names";
import { Button } from "../../../../web/ui/button";
import { Card } from "../../../../web/ui/card";
import { Field, Select } from "../../../../web/ui/field";
import type { FormState } from "../../../../web/ui/form-state";
import { FormActions, FormFaults, PostForm } from "../../../../web/ui/post-form";

export interface OrganisationProps {
  form: FormState;
  /** IANA names to choose from; any other valid one may be typed. */
  timeZones: string[];
  csrf: string;
}

const countryChoices = (locale: string) =>
  countries
    .map((value) => ({ value, label: countryName(value, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));

export function OrganisationForm({ form, timeZones, csrf }: OrganisationProps) {
  const { t, locale } = useLanguage();
  return (
    <Card title={t("organisation.title")}>
      <PostForm action="/dashboard/settings/organisation" csrf={csrf} edits={form}>
        <FormFaults form={form} />
        <Field
          form={form}
          name="name"
          label={t("settings.name")}
          autocomplete="organization"
          maxLength={120}
          required
        />
        <Field
          form={form}
          name="time_zone"
          label={t("organisation.timeZone")}
          hint={t("organisation.timeZoneHint")}
          list="time-zones"
          maxLength={64}
          autocomplete="off"
          required
        />
        <datalist id="time-zones">
          {timeZones.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        <Select
          form={form}
          name="locale"
          label={t("settings.language")}
          options={localeChoices(form.values.locale)}
        />
        <Select
          form={form}
          name="country"
          label={t("organisation.country")}
          hint={t("organisation.countryHint")}
          placeholder={t("organisation.noCountry")}
          options={countryChoices(locale)}
        />
        <Select
          form={form}
          name="second_factor"
          label={t("organisation.secondFactor")}
          hint={t("organisation.secondFactorHint")}
          options={[
            { value: "optional", label: t("organisation.secondFactor.optional") },
            { value: "administrators", label: t("organisation.secondFactor.administrators") },
          ]}
        />
        <FormActions>
          <Button>{t("common.save")}</Button>
        </FormActions>
      </PostForm>
    </Card>
  );
}

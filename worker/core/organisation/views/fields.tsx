import { countries } from "../../../../web/i18n/countries";
import { useLanguage } from "../../../../web/i18n/language";
import { localeChoices } from "../../../../web/i18n/locales";
import { countryName } from "../../../../web/i18n/names";
import { Field, Select } from "../../../../web/ui/field";
import type { FormState } from "../../../../web/ui/form-state";

export interface OrganisationFieldsProps {
  form: FormState;
  /** IANA names to choose from; any other valid one may be typed. */
  timeZones: string[];
  /** The browser's own time zone is proposed. */
  proposesZone?: boolean;
}

const countryChoices = (locale: string) =>
  countries
    .map((value) => ({ value, label: countryName(value, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));

/** What the organisation is called, where it is, when its days begin, and what it speaks. */
export function OrganisationFields({ form, timeZones, proposesZone }: OrganisationFieldsProps) {
  const { t, locale } = useLanguage();
  return (
    <>
      <Field
        form={form}
        name="name"
        label={t("settings.name")}
        autocomplete="organization"
        maxLength={120}
        required
      />
      <Select
        form={form}
        name="country"
        label={t("organisation.country")}
        hint={t("organisation.countryHint")}
        placeholder={t("organisation.noCountry")}
        options={countryChoices(locale)}
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
        {...(proposesZone ? { "data-time-zone": "" } : {})}
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
    </>
  );
}

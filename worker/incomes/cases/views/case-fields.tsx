import { useLanguage } from "../../../../web/i18n/language";
import { Card, Check, Field, type FormState, Select, TextArea } from "../../../../web/ui";
import type { Place } from "../../engine/plan";
import { AREA_UNITS, COST_UNITS, VOLUME_UNITS } from "../../engine/units";

export interface Choices {
  countries: { id: number; name: string; currency: string }[];
  commodities: { id: number; name: string }[];
  units: { id: string; name: string }[];
}

const named = (records: { id: number | string; name: string }[]) =>
  records.map(({ id, name }) => ({ value: String(id), label: name }));

/** One of three places for a commodity; the secondary and the tertiary may stay empty. */
function CommodityFields({ form, choices, index, place }: FieldsProps & { index: number; place: Place }) {
  const { t } = useLanguage();
  const name = (field: string) => `commodities.${index}.${field}`;
  const none = place === "focus" ? {} : { placeholder: t("incomes.none") };
  const unit = (value: string) => ({ value, label: t(`incomes.unit_${value}` as "incomes.unit_hectares") });
  const { values } = form;
  return (
    <Card title={t(`incomes.place_${place}`)}>
      {values[name("id")] && <input type="hidden" name={name("id")} value={values[name("id")]} />}
      <Select
        form={form}
        name={name("commodity_id")}
        label={t("incomes.commodity")}
        options={named(choices.commodities)}
        required={place === "focus"}
        {...none}
      />
      {place !== "focus" && (
        <Check
          name={name("breakdown")}
          label={t("incomes.breakdown")}
          hint={t("incomes.breakdown_hint")}
          checked={values[name("breakdown")] !== undefined}
        />
      )}
      <Select
        form={form}
        name={name("area_unit")}
        label={t("incomes.area_unit")}
        options={AREA_UNITS.map(unit)}
        placeholder={t("incomes.none")}
        required={false}
      />
      <Select
        form={form}
        name={name("volume_unit")}
        label={t("incomes.volume_unit")}
        options={VOLUME_UNITS.map(unit)}
        placeholder={t("incomes.none")}
        required={false}
      />
      <Select
        form={form}
        name={name("cost_unit")}
        label={t("incomes.cost_unit")}
        options={COST_UNITS.map((value) => ({
          value,
          label: t(`incomes.cost_${value}` as "incomes.cost_per-area"),
        }))}
        placeholder={t("incomes.none")}
        hint={t("incomes.cost_unit_hint")}
        required={false}
      />
      <Field
        form={form}
        name={name("seasons_per_year")}
        label={t("incomes.seasons")}
        inputMode="decimal"
        short
        hint={t("incomes.seasons_hint")}
        required={false}
      />
    </Card>
  );
}

interface FieldsProps {
  form: FormState;
  choices: Choices;
}

/** What a case is about: for a new one, and for its profile. */
export function CaseFields({ form, choices }: FieldsProps) {
  const { t } = useLanguage();
  const { values } = form;
  const country = choices.countries.find(({ id }) => String(id) === values.country_id);
  const currencies = [...new Set([...(country ? [country.currency] : []), "USD", "EUR"])];
  return (
    <>
      <Card title={t("incomes.what_it_is")}>
        <Field form={form} name="name" label={t("incomes.name")} required maxLength={200} />
        <TextArea form={form} name="description" label={t("incomes.description")} rows={3} required={false} />
        <Select
          form={form}
          name="country_id"
          label={t("incomes.country")}
          options={named(choices.countries)}
          placeholder={t("incomes.choose")}
          required
        />
        <Select
          form={form}
          name="currency"
          label={t("incomes.currency")}
          options={currencies.map((value) => ({ value, label: value }))}
          placeholder={t("incomes.own_currency")}
          required={false}
        />
        <Field form={form} name="year" label={t("incomes.year")} inputMode="numeric" short required />
        <Select
          form={form}
          name="living_income_study"
          label={t("incomes.study")}
          options={[
            { value: "living_income", label: t("incomes.living_income") },
            { value: "better_income", label: t("incomes.better_income") },
          ]}
          placeholder={t("incomes.none")}
          required={false}
        />
        <Select
          form={form}
          name="reporting_period"
          label={t("incomes.period")}
          options={[
            { value: "per-year", label: t("incomes.per_year") },
            { value: "per-season", label: t("incomes.per_season") },
          ]}
        />
        {choices.units.length > 1 && (
          <Select
            form={form}
            name="business_unit_id"
            label={t("incomes.business_unit")}
            options={named(choices.units)}
            placeholder={t("incomes.choose")}
            required={false}
          />
        )}
        <Check
          name="private"
          label={t("incomes.private")}
          hint={t("incomes.private_hint")}
          checked={values.private !== undefined}
        />
      </Card>
      <CommodityFields form={form} choices={choices} index={0} place="focus" />
      <CommodityFields form={form} choices={choices} index={1} place="secondary" />
      <CommodityFields form={form} choices={choices} index={2} place="tertiary" />
    </>
  );
}

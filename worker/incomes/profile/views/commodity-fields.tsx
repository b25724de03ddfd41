import { useLanguage } from "../../../../web/i18n/language";
import { Check, Field, type FormState, Select } from "../../../../web/ui";
import type { Place } from "../../engine/plan";
import { AREA_UNITS, COST_UNITS, VOLUME_UNITS } from "../../engine/units";
import type { Choices } from "../read-choices";

/** One commodity of a case: what it is, and in what its numbers are told. */
export function CommodityFields({
  form,
  place,
  commodities,
  categories,
}: {
  form: FormState;
  place: Place;
  commodities: Choices["master"]["commodities"];
  categories: Choices["master"]["categories"];
}) {
  const { t, locale } = useLanguage();
  const isFrench = locale.startsWith("fr");
  const nameOf = (one: { name: string; name_fr: string | null }) => (isFrench && one.name_fr) || one.name;
  const categoryOf = new Map<number, string>(categories.map((category) => [category.id, nameOf(category)]));
  const options = commodities
    .map((one) => ({
      value: String(one.id),
      label: `${nameOf(one)} · ${categoryOf.get(one.category_id) ?? ""}`,
    }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  const units = <U extends string>(all: readonly U[]) =>
    all.map((value) => ({ value, label: t(`incomes.unit.${value}` as "incomes.unit.hectares") }));
  return (
    <>
      {form.values[`${place}_id`] && (
        <input type="hidden" name={`${place}_id`} value={form.values[`${place}_id`]} />
      )}
      <Select
        form={form}
        name={`${place}_commodity_id`}
        label={t("incomes.profile.commodity")}
        required={place === "focus" ? true : undefined}
        placeholder={place === "focus" ? t("incomes.profile.choose") : t("incomes.profile.no_commodity")}
        options={options}
      />
      <div class="pair">
        <Select
          form={form}
          name={`${place}_area_unit`}
          label={t("incomes.profile.area_unit")}
          placeholder={t("incomes.profile.none")}
          options={units(AREA_UNITS)}
        />
        <Select
          form={form}
          name={`${place}_volume_unit`}
          label={t("incomes.profile.volume_unit")}
          placeholder={t("incomes.profile.none")}
          options={units(VOLUME_UNITS)}
        />
        <Select
          form={form}
          name={`${place}_cost_unit`}
          label={t("incomes.profile.cost_unit")}
          placeholder={t("incomes.profile.cost_default")}
          options={units(COST_UNITS)}
        />
        <Field
          form={form}
          name={`${place}_seasons_per_year`}
          label={t("incomes.profile.seasons")}
          inputMode="decimal"
          short
          placeholder="1"
        />
      </div>
      {place !== "focus" && (
        <Check
          name={`${place}_breakdown`}
          label={t("incomes.profile.breakdown")}
          hint={t("incomes.profile.breakdown_hint")}
          checked={form.values[`${place}_breakdown`] !== undefined}
        />
      )}
    </>
  );
}

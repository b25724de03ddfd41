import { useLanguage } from "../../../../web/i18n/language";
import { Button, Field, type FormState, Select } from "../../../../web/ui";
import { COMPONENT_KINDS, INVESTMENT_MODES, INVESTMENT_UNITS } from "../../engine/scenario";
import { componentField, linesOf } from "../scenario-form";

/** What a scenario costs: its parts, for whom and per what, and over how long it is judged. */
export function InvestmentFields({
  form,
  currency,
  segments,
}: {
  form: FormState;
  currency: string;
  segments: readonly { id: string; name: string }[];
}) {
  const { t } = useLanguage();
  const lines = Array.from({ length: linesOf(form.values) }, (_, line) => line);
  const kinds = COMPONENT_KINDS.map((value) => ({ value, label: t(`incomes.scenarios.kind_${value}`) }));
  return (
    <>
      <input type="hidden" name="components" value={lines.length} />
      <div class="pair">
        <Select
          form={form}
          name="mode"
          label={t("incomes.scenarios.mode")}
          options={INVESTMENT_MODES.map((value) => ({ value, label: t(`incomes.scenarios.mode_${value}`) }))}
        />
        <Select
          form={form}
          name="unit"
          label={t("incomes.scenarios.unit")}
          options={INVESTMENT_UNITS.map((value) => ({ value, label: t(`incomes.scenarios.unit_${value}`) }))}
        />
        <Field form={form} name="years" label={t("incomes.scenarios.years")} inputMode="numeric" short />
        <Field
          form={form}
          name="discount_percent"
          label={t("incomes.scenarios.discount")}
          inputMode="decimal"
          short
        />
      </div>
      {lines.map((line) => (
        <fieldset class="scenario-component" key={line}>
          <legend class="visually-hidden">{t("incomes.scenarios.component", { line: line + 1 })}</legend>
          <Select
            form={form}
            name={componentField("kind", line)}
            label={t("incomes.scenarios.kind")}
            options={kinds}
          />
          <Field
            form={form}
            name={componentField("name", line)}
            label={t("incomes.scenarios.what")}
            maxLength={60}
          />
          <Field
            form={form}
            name={componentField("amount", line)}
            label={t("incomes.scenarios.amount", { currency })}
            inputMode="decimal"
          />
          {segments.length > 1 && (
            <Select
              form={form}
              name={componentField("segment", line)}
              label={t("incomes.scenarios.for_segment")}
              placeholder={t("incomes.scenarios.mode_all_farmers")}
              options={segments.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </fieldset>
      ))}
      <div class="row">
        <Button tone="quiet" small icon="plus" name="more" value="on">
          {t("incomes.scenarios.more_components")}
        </Button>
      </div>
    </>
  );
}

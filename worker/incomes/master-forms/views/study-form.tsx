import { useLanguage } from "../../../../web/i18n/language";
import { Check, Field, type FormState, Select, TextArea } from "../../../../web/ui";
import { casesPath } from "../../frame/steps";
import { type Driver, drivers } from "../../master/drivers";
import { masterPath } from "../../master/views/master";
import { type Option, RecordForm } from "./frame";

export const studiesList = `${casesPath}/references`;
const measures = ["mean", "median", "max", "min"] as const;
const confidences = ["high", "medium", "low"] as const;

export interface StudyFormProps {
  form: FormState;
  csrf: string;
  countries: Option[];
  commodities: Option[];
  /** Null: a new one. */
  record: { id: string; name: string } | null;
}

/** One figure of a study: what it says, in what, and which figure of many it is. */
function Figure({ form, driver }: { form: FormState; driver: Driver }) {
  const { t } = useLanguage();
  const label = t(`incomes.explorers.driver.${driver}`);
  return (
    <fieldset class="check-group">
      <legend class="field__label">{label}</legend>
      <div class="pair">
        <Field
          {...{ form, name: driver, label: t("incomes.master_form.figure"), required: false }}
          {...{ maxLength: 100, autocomplete: "off" }}
        />
        <Field
          {...{ form, name: `${driver}_unit`, label: t("incomes.master_form.unit"), required: false }}
          {...{ maxLength: 60, autocomplete: "off" }}
        />
        <Select
          {...{ form, name: `${driver}_measure`, label: t("incomes.master_form.measure") }}
          placeholder={t("incomes.profile.none")}
          options={measures.map((value) => ({ value, label: t(`incomes.explorers.measure.${value}`) }))}
        />
      </div>
    </fieldset>
  );
}

/** A reference study: of which country and commodity, what it found, and how far it is to be trusted. */
export function StudyForm({ form, csrf, countries, commodities, record }: StudyFormProps) {
  const { t } = useLanguage();
  const path = `${masterPath}/references`;
  const choose = t("incomes.profile.choose");
  return (
    <RecordForm
      title={record?.name ?? t("incomes.master_form.study_new")}
      lead={t("incomes.master_form.study_lead")}
      back={{ href: studiesList, label: t("incomes.master.references") }}
      {...{ form, csrf, isNew: !record, action: record ? `${path}/${record.id}` : `${path}/new` }}
      remove={
        record
          ? {
              action: `${path}/${record.id}/delete`,
              title: t("incomes.delete_name", { name: record.name }),
              words: t("incomes.master_form.study_delete"),
            }
          : undefined
      }
    >
      <div class="pair">
        <Select
          {...{ form, name: "country_id", label: t("incomes.explorers.country"), required: true }}
          {...{ options: countries, placeholder: choose }}
        />
        <Select
          {...{ form, name: "commodity_id", label: t("incomes.explorers.commodity"), required: true }}
          {...{ options: commodities, placeholder: choose }}
        />
        <Field
          {...{ form, name: "region", label: t("incomes.explorers.region"), required: false, maxLength: 300 }}
        />
        <Field
          {...{ form, name: "year", label: t("incomes.explorers.year"), required: false }}
          {...{ inputMode: "numeric", maxLength: 4, short: true }}
        />
      </div>
      <Field
        {...{ form, name: "source", label: t("incomes.explorers.source"), required: true, maxLength: 300 }}
      />
      <Field
        {...{ form, name: "link", label: t("incomes.master_form.link"), required: false, type: "url" }}
      />
      {drivers.map((driver) => (
        <Figure key={driver} form={form} driver={driver} />
      ))}
      <div class="pair">
        <Field
          {...{ form, name: "currency", label: t("incomes.master_form.currency"), required: false }}
          {...{ maxLength: 20, short: true, autocomplete: "off" }}
        />
        <Select
          {...{ form, name: "confidence", label: t("incomes.explorers.confidence") }}
          placeholder={t("incomes.profile.none")}
          options={confidences.map((value) => ({ value, label: t(`incomes.confidence.${value}`) }))}
        />
        <Select
          {...{ form, name: "type", label: t("incomes.master_form.type") }}
          placeholder={t("incomes.profile.none")}
          options={(["baseline", "segment_average"] as const).map((value) => ({
            value,
            label: t(`incomes.master_form.type_${value}`),
          }))}
        />
      </div>
      <TextArea
        {...{ form, name: "notes", label: t("incomes.master_form.notes"), required: false }}
        {...{ rows: 3, maxLength: 2000 }}
      />
      <Check
        name="visible_to_external"
        label={t("incomes.master_form.external")}
        hint={t("incomes.master_form.external_hint")}
        checked={form.values.visible_to_external !== undefined}
      />
    </RecordForm>
  );
}

import { useLanguage } from "../../../../web/i18n/language";
import { Field, type FormState, Select } from "../../../../web/ui";
import { casesPath } from "../../frame/steps";
import { masterPath } from "../../master/views/master";
import { type Option, RecordForm } from "./frame";

export const benchmarksList = `${casesPath}/benchmarks`;

export interface BenchmarkFormProps {
  form: FormState;
  csrf: string;
  countries: Option[];
  /** Regions that there are, for the field to offer. */
  regions: string[];
  /** Null: a new one. */
  record: { id: string; name: string } | null;
}

/** A living income benchmark: what a household of a region needs a year, and who found that out. */
export function BenchmarkForm({ form, csrf, countries, regions, record }: BenchmarkFormProps) {
  const { t } = useLanguage();
  const path = `${masterPath}/benchmarks`;
  return (
    <RecordForm
      title={record?.name ?? t("incomes.master_form.benchmark_new")}
      lead={t("incomes.master_form.benchmark_lead")}
      back={{ href: benchmarksList, label: t("incomes.master.benchmarks") }}
      {...{ form, csrf, isNew: !record, action: record ? `${path}/${record.id}` : `${path}/new` }}
      remove={
        record
          ? {
              action: `${path}/${record.id}/delete`,
              title: t("incomes.delete_name", { name: record.name }),
              words: t("incomes.master_form.benchmark_delete"),
            }
          : undefined
      }
    >
      <div class="pair">
        <Select
          {...{ form, name: "country_id", label: t("incomes.explorers.country"), required: true }}
          {...{ options: countries, placeholder: t("incomes.profile.choose") }}
        />
        <Field
          {...{ form, name: "region", label: t("incomes.explorers.region"), required: true, maxLength: 300 }}
          {...{ list: "regions", autocomplete: "off", hint: t("incomes.master_form.region_hint") }}
        />
      </div>
      <datalist id="regions">
        {regions.map((region) => (
          <option key={region} value={region} />
        ))}
      </datalist>
      <div class="pair">
        <Field
          {...{ form, name: "year", label: t("incomes.explorers.year"), required: true }}
          {...{ inputMode: "numeric", maxLength: 4, short: true }}
        />
        <Field
          {...{ form, name: "value", label: t("incomes.master_form.value"), required: true }}
          {...{ inputMode: "decimal", hint: t("incomes.master_form.value_hint"), autocomplete: "off" }}
        />
        <Field
          {...{ form, name: "household_size", label: t("incomes.master_form.household_size") }}
          {...{ required: true, inputMode: "decimal", short: true, autocomplete: "off" }}
        />
        <Field
          {...{ form, name: "nr_adults", label: t("incomes.master_form.nr_adults") }}
          {...{ required: true, inputMode: "decimal", short: true, autocomplete: "off" }}
        />
      </div>
      <Field {...{ form, name: "source", label: t("incomes.explorers.source"), required: false }} />
      <Field
        {...{ form, name: "link", label: t("incomes.master_form.link"), required: false, type: "url" }}
      />
    </RecordForm>
  );
}

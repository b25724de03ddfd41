import { useLanguage } from "../../../../web/i18n/language";
import { Field, type FormState, optionsOf, Select, TextArea } from "../../../../web/ui";
import { needCategories, needStatuses, urgencies } from "../values";

export interface NeedFieldsProps {
  form: FormState;
  /** Those that whoever fills it in may choose. */
  assessments: { id: string; name: string }[];
  places: { id: string; name: string }[];
  /** A need of no assessment is staff's. */
  isStaff: boolean;
}

const scale = ["1", "2", "3", "4", "5"] as const;

/** What a need is asked for: first what and where, then how it is weighed. */
export function NeedFields({ form, assessments, places, isStaff }: NeedFieldsProps) {
  const { t } = useLanguage();
  const weighed = scale.map((value) => ({ value, label: t(`workshops.needs.scale_${value}`) }));
  return (
    <>
      <Field form={form} name="title" label={t("workshops.needs.title_field")} maxLength={200} required />
      <TextArea
        form={form}
        name="description"
        label={t("workshops.needs.description")}
        hint={t("workshops.needs.description_hint")}
        maxLength={20_000}
        rows={3}
        required={false}
      />
      <div class="pair">
        <Select
          form={form}
          name="place_id"
          label={t("workshops.needs.place")}
          options={optionsOf(places)}
          placeholder={t("workshops.needs.choose")}
        />
        <Select
          form={form}
          name="assessment_id"
          label={t("workshops.needs.assessment")}
          options={optionsOf(assessments)}
          placeholder={t(isStaff ? "workshops.needs.no_assessment" : "workshops.needs.choose")}
          required={isStaff ? false : undefined}
        />
        <Select
          form={form}
          name="category"
          label={t("workshops.needs.category")}
          options={needCategories.map((value) => ({ value, label: t(`workshops.need_category.${value}`) }))}
          placeholder={t("workshops.needs.choose")}
        />
        <Select
          form={form}
          name="urgency"
          label={t("workshops.needs.urgency")}
          options={urgencies.map((value) => ({ value, label: t(`workshops.urgency.${value}`) }))}
          placeholder={t("workshops.needs.choose")}
        />
        <Select
          form={form}
          name="impact"
          label={t("workshops.needs.impact")}
          hint={t("workshops.needs.impact_hint")}
          options={weighed}
          placeholder={t("workshops.needs.choose")}
        />
        <Select
          form={form}
          name="feasibility"
          label={t("workshops.needs.feasibility")}
          hint={t("workshops.needs.feasibility_hint")}
          options={weighed}
          placeholder={t("workshops.needs.not_judged")}
          required={false}
        />
        <Select
          form={{ ...form, values: { status: "identified", ...form.values } }}
          name="status"
          label={t("workshops.needs.status")}
          options={needStatuses.map((value) => ({ value, label: t(`workshops.need_status.${value}`) }))}
        />
      </div>
    </>
  );
}

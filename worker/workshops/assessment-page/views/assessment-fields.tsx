import { useLanguage } from "../../../../web/i18n/language";
import { DateField, Field, type FormState, optionsOf, Select, TextArea } from "../../../../web/ui";
import { Choice, PlannedDays } from "../../assessments/views/choice";

export interface AssessmentFieldsProps {
  form: FormState;
  places: { id: string; name: string }[];
}

/** How participants come from one workshop to the next: what a facilitator changes, too. */
export function PaceFields({ form }: { form: FormState }) {
  const { t } = useLanguage();
  return (
    <div class="pair">
      <Choice form={form} name="advancement" />
      <Field
        form={form}
        name="target_rate"
        label={t("workshops.assessment.target_rate")}
        inputMode="numeric"
        maxLength={3}
        short
      />
      <Field
        form={form}
        name="onboarding_due_at"
        type="datetime-local"
        label={t("workshops.assessment.onboarding_due_at")}
        required={false}
      />
    </div>
  );
}

function Times({ form }: { form: FormState }) {
  const { t } = useLanguage();
  return (
    <div class="pair">
      <PlannedDays form={form} />
      <DateField
        form={form}
        name="actual_start_date"
        label={t("workshops.assessment.actual_start")}
        required={false}
      />
      <DateField
        form={form}
        name="actual_end_date"
        label={t("workshops.assessment.actual_end")}
        required={false}
      />
    </div>
  );
}

function Kinds({ form, places }: AssessmentFieldsProps) {
  const { t } = useLanguage();
  return (
    <div class="pair">
      <Choice form={form} name="status" hint={t("workshops.assessment.status_hint")} />
      <Field
        form={form}
        name="progress"
        label={t("workshops.assessment.progress")}
        hint={t("workshops.assessment.progress_hint")}
        inputMode="numeric"
        maxLength={3}
        short
      />
      <Select
        form={form}
        name="place_id"
        label={t("workshops.assessments.place")}
        options={optionsOf(places)}
        placeholder={t("workshops.assessments.nowhere")}
        required={false}
      />
      <Choice form={form} name="level" />
      <Choice form={form} name="category" />
      <Choice form={form} name="priority" />
      <Choice form={form} name="primary_methodology" />
      <Choice form={form} name="language" />
    </div>
  );
}

/** All that staff changes of an assessment on its page. */
export function AssessmentFields({ form, places }: AssessmentFieldsProps) {
  const { t } = useLanguage();
  const text = (name: "description" | "objectives" | "key_findings" | "recommendations") => (
    <TextArea
      {...{ form, name }}
      label={t(`workshops.assessment.${name}`)}
      maxLength={20_000}
      rows={3}
      required={false}
    />
  );
  return (
    <>
      <Field form={form} name="title" label={t("workshops.assessments.name")} maxLength={200} required />
      {text("description")}
      {text("objectives")}
      <Kinds form={form} places={places} />
      <Times form={form} />
      <PaceFields form={form} />
      <TextArea
        form={form}
        name="consent_text"
        label={t("workshops.assessment.consent_text")}
        hint={t("workshops.assessment.consent_text_hint")}
        maxLength={5000}
        rows={3}
        required={false}
      />
      <Select
        form={form}
        name="remote_synthesis"
        label={t("workshops.assessment.remote_synthesis")}
        hint={t("workshops.assessment.remote_synthesis_hint")}
        options={[
          { value: "false", label: t("workshops.assessment.remote_no") },
          { value: "true", label: t("workshops.assessment.remote_yes") },
        ]}
      />
      {text("key_findings")}
      {text("recommendations")}
    </>
  );
}

import { useLanguage } from "../../../../web/i18n/language";
import { Field, type FormState, freshForm } from "../../../../web/ui";

/** What a change is, in the words of who makes it: empty each time, but where it was refused. */
export function ChangeSummary({ form }: { form: FormState }) {
  const { t } = useLanguage();
  return (
    <Field
      form={freshForm({ change_summary: form.refused?.values.change_summary ?? "" })}
      name="change_summary"
      label={t("casebook.sources.summary")}
      hint={t("casebook.publish.summary_hint")}
      maxLength={500}
      required={false}
    />
  );
}

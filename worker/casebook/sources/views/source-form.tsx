import { useLanguage } from "../../../../web/i18n/language";
import { DateField, Field, type FormState, Select, TextArea } from "../../../../web/ui";
import { sourceTypes } from "../source-types";

/** The fields of a source. */
export function SourceFields({ form }: { form: FormState }) {
  const { t } = useLanguage();
  return (
    <>
      <Field form={form} name="title" label={t("casebook.field.title")} maxLength={300} required />
      <TextArea
        form={form}
        name="description"
        label={t("casebook.sources.description")}
        hint={t("casebook.sources.description_hint")}
        maxLength={5000}
        required
      />
      <Select
        form={form}
        name="source_type"
        label={t("casebook.sources.type")}
        placeholder={t("casebook.sources.no_type")}
        required={false}
        options={sourceTypes.map((type) => ({ value: type, label: t(`casebook.sources.type.${type}`) }))}
      />
      <DateField form={form} name="publication_date" label={t("casebook.sources.date")} required={false} />
      <Field
        form={form}
        name="url"
        type="url"
        label={t("casebook.sources.url")}
        maxLength={2000}
        required={false}
        dir="ltr"
      />
      <TextArea
        form={form}
        name="related_entity_ids"
        label={t("casebook.sources.entities")}
        hint={t("casebook.sources.entities_hint")}
        rows={2}
        required={false}
      />
    </>
  );
}

import { useLanguage } from "../../../../web/i18n/language";
import { Island } from "../../../../web/islands/island";
import { Card, Field, type FormState, Select, TextArea } from "../../../../web/ui";
import { caseTypes, languages } from "../../content/fields";
import type { Choices } from "../shown-editor";
import { DayField } from "./day-field";
import { type Tool, tools, Writer } from "./writer";

export interface PartProps {
  form: FormState;
  choices: Choices;
  isRead: boolean;
}

/** What the case is: its type, language, title, dates and tags. */
export function About({ form }: PartProps) {
  const { t } = useLanguage();
  return (
    <Card title={t("casebook.editor.about")} id="about">
      <div class="stack">
        <Field form={form} name="title" label={t("compare.field.title")} maxLength={200} required />
        <Field
          form={form}
          name="translated_title"
          label={t("casebook.editor.translated_title")}
          maxLength={200}
          required={false}
        />
        <div class="editor-pair">
          <Select
            form={form}
            name="case_type"
            label={t("compare.field.case_type")}
            options={caseTypes.map((value) => ({ value, label: t(`casebook.frame.type.${value}`) }))}
          />
          <Select
            form={form}
            name="language"
            label={t("casebook.editor.language")}
            options={languages.map((value) => ({ value, label: t(`casebook.editor.language_${value}`) }))}
          />
          <DayField
            form={form}
            name="case_start_date"
            label={t("compare.field.case_start_date")}
            required={false}
          />
          <DayField
            form={form}
            name="case_end_date"
            label={t("compare.field.case_end_date")}
            required={false}
          />
        </div>
        <TextArea
          form={form}
          name="tags"
          label={t("compare.field.tags")}
          hint={t("casebook.editor.tags_hint")}
          rows={3}
          required={false}
        />
      </div>
    </Card>
  );
}

/** Writes a text as it will look, where a script can; the text area of this name holds its HTML. */
function Written({ name, label }: { name: string; label: string }) {
  const { t } = useLanguage();
  const words = Object.fromEntries(tools.map((tool) => [tool, t(`casebook.editor.tool_${tool}`)]));
  return (
    <Island
      name="casebook/writer"
      of={Writer}
      class="editor-written"
      props={{
        ...{ of: `field-${name}`, label },
        words: words as Record<Tool, string>,
        asksAddress: t("casebook.editor.asks_address"),
      }}
    />
  );
}

/** The story, and its translation beside it. */
export function Story({ form, isRead }: PartProps) {
  const { t } = useLanguage();
  const written = (name: string, label: string) => !isRead && <Written {...{ name, label }} />;
  return (
    <Card title={t("compare.field.description")} id="story">
      <div class="editor-beside">
        <div class="editor-told">
          {written("description", t("casebook.editor.original"))}
          <TextArea
            form={form}
            name="description"
            label={t("casebook.editor.original")}
            hint={t("casebook.editor.html_hint")}
            rows={14}
          />
        </div>
        <div class="editor-told">
          {written("translated_description", t("casebook.editor.translated"))}
          <TextArea
            form={form}
            name="translated_description"
            label={t("casebook.editor.translated")}
            rows={14}
            required={false}
          />
        </div>
      </div>
    </Card>
  );
}

import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  Notice,
  PageHeader,
  PostForm,
  Select,
  TextArea,
} from "../../../../web/ui";

export const feedbackKinds = ["content", "general", "usability", "bug", "feature"] as const;

export interface FeedbackProps {
  form: FormState;
  isSent: boolean;
}

/** `/feedback`: a mistake, a correction, a question: to the editors. */
export function Feedback({ form, isSent }: FeedbackProps) {
  const { t } = useLanguage();
  return (
    <div class="stack archive-narrow">
      <PageHeader title={t("archive.feedback")} lead={t("archive.feedback_lead")} />
      {isSent && <Notice tone="good">{t("archive.feedback_thanks")}</Notice>}
      <PostForm action="/feedback" csrf="" once>
        <FormFaults form={form} sent />
        <Select
          form={form}
          name="feedbackType"
          label={t("archive.feedback_type")}
          options={feedbackKinds.map((value) => ({ value, label: t(`archive.feedback_type.${value}`) }))}
        />
        <Field form={form} name="subject" label={t("archive.feedback_subject")} maxLength={200} required />
        <TextArea
          form={form}
          name="description"
          label={t("archive.feedback_text")}
          maxLength={5000}
          rows={8}
          required
        />
        <Field
          form={form}
          name="relatedPage"
          label={t("archive.feedback_page")}
          hint={t("archive.feedback_page_hint")}
          maxLength={300}
        />
        <fieldset class="stack stack--tight">
          <legend>{t("archive.feedback_contact")}</legend>
          <p class="quiet small">{t("archive.feedback_contact_words")}</p>
          <div class="pair">
            <Field
              form={form}
              name="name"
              label={t("archive.feedback_name")}
              maxLength={200}
              autocomplete="name"
            />
            <Field
              form={form}
              name="email"
              label={t("archive.feedback_email")}
              maxLength={300}
              autocomplete="email"
              inputMode="email"
            />
            <Field
              form={form}
              name="phone"
              label={t("archive.feedback_phone")}
              maxLength={300}
              autocomplete="tel"
              inputMode="tel"
            />
          </div>
        </fieldset>
        <FormActions>
          <Button tone="primary" icon="send">
            {t("archive.feedback_send")}
          </Button>
        </FormActions>
      </PostForm>
    </div>
  );
}

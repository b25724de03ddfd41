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
} from "../../../../web/ui";

/** `/follow`: an address that is written to. */
export function Follow({ form, isSent }: { form: FormState; isSent: boolean }) {
  const { t } = useLanguage();
  const caseId = form.values.case_id ?? "";
  return (
    <div class="stack archive-narrow">
      <PageHeader
        title={t("casebook.follow.title")}
        lead={t(caseId === "" ? "casebook.follow.lead" : "casebook.follow.case_lead")}
      />
      {isSent && <Notice tone="good">{t("casebook.follow.sent")}</Notice>}
      <PostForm action="/follow" csrf="">
        <FormFaults form={form} sent />
        <input type="hidden" name="case_id" value={caseId} />
        <Field
          form={form}
          name="email"
          type="email"
          label={t("casebook.follow.email")}
          maxLength={254}
          autocomplete="email"
          required
        />
        <FormActions>
          <Button tone="primary">{t("casebook.follow.send")}</Button>
        </FormActions>
      </PostForm>
    </div>
  );
}

/** What a link of a mail does, once somebody clicks: programs look at every link. */
export function FollowStep({ title, action, button }: { title: string; action: string; button: string }) {
  return (
    <div class="stack archive-narrow">
      <PageHeader title={title} />
      <PostForm action={action} csrf="" plain>
        <Button tone="primary">{button}</Button>
      </PostForm>
    </div>
  );
}

export function FollowDone({ title, lead }: { title: string; lead?: string | undefined }) {
  return (
    <div class="stack archive-narrow">
      <PageHeader title={title} lead={lead} />
    </div>
  );
}

import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Card,
  Field,
  FormActions,
  type FormState,
  freshForm,
  PageHeader,
  PostForm,
  TextArea,
} from "../../../../web/ui";

/** Gives a sign-up to a link: on its page, for administrators. */
export function AssignSignup({ signupId, csrf }: { signupId: string; csrf: string }) {
  const { t } = useLanguage();
  const form = freshForm();
  return (
    <Card title={t("claims.assign_title")}>
      <p>{t("claims.assign_words")}</p>
      <PostForm action={`/dashboard/signups/${signupId}/claim`} csrf={csrf} id="claim" once>
        <Field
          form={form}
          name="link"
          label={t("claims.link")}
          hint={t("claims.link_hint")}
          required
          maxLength={4000}
          dir="ltr"
        />
        <Field form={form} name="reason" label={t("claims.reason")} required maxLength={1000} />
        <FormActions>
          <Button tone="plain">{t("claims.assign")}</Button>
        </FormActions>
      </PostForm>
    </Card>
  );
}

export interface AskProps {
  link: { id: string; name: string };
  form: FormState;
  csrf: string;
}

/** An officer asks for a sign-up that their link lacks. */
export function AskForSignup({ link, form, csrf }: AskProps) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeader
        title={t("claims.ask_title")}
        lead={t("claims.ask_words")}
        back={{ href: `/dashboard/links/${link.id}`, label: link.name }}
      />
      <PostForm action={`/dashboard/links/${link.id}/claim`} csrf={csrf} id="claim" once>
        <Card>
          <Field
            form={form}
            name="email"
            type="email"
            label={t("claims.ask_email")}
            required
            maxLength={254}
          />
          <TextArea
            form={form}
            name="reason"
            label={t("claims.ask_reason")}
            required
            maxLength={1000}
            rows={3}
          />
        </Card>
        <FormActions>
          <Button tone="primary">{t("claims.ask")}</Button>
        </FormActions>
      </PostForm>
    </>
  );
}

import { useLanguage } from "../../../../web/i18n/language";
import { Button, Card, Confirm, FormActions, PostForm } from "../../../../web/ui";
import type { OfficerRecord } from "../schemas";

/** Whether and how the officer signs in. */
export function OfficerAccess({ officer, csrf }: { officer: OfficerRecord; csrf: string }) {
  const { t } = useLanguage();
  const home = `/dashboard/officers/${officer.id}`;
  if (officer.status === "inactive") {
    return (
      <Card title={t("officers.sign_in")}>
        <p>{t("officers.reactivate_words")}</p>
        <PostForm action={`${home}/activate`} csrf={csrf}>
          <FormActions>
            <Button tone="plain">{t("officers.reactivate")}</Button>
          </FormActions>
        </PostForm>
      </Card>
    );
  }
  return (
    <Card title={t("officers.sign_in")}>
      <div class="row">
        <Confirm label={t("officers.reset")} icon="key">
          <p>{t("officers.reset_words")}</p>
          <PostForm action={`${home}/reset-password`} csrf={csrf}>
            <Button tone="plain">{t("officers.reset_yes")}</Button>
          </PostForm>
        </Confirm>
        <Confirm label={t("officers.password_link")} icon="link">
          <p>{t("officers.password_link_ask")}</p>
          <PostForm action={`${home}/password-link`} csrf={csrf}>
            <Button tone="plain">{t("officers.make_link")}</Button>
          </PostForm>
        </Confirm>
        <Confirm label={t("officers.deactivate")} icon="close">
          <p>{t("officers.deactivate_words")}</p>
          <PostForm action={`${home}/deactivate`} csrf={csrf}>
            <Button tone="danger">{t("officers.deactivate_yes")}</Button>
          </PostForm>
        </Confirm>
      </div>
    </Card>
  );
}

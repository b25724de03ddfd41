import { useLanguage } from "../../../../web/i18n/language";
import { PublicShell } from "../../../../web/layout/public-shell";
import { Button } from "../../../../web/ui/button";
import { PostForm } from "../../../../web/ui/post-form";

/** Whether a candidate ends the mails that officers send: opened from the last line of one. */
export function EndMail({ action }: { action: string }) {
  const { t } = useLanguage();
  return (
    <PublicShell>
      <h1>{t("followups.end_mail_question")}</h1>
      <p class="quiet">{t("followups.end_mail_lead")}</p>
      <PostForm action={action} csrf="" plain>
        <Button>{t("followups.end_mail")}</Button>
      </PostForm>
    </PublicShell>
  );
}

/** They are ended. */
export function MailEnded() {
  const { t, carry } = useLanguage();
  return (
    <PublicShell icon="check">
      <h1>{t("followups.mail_ended")}</h1>
      <p class="quiet">
        {t("followups.mail_ended_lead")} <a href={carry("/your-data")}>{t("yourData.title")}</a>
      </p>
    </PublicShell>
  );
}

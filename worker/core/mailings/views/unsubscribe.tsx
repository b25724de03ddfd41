import { useLanguage } from "../../../../web/i18n/language";
import { PublicShell } from "../../../../web/layout/public-shell";
import { Button } from "../../../../web/ui/button";
import { PostForm } from "../../../../web/ui/post-form";

/** Whether to end a mailing: opened from its last line. */
export function Unsubscribe({ action, name }: { action: string; name: string }) {
  const { t } = useLanguage();
  return (
    <PublicShell>
      <h1>{t("mailings.heading", { name })}</h1>
      <p class="quiet">{t("mailings.lead")}</p>
      <PostForm action={action} csrf="" plain>
        <Button>{t("mailings.end")}</Button>
      </PostForm>
    </PublicShell>
  );
}

/** It is ended. */
export function Unsubscribed({ name }: { name: string }) {
  const { t } = useLanguage();
  return (
    <PublicShell>
      <h1>{t("mailings.ended", { name })}</h1>
      <p>
        <a href="/profile">{t("mailings.changeBack")}</a>
      </p>
    </PublicShell>
  );
}

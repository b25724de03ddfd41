import { useLanguage } from "../../../../web/i18n/language";
import { GuestShell } from "../../../../web/layout/guest-shell";
import { Button } from "../../../../web/ui/button";
import { PostForm } from "../../../../web/ui/post-form";

/** One button, and nothing of whom it signs in. */
export function Enter({ action }: { action: string }) {
  const { t } = useLanguage();
  return (
    <GuestShell isStranger>
      <h1>{t("entering.heading")}</h1>
      <p>{t("entering.lead")}</p>
      <PostForm action={action} csrf="">
        <Button>{t("entering.button")}</Button>
      </PostForm>
    </GuestShell>
  );
}

export function LinkOver() {
  const { t, carry } = useLanguage();
  return (
    <GuestShell isStranger>
      <h1>{t("entering.over_title")}</h1>
      <p>{t("entering.over")}</p>
      <p>
        <a href={carry("/login")}>{t("entering.sign_in")}</a>
      </p>
    </GuestShell>
  );
}

import { useLanguage } from "../../../../web/i18n/language";
import { GuestShell } from "../../../../web/layout/guest-shell";
import { PublicShell } from "../../../../web/layout/public-shell";
import { Button } from "../../../../web/ui/button";
import { PostForm } from "../../../../web/ui/post-form";

/** One button: the page itself ends nothing. */
export function SignOut({ csrf, login, isGuest }: { csrf: string; login: string; isGuest: boolean }) {
  const { t } = useLanguage();
  const words = (
    <>
      <h1>{t("signOut.heading")}</h1>
      <p class="quiet">{t("signOut.lead", { login })}</p>
      <PostForm action="/logout" csrf={csrf}>
        <Button>{t("signOut.button")}</Button>
      </PostForm>
    </>
  );
  if (isGuest) return <GuestShell here="/logout/">{words}</GuestShell>;
  return <PublicShell foot={<a href="/dashboard/">{t("ownProfile.back")}</a>}>{words}</PublicShell>;
}

import { useLanguage } from "../../../../web/i18n/language";
import { PublicShell } from "../../../../web/layout/public-shell";

/** Why it did not open, and the way back: it stands in a tab of its own. */
export function NotOpened({ reason, back }: { reason: string; back: string }) {
  const { t, say } = useLanguage();
  return (
    <PublicShell icon="warning">
      <h1>{t("followups.refused")}</h1>
      <p>{say(reason)}</p>
      <p>
        <a class="button button--primary" href={back}>
          {t("followups.back")}
        </a>
      </p>
    </PublicShell>
  );
}

/** Leads on by itself; what stands here is for browsers that do not. */
export function ToWhatsApp({ name, address }: { name: string; address: string }) {
  const { t } = useLanguage();
  return (
    <PublicShell icon="message">
      <h1>{t("followups.opening", { name })}</h1>
      <p>
        <a class="button button--primary" href={address} rel="noreferrer">
          {t("followups.whatsapp")}
        </a>
      </p>
    </PublicShell>
  );
}

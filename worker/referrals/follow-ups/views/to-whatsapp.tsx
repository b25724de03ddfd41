import { useLanguage } from "../../../../web/i18n/language";
import { PublicShell } from "../../../../web/layout/public-shell";

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

import { useLanguage } from "../../../../web/i18n/language";
import { Brand } from "../../../../web/layout/brand";
import { ButtonLink } from "../../../../web/ui";

/** The page there is without a connection; the service worker puts the last figures seen into it. */
export function OfflinePage() {
  const { t } = useLanguage();
  return (
    <div class="offline" data-offline="">
      <Brand href="/dashboard" />
      <main id="main" class="stack" tabIndex={-1}>
        <h1>{t("offline.title")}</h1>
        <div class="stack">
          <slot name="last-seen" />
        </div>
        <p>{t("offline.more")}</p>
        <ButtonLink href="/dashboard" icon="refresh">
          {t("offline.retry")}
        </ButtonLink>
      </main>
    </div>
  );
}

import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import { Brand } from "../../../../web/layout/brand";
import { LanguageSwitch } from "../../../../web/layout/language-switch";

/** The frame of a page that is read at length, for whoever is not signed in. */
export function ReadingFrame({ children }: { children: ComponentChildren }) {
  const { t, carry } = useLanguage();
  return (
    <div class="reading">
      <a class="skip visually-hidden" href="#main">
        {t("shell.skip")}
      </a>
      <header class="reading__top no-print">
        <Brand />
        <a href={carry("/login")}>{t("signIn.title")}</a>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer class="no-print">
        <LanguageSwitch />
      </footer>
    </div>
  );
}

import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";

/** Around a report: a way back, and to the printer; neither is printed. */
export function ReportFrame({
  back,
  children,
}: {
  back?: { href: string; label: string } | undefined;
  children: ComponentChildren;
}) {
  const { t } = useLanguage();
  return (
    <div class="report-page">
      <nav class="report-bar" aria-label={t("incomes.report.title")}>
        {back ? <a href={back.href}>{back.label}</a> : <span />}
        <button type="button" class="button button--primary needs-script" data-print="">
          {t("incomes.report.print")}
        </button>
      </nav>
      <main id="main" class="report" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

import { useLanguage } from "../../../../web/i18n/language";

/** On each page: an allegation is no finding, and where a mistake is told. */
export function Disclaimer({ own }: { own: string }) {
  const { t, carry } = useLanguage();
  return (
    <p class="archive-disclaimer">
      {own || t("archive.no_findings")} <a href={carry("/feedback")}>{t("archive.tell_a_mistake")}</a>
    </p>
  );
}

import { useLanguage } from "../../../../web/i18n/language";
import { EmptyState } from "../../../../web/ui";

/** A figure of a range in which nothing happened. */
export function Nothing() {
  const { t } = useLanguage();
  return (
    <EmptyState title={t("insight.nothing")} icon="calendar">
      {t("insight.nothing_words")}
    </EmptyState>
  );
}

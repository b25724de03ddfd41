import { useLanguage } from "../../../i18n/language";
import { EmptyState } from "../../../ui";

/** A figure of a range in which nothing happened. */
export function Nothing() {
  const { t } = useLanguage();
  return (
    <EmptyState title={t("insight.nothing")} icon="calendar">
      {t("insight.nothing_words")}
    </EmptyState>
  );
}

import { useLanguage } from "../i18n/language";
import { Button } from "./button";
import { Icon } from "./icon";

/**
 * The end of a form that saves itself (`PostForm saves`): whether what was typed is safe, in words that change as it
 * is saved. Without script it is the button that saves.
 */
export function SavesItself() {
  const { t, locale } = useLanguage();
  return (
    <div
      class="saves-itself no-print"
      data-saves-status="resting"
      data-saving={t("ui.saves.saving")}
      data-saved={t("ui.saves.saved", { time: "{time}" })}
      data-failed={t("ui.saves.failed")}
      data-clock={locale}
    >
      <span class="saves-itself__words">
        <Icon name="check" class="saves-itself__done" />
        <Icon name="refresh" class="saves-itself__turns" />
        <Icon name="warning" class="saves-itself__failed" />
        <span role="status">{t("ui.saves.resting")}</span>
      </span>
      <Button tone="quiet" small type="button" class="saves-itself__again">
        {t("ui.again")}
      </Button>
      <Button tone="primary" class="saves-itself__button">
        {t("ui.saves.button")}
      </Button>
    </div>
  );
}

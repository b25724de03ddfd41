import { useLanguage } from "../../../../web/i18n/language";
import { Notice } from "../../../../web/ui/notice";
import { healthPath } from "../paths";

/** Above every page of an administrator while something is off. */
export function SomethingOff() {
  const { t } = useLanguage();
  return (
    <Notice tone="bad">
      <p>
        {t("health.banner")} <a href={healthPath}>{t("health.bannerLink")}</a>
      </p>
    </Notice>
  );
}

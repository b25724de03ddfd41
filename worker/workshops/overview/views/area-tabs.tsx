import { useLanguage } from "../../../../web/i18n/language";
import { Tabs } from "../../../../web/ui";
import { provincialPath, regionalPath } from "../../paths";

/** The two tables of places beside each other. */
export function AreaTabs({ current }: { current: "regional" | "provincial" }) {
  const { t } = useLanguage();
  return (
    <Tabs
      label={t("workshops.overview.areas")}
      tabs={[
        {
          href: regionalPath,
          label: t("workshops.overview.regions"),
          current: current === "regional",
        },
        {
          href: provincialPath,
          label: t("workshops.overview.provinces"),
          current: current === "provincial",
        },
      ]}
    />
  );
}

import { useLanguage } from "../../../../web/i18n/language";
import { Tabs } from "../../../../web/ui";
import { casesPath } from "../../frame/steps";

export const explorers = ["overview", "benchmarks", "references"] as const;
export type Explorer = (typeof explorers)[number];

/** The way between the lists of what there is. */
export function ExplorerTabs({ current }: { current: Explorer }) {
  const { t } = useLanguage();
  return (
    <Tabs
      label={t("incomes.explorers.tabs")}
      tabs={explorers.map((one) => ({
        href: `${casesPath}/${one}`,
        label: t(`incomes.explorers.${one}`),
        current: one === current,
      }))}
    />
  );
}

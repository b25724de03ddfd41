import { useLanguage } from "../../../../web/i18n/language";
import { Tabs } from "../../../../web/ui";
import { casePath } from "../../frame/steps";

/** The pages of the step "Act", each with what its address has after the case's. */
const pages = { sensitivity: "act", scenarios: "act/scenarios", optimise: "act/optimise" } as const;
export type ActPage = keyof typeof pages;

/** The way between the pages of the step "Act". */
export function ActTabs({ caseId, current }: { caseId: string; current: ActPage }) {
  const { t } = useLanguage();
  const all = Object.keys(pages) as ActPage[];
  return (
    <Tabs
      label={t("incomes.act.pages")}
      tabs={all.map((page) => ({
        href: casePath(caseId, pages[page]),
        label: t(`incomes.act.page_${page}`),
        current: page === current,
      }))}
    />
  );
}

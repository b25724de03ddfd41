import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import { Badge, PageHeader, Tabs } from "../../../../web/ui";
import { casePath, casesPath, STEPS, type Step } from "./path";

export interface CaseHead {
  id: string;
  name: string;
  status: "incomplete" | "completed";
  place: string;
}

/** The head of every page of a case, and its steps, open in any order. */
export function CaseFrame({
  head,
  step,
  actions,
  children,
}: {
  head: CaseHead;
  step: Step;
  actions?: ComponentChildren;
  children: ComponentChildren;
}) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeader
        title={head.name}
        lead={head.place}
        back={{ href: casesPath, label: t("incomes.cases") }}
        badge={
          <Badge tone={head.status === "completed" ? "good" : "quiet"}>{t(`incomes.${head.status}`)}</Badge>
        }
        actions={actions}
      />
      <div class="stack">
        <Tabs
          label={t("incomes.steps")}
          tabs={STEPS.map((name) => ({
            href: casePath(head.id, name),
            label: t(`incomes.step_${name}`),
            current: name === step,
          }))}
        />
        {children}
      </div>
    </>
  );
}

import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import { PageHeader, Tabs } from "../../../../web/ui";

export const adminPath = "/dashboard/incomes/admin";

const parts = ["users", "registrations", "requests", "tags", "units", "master"] as const;
export type AdminPart = (typeof parts)[number];

export interface AdminFrameProps {
  part: AdminPart;
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** A list of the admin's: what it is of, and the way to the others. */
export function AdminFrame({ part, actions, children }: AdminFrameProps) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeader title={t(`incomes.${part}_title`)} lead={t(`incomes.${part}_lead`)} actions={actions} />
      <div class="stack">
        <Tabs
          label={t("incomes.admin_pages")}
          tabs={parts.map((one) => ({
            href: `${adminPath}/${one}`,
            label: t(`incomes.${one}_title`),
            current: one === part,
          }))}
        />
        {children}
      </div>
    </>
  );
}

import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../web/i18n/language";
import { PageHeader, type PageHeaderProps } from "../../../web/ui/page-header";
import { Tabs } from "../../../web/ui/tabs";

export interface SettingsTab {
  href: string;
  label: string;
}

export interface SettingsFrameProps extends Omit<PageHeaderProps, "title"> {
  title?: string;
  tabs: SettingsTab[];
  path: string;
  children: ComponentChildren;
}

/** Every page of the settings, with the others that the person may open. */
export function SettingsFrame({ title, tabs, path, children, ...header }: SettingsFrameProps) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeader title={title ?? t("settings.title")} {...header} />
      <div class="stack">
        {tabs.length > 1 && (
          <Tabs
            label={t("settings.title")}
            tabs={tabs.map((tab) => ({
              ...tab,
              current: path === tab.href || path.startsWith(`${tab.href}/`),
            }))}
          />
        )}
        {children}
      </div>
    </>
  );
}

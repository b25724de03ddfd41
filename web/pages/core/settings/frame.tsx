import type { ComponentChildren } from "preact";
import { PageHeader, type PageHeaderProps } from "../../../ui/page-header";
import { Tabs } from "../../../ui/tabs";

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
export function SettingsFrame({ title = "Settings", tabs, path, children, ...header }: SettingsFrameProps) {
  return (
    <>
      <PageHeader title={title} {...header} />
      <div class="stack">
        {tabs.length > 1 && (
          <Tabs
            label="Settings"
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

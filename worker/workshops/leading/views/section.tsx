import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import { Badge, PageHeader, Tabs } from "../../../../web/ui";
import { ledPage } from "../paths";
import { type Section as SectionName, sections } from "../sections";
import type { Led } from "./led";

export interface SectionProps {
  led: Led;
  section: SectionName;
  /** Where it is not the section's own name. */
  title?: ComponentChildren;
  lead?: ComponentChildren;
  back?: { href: string; label: string };
  badge?: ComponentChildren;
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** The pages of an assessment's facilitators beside each other. */
export function SectionTabs({ led, section }: Pick<SectionProps, "led" | "section">) {
  const { t } = useLanguage();
  return (
    <Tabs
      label={t("leading.pages")}
      tabs={sections.map(({ page, label }) => ({
        ...{ href: ledPage(led.id, page), label: t(label), current: page === section },
      }))}
    />
  );
}

/** A page of an assessment's facilitators: which assessment, which page, and the pages beside it. */
export function Section({ led, section, title, lead, back, badge, actions, children }: SectionProps) {
  const { t } = useLanguage();
  const own = sections.find(({ page }) => page === section);
  return (
    <>
      <PageHeader
        title={title ?? (own && t(own.label))}
        lead={lead ?? led.title}
        back={back ?? { href: "/mana/workshops/", label: t("leading.all") }}
        badge={badge ?? (led.isClosed && <Badge tone="quiet">{t("leading.closed")}</Badge>)}
        actions={actions}
      />
      <div class="stack">
        <SectionTabs led={led} section={section} />
        {children}
      </div>
    </>
  );
}

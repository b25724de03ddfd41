import type { ComponentChildren } from "preact";
import { useLanguage } from "../i18n/language";
import { Icon } from "./icon";

export interface PageHeaderProps {
  title: ComponentChildren;
  lead?: ComponentChildren;
  /** Where this page belongs: shown above the title. */
  back?: { href: string; label: string } | undefined;
  /** Beside the title: a status. */
  badge?: ComponentChildren;
  actions?: ComponentChildren;
}

export function PageHeader({ title, lead, back, badge, actions }: PageHeaderProps) {
  return (
    <header class="page-header">
      {back && (
        <a class="page-header__back" href={back.href}>
          <Icon name="left" class="icon--forward" />
          {back.label}
        </a>
      )}
      <div class="page-header__row">
        <div class="page-header__words">
          <h1 tabIndex={-1}>
            {title} {badge}
          </h1>
          {lead && <p class="page-header__lead">{lead}</p>}
        </div>
        {actions && <div class="page-header__actions">{actions}</div>}
      </div>
    </header>
  );
}

export function Breadcrumbs({ trail }: { trail: { label: string; href?: string }[] }) {
  const { t } = useLanguage();
  return (
    <nav aria-label={t("ui.breadcrumbs")}>
      <ol class="breadcrumbs">
        {trail.map(({ label, href }) => (
          <li key={label}>{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}

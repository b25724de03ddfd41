import type { ComponentChildren } from "preact";
import { useLanguage } from "../i18n/language";
import { Icon } from "./icon";
import type { IconName } from "./icons";

export interface EmptyStateProps {
  title: string;
  icon?: IconName;
  /** What comes here, and how. */
  children?: ComponentChildren;
  /** The next step. */
  action?: ComponentChildren;
}

export function EmptyState({ title, icon = "list", children, action }: EmptyStateProps) {
  return (
    <div class="empty">
      <span class="empty__icon">
        <Icon name={icon} />
      </span>
      <p class="empty__title">{title}</p>
      {children && <div class="empty__words">{children}</div>}
      {action && <div class="row">{action}</div>}
    </div>
  );
}

/** A part of a page that could not be read, with a way to try again. */
export function ErrorState({ title, retry }: { title?: string; retry: string }) {
  const { t } = useLanguage();
  return (
    <EmptyState
      title={title ?? t("ui.notLoaded")}
      icon="warning"
      action={
        <a class="button button--plain" href={retry}>
          <Icon name="refresh" />
          <span>{t("ui.again")}</span>
        </a>
      }
    >
      <p>{t("ui.notLoadedWords")}</p>
    </EmptyState>
  );
}

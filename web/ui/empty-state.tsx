import type { ComponentChildren } from "preact";
import { ButtonLink } from "./button";
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

/** A list whose filters leave nothing over, with the way back to all of it. */
export function NothingFits({ one, many, path }: { one: string; many: string; path: string }) {
  return (
    <EmptyState
      title={`No ${one} fits.`}
      action={
        <ButtonLink href={path} tone="plain">
          Show all {many}
        </ButtonLink>
      }
    />
  );
}

/** A part of a page that could not be read, with a way to try again. */
export function ErrorState({ title = "This could not be loaded", retry }: { title?: string; retry: string }) {
  return (
    <EmptyState
      title={title}
      icon="warning"
      action={
        <a class="button button--plain" href={retry}>
          <Icon name="refresh" />
          <span>Try again</span>
        </a>
      }
    >
      <p>It is on our side. Nothing you entered is lost.</p>
    </EmptyState>
  );
}

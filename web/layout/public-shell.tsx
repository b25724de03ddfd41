import type { ComponentChildren } from "preact";
import { Icon } from "../ui/icon";
import type { IconName } from "../ui/icons";
import { Brand } from "./brand";
import { LanguageSwitch } from "./language-switch";

export interface PublicShellProps {
  /** Instead of the product's own: somebody's logo and name. */
  brand?: ComponentChildren;
  /** What the page says, at a glance: done, closed. */
  icon?: IconName | undefined;
  /** Below the card: a way elsewhere. */
  foot?: ComponentChildren;
  /** The id of the page's form: what is typed in it goes along to another language. */
  typedIn?: string | undefined;
  children: ComponentChildren;
}

/** The frame of a page for one task: signing in, signing up, an error. */
export function PublicShell({ brand, icon, foot, typedIn, children }: PublicShellProps) {
  return (
    <div class="public">
      <header class="public__brand">{brand ?? <Brand />}</header>
      <main id="main" class="public__card" tabIndex={-1}>
        {icon && (
          <span class="empty__icon">
            <Icon name={icon} />
          </span>
        )}
        {children}
      </main>
      <footer class="public__foot">
        {foot && <p>{foot}</p>}
        <LanguageSwitch typedIn={typedIn} />
      </footer>
    </div>
  );
}

import type { ComponentChildren } from "preact";
import { useLanguage } from "../i18n/language";
import { Icon } from "../ui/icon";
import type { IconName } from "../ui/icons";
import { LanguageSwitch } from "./language-switch";

export interface GuestShellProps {
  /** The address that the page stands at, to be marked. */
  here?: string | undefined;
  /** Nobody is signed in, or nobody who has pages of their own: a preview. */
  isStranger?: boolean | undefined;
  /** Above the page's heading: the way back. */
  back?: { href: string; label: string } | undefined;
  children: ComponentChildren;
}

/**
 * The frame for guests of the product, who have a few pages of their own: on a phone, in large type, with targets for
 * thumbs. Its page is rendered with `isGuest`.
 */
export function GuestShell({ here, isStranger, back, children }: GuestShellProps) {
  const { t } = useLanguage();
  const items: [href: string, icon: IconName, label: string][] = [
    ["/dashboard/", "list", t("shell.guestHome")],
    ["/profile/", "person", t("shell.guestProfile")],
    ["/logout/", "leave", t("shell.signOut")],
  ];
  return (
    <div class="guest">
      {!isStranger && (
        <nav class="guest__nav" aria-label={t("shell.main")}>
          {items.map(([href, icon, label]) => (
            <a key={href} href={href} aria-current={href === here ? "page" : undefined}>
              <Icon name={icon} />
              <span>{label}</span>
            </a>
          ))}
        </nav>
      )}
      <main id="main" class="guest__main" tabIndex={-1}>
        {back && (
          <a class="guest__back" href={back.href}>
            <Icon name="left" class="icon--forward" />
            <span>{back.label}</span>
          </a>
        )}
        {children}
      </main>
      <footer class="guest__foot">
        <LanguageSwitch />
      </footer>
    </div>
  );
}

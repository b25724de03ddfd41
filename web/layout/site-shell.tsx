import type { ComponentChildren } from "preact";
import { useLanguage } from "../i18n/language";
import { LanguageSwitch } from "./language-switch";

export interface SiteLink {
  href: string;
  label: string;
}

export interface SiteShellProps {
  /** What the site is called, which leads to its first page. */
  name: string;
  home: string;
  /** Its navigation is called so for who cannot see it. */
  about: string;
  links: SiteLink[];
  /** The address of this page, of which one of the links may be a part. */
  path: string;
  /** Above everything, on each page. */
  notice?: ComponentChildren;
  /** At each page's end, before the languages. */
  foot?: ComponentChildren;
  children: ComponentChildren;
}

/** The one of the links that the page belongs to: the longest that its address begins with. */
function currentOf(links: readonly SiteLink[], path: string): string | null {
  const fits = links.filter(({ href }) => path === href || path.startsWith(`${href}/`));
  return fits.sort((a, b) => b.href.length - a.href.length)[0]?.href ?? null;
}

/** The frame of pages that anybody reads and that lead to each other: a name, a navigation, what the site says of itself. */
export function SiteShell({ name, home, about, links, path, notice, foot, children }: SiteShellProps) {
  const { t, carry } = useLanguage();
  const current = currentOf(links, path);
  return (
    <div class="site">
      <a class="skip visually-hidden" href="#main">
        {t("shell.skip")}
      </a>
      {notice && <div class="site__notice">{notice}</div>}
      <header class="site__top">
        <div class="site__width">
          <a class="site__name" href={carry(home)}>
            {name}
          </a>
          <nav class="site__links" aria-label={about}>
            {links.map(({ href, label }) => (
              <a
                key={href}
                href={carry(href)}
                aria-current={href !== current ? undefined : path === href ? "page" : "true"}
              >
                {label}
              </a>
            ))}
          </nav>
        </div>
      </header>
      <main id="main" class="site__main site__width" tabIndex={-1}>
        {children}
      </main>
      <footer class="site__foot">
        <div class="site__width">
          {foot}
          <LanguageSwitch />
        </div>
      </footer>
    </div>
  );
}

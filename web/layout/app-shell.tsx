import type { ComponentChildren } from "preact";
import { useLanguage } from "../i18n/language";
import { Icon } from "../ui/icon";
import { Brand } from "./brand";
import type { Theme } from "./document";
import { currentOf, type NavigationItem, type NavigationPart, partsOf } from "./navigation";
import { UserMenu, type UserOfMenu } from "./user-menu";

export interface AppShellProps {
  navigation: NavigationItem[];
  /** The path of this page: what navigation shows as current. */
  path: string;
  /** The same with its query: where choosing a theme without script comes back to. */
  here: string;
  user: UserOfMenu;
  theme: Theme;
  csrf: string;
  /** Above the page, whichever it is. */
  notice?: ComponentChildren;
  /** Where the guide tells of this page. */
  help?: string | null;
  children: ComponentChildren;
}

/** Entries in the bar of a phone; the rest stand behind "More". */
const inBar = 4;

function Item({ item, isCurrent }: { item: NavigationItem; isCurrent: boolean }) {
  const { t } = useLanguage();
  return (
    <li>
      <a href={item.href} aria-current={isCurrent ? "page" : undefined}>
        <Icon name={item.icon} />
        <span>{t(item.label)}</span>
      </a>
    </li>
  );
}

function SideItems({ items, current }: { items: NavigationItem[]; current: NavigationItem | null }) {
  return (
    <ul class="side-nav__items">
      {items.map((item) => (
        <Item key={item.href} item={item} isCurrent={item === current} />
      ))}
    </ul>
  );
}

/** Whoever has several parts of the product sees the entries of the one that they are in, and opens the others. */
function SidePart({ title, items, current }: NavigationPart & { current: NavigationItem | null }) {
  const { t } = useLanguage();
  if (title === null) return <SideItems items={items} current={current} />;
  return (
    <details open={current !== null && items.includes(current)}>
      <summary>
        {t(title)}
        <Icon name="down" />
      </summary>
      <SideItems items={items} current={current} />
    </details>
  );
}

function BottomBar({ items, current }: { items: NavigationItem[]; current: NavigationItem | null }) {
  const { t } = useLanguage();
  const all = items.length <= inBar + 1;
  const shown = all ? items : items.slice(0, inBar);
  const more = all ? [] : items.slice(inBar);
  return (
    <nav class="bottom-bar" aria-label={t("shell.mainBottom")}>
      <ul class="bottom-bar__items">
        {shown.map((item) => (
          <Item key={item.href} item={item} isCurrent={item === current} />
        ))}
        {more.length > 0 && (
          <li>
            <details data-menu="" class="bottom-bar__more">
              <summary data-current={current && more.includes(current) ? "" : undefined}>
                <Icon name="more" />
                <span>{t("shell.more")}</span>
              </summary>
              <ul class="menu">
                {more.map((item) => (
                  <Item key={item.href} item={item} isCurrent={item === current} />
                ))}
              </ul>
            </details>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** The frame of every page of a signed-in person: navigation beside the page, below it on a phone. */
export function AppShell({
  navigation,
  path,
  here,
  user,
  theme,
  csrf,
  notice,
  help,
  children,
}: AppShellProps) {
  const { t } = useLanguage();
  const current = currentOf(navigation, path);
  return (
    <div class="shell">
      <a class="skip visually-hidden" href="#main">
        {t("shell.skip")}
      </a>
      <header class="shell__top">
        <Brand href="/dashboard" />
        <a class="shell__search" href="/dashboard/search" data-shortcut="k" aria-keyshortcuts="Control+K">
          <Icon name="search" />
          <span>{t("shell.search")}</span>
          <small aria-hidden="true">Ctrl K</small>
        </a>
        <nav class="side-nav" aria-label={t("shell.main")}>
          {partsOf(navigation).map((part) => (
            <SidePart key={part.title} {...part} current={current} />
          ))}
        </nav>
        <UserMenu user={user} theme={theme} csrf={csrf} back={here} />
      </header>
      <main id="main" class="shell__main" tabIndex={-1}>
        {notice}
        {children}
        {help && (
          <p class="shell__help no-print">
            <a href={help}>{t("shell.help")}</a>
          </p>
        )}
      </main>
      <BottomBar items={navigation} current={current} />
    </div>
  );
}

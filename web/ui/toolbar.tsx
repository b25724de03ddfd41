import type { ComponentChildren } from "preact";
import { useLanguage } from "../i18n/language";
import { Icon } from "./icon";

/** What a page's figures are of, in one line that stays in sight. */
export function Toolbar({ children }: { children: ComponentChildren }) {
  return <div class="toolbar">{children}</div>;
}

/** Filters behind one button; without script too. */
export function FilterMenu({ children }: { children: ComponentChildren }) {
  const { t } = useLanguage();
  return (
    <details class="chooser" data-menu="">
      <summary class="button button--plain">
        <Icon name="settings" />
        <span class="chooser__word">{t("lists.filter")}</span>
        <Icon name="down" />
      </summary>
      <div class="menu chooser__menu chooser__menu--form">{children}</div>
    </details>
  );
}

export interface Chip {
  label: string;
  /** The address without it. */
  href: string;
}

/** What narrows the page, each taken out by a press; `of` is the part of the page that follows (docs/pages.md). */
export function Chips({ chips, of }: { chips: Chip[]; of: string }) {
  const { t } = useLanguage();
  return (
    <ul class="chips" id={`${of}-chips`} data-follows={of}>
      {chips.map(({ label, href }) => (
        <li key={label}>
          <a class="chip" href={href} aria-label={t("lists.clear_one", { name: label })}>
            {label}
            <Icon name="close" />
          </a>
        </li>
      ))}
    </ul>
  );
}

import { useLanguage } from "../i18n/language";
import { languageIn, languages, type MessageKey } from "../i18n/translate";
import { Icon } from "../ui/icon";
import type { IconName } from "../ui/icons";
import type { Theme } from "./document";

export interface UserOfMenu {
  name: string;
  /** The address or number they sign in with. */
  login: string;
}

const themes: { value: Theme; label: MessageKey; icon: IconName }[] = [
  { value: "system", label: "shell.themeDevice", icon: "screen" },
  { value: "light", label: "shell.themeLight", icon: "sun" },
  { value: "dark", label: "shell.themeDark", icon: "moon" },
];

const initials = (name: string) =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? "")
    .join("");

export interface UserMenuProps {
  user: UserOfMenu;
  theme: Theme;
  csrf: string;
  /** Where choosing a theme without script comes back to. */
  back: string;
}

export function UserMenu({ user, theme, csrf, back }: UserMenuProps) {
  const { t, locale } = useLanguage();
  const others = Object.entries(languages).filter(([language]) => language !== languageIn(locale));
  return (
    <details data-menu="" class="user-menu">
      <summary>
        <span class="user-menu__face" aria-hidden="true">
          {initials(user.name)}
        </span>
        <span class="user-menu__name">{user.name}</span>
        <Icon name="down" class="user-menu__arrow" />
      </summary>
      <div class="menu">
        <div class="user-menu__who">
          <strong class="truncate">{user.name}</strong>
          <span class="truncate quiet small">{user.login}</span>
        </div>
        <a href="/dashboard/settings/profile">
          <Icon name="person" />
          <span>{t("shell.profile")}</span>
        </a>
        <a href="/help">
          <Icon name="info" />
          <span>{t("shell.guide")}</span>
        </a>
        <form method="post" action="/dashboard/settings/profile/language">
          <input type="hidden" name="csrf" value={csrf} />
          {others.map(([language, { name }]) => (
            <button key={language} type="submit" name="locale" value={language} lang={language}>
              <Icon name="message" />
              <span>{name}</span>
            </button>
          ))}
        </form>
        <form method="post" action="/theme" class="theme-switch" data-theme-switch="">
          <input type="hidden" name="back" value={back} />
          {themes.map(({ value, label, icon }) => (
            <button
              key={value}
              type="submit"
              name="theme"
              value={value}
              aria-pressed={value === theme ? "true" : "false"}
              aria-label={t("shell.theme", { theme: t(label) })}
              title={t(label)}
            >
              <Icon name={icon} />
            </button>
          ))}
        </form>
        <form method="post" action="/logout">
          <input type="hidden" name="csrf" value={csrf} />
          <button type="submit">
            <Icon name="leave" />
            <span>{t("shell.signOut")}</span>
          </button>
        </form>
      </div>
    </details>
  );
}

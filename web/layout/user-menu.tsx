import { Icon } from "../ui/icon";
import type { IconName } from "../ui/icons";
import type { Theme } from "./document";

export interface UserOfMenu {
  name: string;
  /** The address or number they sign in with. */
  login: string;
}

const themes: { value: Theme; label: string; icon: IconName }[] = [
  { value: "system", label: "As the device", icon: "screen" },
  { value: "light", label: "Light", icon: "sun" },
  { value: "dark", label: "Dark", icon: "moon" },
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
          <span>Profile and security</span>
        </a>
        <form method="post" action="/theme" class="theme-switch" data-theme-switch="">
          <input type="hidden" name="back" value={back} />
          {themes.map(({ value, label, icon }) => (
            <button
              key={value}
              type="submit"
              name="theme"
              value={value}
              aria-pressed={value === theme ? "true" : "false"}
              aria-label={`Theme: ${label}`}
              title={label}
            >
              <Icon name={icon} />
            </button>
          ))}
        </form>
        <form method="post" action="/logout">
          <input type="hidden" name="csrf" value={csrf} />
          <button type="submit">
            <Icon name="leave" />
            <span>Sign out</span>
          </button>
        </form>
      </div>
    </details>
  );
}

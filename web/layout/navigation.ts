import type { MessageKey } from "../i18n/translate";
import type { IconName } from "../ui/icons";

/** One entry of the navigation, as a module provides it for a person. */
export interface NavigationItem {
  href: string;
  label: MessageKey;
  icon: IconName;
  /** Where more of its pages lie, besides below `href`. */
  also?: string | readonly string[];
}

/** The entry that `path` belongs to: itself, or the longest of those it lies under. */
export function currentOf(items: readonly NavigationItem[], path: string): NavigationItem | null {
  const matching = items.filter(
    ({ href, also }) =>
      path === href ||
      (path.startsWith(`${href}/`) && href !== "/dashboard") ||
      [also ?? []].flat().some((more) => path === more || path.startsWith(`${more}/`)),
  );
  return matching.sort((a, b) => b.href.length - a.href.length)[0] ?? null;
}

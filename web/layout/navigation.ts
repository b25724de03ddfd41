import type { MessageKey } from "../i18n/translate";
import type { IconName } from "../ui/icons";

/** One entry of the navigation, as a module provides it for a person. */
export interface NavigationItem {
  href: string;
  label: MessageKey;
  icon: IconName;
  /** Where more of its pages lie, besides below `href`. */
  also?: string | readonly string[];
  /** The part of the product that it is of; null: of all. */
  part?: MessageKey | null;
}

export interface NavigationPart {
  title: MessageKey | null;
  items: NavigationItem[];
}

/** Entries under the names of their parts, in their order; one list without a name where there is but one part. */
export function partsOf(items: readonly NavigationItem[]): NavigationPart[] {
  const parts = [...Map.groupBy(items, ({ part }) => part ?? null)];
  const named = parts.filter(([title]) => title !== null);
  if (named.length < 2) return [{ title: null, items: [...items] }];
  return parts.map(([title, of]) => ({ title, items: of }));
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

import type { PageCall } from "../http/pages";

/** What the navigation calls the page at `path`, or the one that it belongs to; null where the person has none such. */
export const pageOf =
  ({ c, person, t }: Pick<PageCall<unknown>, "c" | "person" | "t">) =>
  ({ path }: { path: string }): string | null => {
    const [nearest] = c
      .get("navigation")(person)
      .filter(({ href }) => path === href || path.startsWith(`${href}/`))
      .sort((a, b) => b.href.length - a.href.length);
    return nearest ? t(nearest.label) : null;
  };

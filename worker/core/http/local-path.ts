// Pure.
/**
 * An address of this site as a link: path and query. A path that begins with two slashes is none, for browsers read
 * the name of another host there. Pure.
 */
export const localPath = ({ pathname, search }: Pick<URL, "pathname" | "search">): string =>
  pathname.replace(/^[/\\]+/, "/") + search;

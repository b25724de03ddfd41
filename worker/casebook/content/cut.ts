// Pure.

/** The first so many units of a text. Half of a character that takes two is none. */
export const cut = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");

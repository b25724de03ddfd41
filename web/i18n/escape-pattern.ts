/**
 * A text as a regular expression finds it, wherever it stands in one but within a class. Only what has a meaning there is
 * escaped: with the flags `u` and `v` a pattern refuses a backslash before any other sign, a hyphen among them.
 */
export const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

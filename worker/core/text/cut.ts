// Pure.

/** Whether a text has more characters than that, as `max` of a schema counts them. */
export const isLonger = (text: string, longest: number): boolean =>
  text.length > longest && [...text].length > longest;

/** A text's first characters, as `max` of a schema counts them: what takes two units is never cut in half. */
export const cutTo = (text: string, longest: number): string =>
  text.length <= longest ? text : [...text.slice(0, 2 * longest)].slice(0, longest).join("");

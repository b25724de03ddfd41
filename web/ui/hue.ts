/** Which of the hues of tokens.css a drawing has: one thing has one hue on all pages. */
export type Hue = 1 | 2 | 3 | 4;

/** What is inside is drawn in it. */
export const hueClass = (hue: Hue): string => `hue-${hue}`;

// Pure.
import type { Hue } from "../../../web/ui/hue";

/** What each metric is drawn in, wherever it is drawn. */
export const hues = { clicks: 4, signups: 1, enrollments: 2, rate: 3 } as const satisfies Record<string, Hue>;

/** The hue of a figure by its name; rates share one. */
export const hueOf = (figure: string): Hue =>
  Object.hasOwn(hues, figure) ? hues[figure as keyof typeof hues] : hues.rate;

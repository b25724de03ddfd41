import { formatNumber, formatRate } from "../../i18n/format";

export type Figures = Record<string, number | null>;

/** As the page's language writes it; a rate is in percent. */
export function figureText(name: string, value: number | null, locale: string): string {
  return name.endsWith("_rate") ? formatRate(value, locale) : formatNumber(value ?? 0, locale);
}

/** Runtimes do not agree on which space stands in a number. */
const isSame = (a: string, b: string) => a.replace(/\s/g, "") === b.replace(/\s/g, "");

/** Puts figures where the part shows them, and says whether any was another. */
export function showFigures(part: HTMLElement, figures: Figures): boolean {
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  let hasMoved = false;
  for (const element of part.querySelectorAll<HTMLElement>("[data-figure]")) {
    const name = element.dataset.figure ?? "";
    const value = figures[name];
    if (value === undefined) continue;
    const text = figureText(name, value, document.documentElement.lang);
    if (isSame(text, element.textContent)) continue;
    element.textContent = text;
    hasMoved = true;
    if (!isCalm) element.animate([{ color: "var(--accent)" }, {}], 1200);
  }
  return hasMoved;
}

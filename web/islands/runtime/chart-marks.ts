/** Something of a drawing that has a value, in words. */
export interface Mark {
  element: Element;
  words: string;
  /** Of a line's point: where it stands between the edges, 0 to 1. */
  place?: number;
}

/** A drawing's marks in the order in which they stand: those with a title, and the points of lines. */
export function marksOf(chart: ParentNode): Mark[] {
  return [...chart.querySelectorAll("title, [data-points]")].flatMap((one): Mark[] => {
    const points = one.getAttribute("data-points");
    if (points === null) {
      const element = one.parentElement;
      return element ? [{ element, words: one.textContent ?? "" }] : [];
    }
    const words = JSON.parse(points) as string[];
    return words.map((text, i) => ({
      element: one,
      words: text,
      place: words.length > 1 ? i / (words.length - 1) : 0.5,
    }));
  });
}

/** Those that the keys walk: a small country, which is a shape and a dot, is told once. */
export function walked(marks: Mark[]): Mark[] {
  const seen = new Set<string>();
  return marks.filter(({ words }) => !seen.has(words) && seen.add(words));
}

/** Which of so many points is nearest to a place between the edges; the first and the last stand on them. */
export const linePlace = (share: number, count: number): number =>
  Math.max(0, Math.min(count - 1, Math.round(share * (count - 1))));

/**
 * Where a key leads from one of so many marks, of which `perRow` stand in a row (0: all in one); -1: from none yet.
 * Undefined for keys that lead nowhere: they are the page's.
 */
export function step(key: string, at: number, count: number, perRow: number): number | undefined {
  if (count === 0) return;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const moves: Record<string, number> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ...(perRow > 0 ? { ArrowDown: perRow, ArrowUp: -perRow } : {}),
  };
  const move = moves[key];
  if (move === undefined) return;
  if (at < 0) return 0;
  const next = at + move;
  return next < 0 || next >= count ? at : next;
}

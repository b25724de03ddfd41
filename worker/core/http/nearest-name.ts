// Pure: which of the known names somebody may have meant.

const bare = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Insertions, deletions and replacements of a character that lead from one text to the other. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next[j] = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

/** 0 for the same name but for case and separators; null where the names have too little in common. */
function distanceOf(given: string, known: string): number | null {
  const [a, b] = [bare(given), bare(known)];
  if (a === b) return 0;
  if (a.length < 3) return null;
  if (b.startsWith(a) || a.startsWith(b)) return 1;
  const distance = editDistance(a, b);
  return distance <= Math.max(1, Math.floor(b.length / 4)) ? 1 + distance : null;
}

/** The known name that is nearest to the given one, or null where none is near. */
export function nearestName(given: string, known: readonly string[]): string | null {
  if (given.length > 60) return null;
  let nearest: { name: string; distance: number } | null = null;
  for (const name of known) {
    const distance = distanceOf(given, name);
    if (distance !== null && distance < (nearest?.distance ?? Number.POSITIVE_INFINITY)) {
      nearest = { name, distance };
    }
  }
  return nearest?.name ?? null;
}

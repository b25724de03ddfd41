// Pure.

/** The levels of places, the widest first: each place stands below one of the level before its own. */
export const levels = ["region", "province", "municipality", "barangay"] as const;
export type Level = (typeof levels)[number];

/** The level that a place of this one stands below; null for a region, which stands below none. */
export const levelAbove = (level: Level): Level | null => levels[levels.indexOf(level) - 1] ?? null;

/** What two names of one place have in common: nothing but small and capital letters tells them apart. */
export const sameName = (name: string): string => name.normalize("NFC").toLowerCase();

/** What a parent of that level is not: a sentence for whoever chose it. */
export const parentWords: Record<Level, string> = {
  region: "A region stands below no other place.",
  province: "Choose the region that this province is in.",
  municipality: "Choose the province that this municipality is in.",
  barangay: "Choose the municipality that this barangay is in.",
};

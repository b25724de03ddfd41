// Pure.

/**
 * What stands under an id that somebody sends; undefined where nothing does, also for what every object has without
 * anybody's doing, like `constructor` and `__proto__`.
 */
export const ownOf = <T>(records: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(records, id) ? records[id] : undefined;

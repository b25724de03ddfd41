// Pure.

/** Whether the browser says that its person wants no tracking: Do Not Track, or Global Privacy Control. */
export const refusesTracking = (headers: Headers): boolean =>
  headers.get("sec-gpc") === "1" || headers.get("dnt") === "1";

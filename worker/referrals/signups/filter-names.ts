// Pure.

/** What names a value of which nothing is known, where statistics say null. */
export const unknownName = "unknown";
/** What names a region or a type that was never given, where statistics say null: free text may be "unknown". */
export const noneName = "(none)";

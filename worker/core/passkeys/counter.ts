// Pure.
/**
 * Whether a device's count of its own signatures stands still or goes back: then somebody has a copy of the key. Those
 * that are shared between a person's devices count nothing and say 0.
 */
export const goesBack = (kept: number, told: number): boolean => (kept > 0 || told > 0) && told <= kept;

/** The usual ranges of figures, in days that end today. */
export const rangePresets = [7, 30, 60, 90, 365] as const;

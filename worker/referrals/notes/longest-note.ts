// Pure.

/** Of the text of a note: one line beside a trend. */
export const longestNote = 80;

/** Pages that say what did not work. */
export const errors = {
  "errors.400": "That request was not understood",
  "errors.403": "This is not open to you",
  "errors.404": "There is no page here",
  "errors.404words": "The address may be mistyped, or what it led to is not yours to see.",
  "errors.410": "This is gone",
  "errors.429": "That was too often",
  "errors.429words": {
    one: "Wait {count} minute, then try again.",
    other: "Wait {count} minutes, then try again.",
  },
  "errors.500": "Something went wrong on our side",
  "errors.500words": "It has been noted. Nothing you saved before is lost.",
  "errors.503": "We cannot answer right now",
  "errors.503words": "Storage does not answer. Try again in a moment.",
  "errors.other": "That did not work",
  "errors.again": "Try again",
  "errors.start": "Go to the start",
  "errors.reference": "Reference: {id}",
} as const;

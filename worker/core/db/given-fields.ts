/** The fields that an edit sets or empties; what it leaves out is absent or undefined. */
export const givenFields = (edits: object): string[] =>
  Object.entries(edits).flatMap(([field, value]) => (value === undefined ? [] : [field]));

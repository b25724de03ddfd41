// Pure.

/** Where the exports of an assessment are chosen. */
export const exportsOf = (assessmentId: string): string =>
  `/mana/workshops/assessments/${assessmentId}/facilitator/exports/`;

// Pure.

/** Where the syntheses of an assessment are. */
export const synthesesOf = (assessmentId: string): string =>
  `/mana/workshops/assessments/${assessmentId}/facilitator/syntheses/`;

export const synthesisOf = (assessmentId: string, id: string): string => `${synthesesOf(assessmentId)}${id}/`;

// Pure.

const participantPages = (assessmentId: string) => `/mana/workshops/assessments/${assessmentId}/participant/`;

/** Where a participant consents. */
export const onboardingOf = (assessmentId: string): string => `${participantPages(assessmentId)}onboarding/`;

/** Where a participant changes what they told of themself. */
export const ownProfileOf = (assessmentId: string): string => `${participantPages(assessmentId)}profile/`;

/** Where a participant takes their consent back. */
export const withdrawOf = (assessmentId: string): string => `${participantPages(assessmentId)}withdraw/`;

/** Where a participant says that they have read what they were told. */
export const noticesOf = (assessmentId: string): string => `${participantPages(assessmentId)}notices/`;

/** Where a participant answers a workshop. */
export const workshopPageOf = (assessmentId: string, type: string): string =>
  `${participantPages(assessmentId)}workshops/${type}/`;

/** Where a participant votes on what all say together. */
export const voteOf = (assessmentId: string): string => `${participantPages(assessmentId)}vote/`;

/** Where a participant is at home in an assessment. */
export const dashboardOf = (assessmentId: string): string => `${participantPages(assessmentId)}dashboard/`;

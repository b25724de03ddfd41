// Pure.
import type { WorkshopType } from "../workshop-types";

/** Below it stand all pages of an assessment's facilitators. */
export const facilitatorOf = (assessmentId: string): string =>
  `/mana/workshops/assessments/${assessmentId}/facilitator/`;

/** A page of that section, by its address below it. */
export const ledPage = (assessmentId: string, page: string): string =>
  `${facilitatorOf(assessmentId)}${page}`;

/** What is told and done of one participant. */
export const participantPage = (assessmentId: string, participantId: string): string =>
  ledPage(assessmentId, `participants/${participantId}/`);

/** One answer, of the participant with this number, among those of others to the same question. */
export const answerPage = (assessmentId: string, { id, number }: { id: string; number: number }): string =>
  `${ledPage(assessmentId, "answers/")}?answer=${id}&of=${number}#${id}`;

/** Where somebody answers a workshop for a participant. */
export const answerForPage = (assessmentId: string, participantId: string, workshop: WorkshopType): string =>
  `${participantPage(assessmentId, participantId)}workshops/${workshop}/`;

// Pure.
import type { WorkshopType } from "../workshop-types";
import type { Question } from "./definition";
import { questionSet } from "./words/first-questions.ts";

// The first version of what is asked. Its words stand where words stand.
export { type FirstQuestion, type FirstWorkshop, questionSet } from "./words/first-questions.ts";

/** The questions that every assessment begins with, as they are stored. */
export const firstQuestions = (workshop: WorkshopType): Question[] =>
  questionSet[workshop].questions.map(({ id, type, prompt, hint }) => ({
    ...{ id, required: false, prompt, hint, type, max_length: 5000 },
  }));

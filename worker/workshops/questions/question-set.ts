// Pure.

/** The first version of what is asked. Its words stand where words stand. */
export { type FirstQuestion, type FirstWorkshop, questionSet } from "./words/first-questions";

// Pure.
import { readFormula } from "./formula";
import { CATEGORIES, INCOME_QUESTION, type Question } from "./question";

/** What a set is refused for; `position` says that it is a formula, and where in its text. */
export interface QuestionFault {
  path: string;
  message: string;
  position?: number;
}

const DIVERSIFIED_IDS = { from: 35, to: 39 };
const NAMED = /#([0-9]+)/g;

const categoryIds = Object.values(CATEGORIES) as number[];

/** The ids above a question; null where they go round in a circle, or one is not in the set. */
function idsAbove(question: Question, byId: ReadonlyMap<number, Question>): Set<number> | null {
  const above = new Set<number>();
  for (let id = question.parent_id; id !== null; ) {
    const parent = byId.get(id);
    if (!parent || above.has(id) || id === question.id) return null;
    above.add(id);
    id = parent.parent_id;
  }
  return above;
}

/** Where a formula names itself, what is unknown or what is not below it, or is no formula; null where it is right. */
function positionOfFault(text: string, isBelow: (id: number) => boolean): number | null {
  const read = readFormula(text);
  if ("position" in read) return read.position;
  for (const { 1: digits, index } of text.matchAll(NAMED)) if (!isBelow(Number(digits))) return index;
  return null;
}

const formulasOf = ({ formula, formulas }: Question): [part: string, text: string][] => [
  ...(formula === null ? [] : [["formula", formula] as [string, string]]),
  ...Object.entries(formulas).map(([unit, text]): [string, string] => [`formulas.${unit}`, text]),
];

function faultOfKind({
  id,
  type,
  parent_id,
  category_ids,
}: Question): Omit<QuestionFault, "position"> | null {
  if ((type === "aggregator") !== (id === INCOME_QUESTION)) {
    return { path: "type", message: "Make question 1 the one aggregator." };
  }
  if (type === "aggregator") {
    if (parent_id !== null) return { path: "parent_id", message: "Let question 1 stand above all others." };
    const isWhole = categoryIds.every((category) => category_ids.includes(category));
    return isWhole ? null : { path: "category_ids", message: "Ask question 1 of every category." };
  }
  if (type === "question") {
    return parent_id === null
      ? { path: "parent_id", message: "Name the question that this one stands below." }
      : null;
  }
  if (id < DIVERSIFIED_IDS.from || id > DIVERSIFIED_IDS.to) {
    return { path: "id", message: "Give other income the numbers 35 to 39." };
  }
  return parent_id === null ? null : { path: "parent_id", message: "Other income stands below nothing." };
}

/**
 * The first thing that makes questions no set, with its path below `questions`; null where they are one. Formulas are
 * judged last, when it is known what stands below what.
 */
export function faultOfQuestions(questions: readonly Question[]): QuestionFault | null {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const above = new Map<number, Set<number>>();
  for (const [index, question] of questions.entries()) {
    const at = (part: string) => `questions.${index}.${part}`;
    if (byId.get(question.id) !== question) {
      return { path: at("id"), message: "Give each question a number of its own." };
    }
    const fault = faultOfKind(question);
    if (fault) return { ...fault, path: at(fault.path) };
    const ids = idsAbove(question, byId);
    const isBelowIncome = question.type !== "question" || ids?.has(INCOME_QUESTION);
    if (!ids || !isBelowIncome) {
      return {
        path: at("parent_id"),
        message: "Let each question stand below question 1, through others of this set.",
      };
    }
    above.set(question.id, ids);
  }
  if (!byId.has(INCOME_QUESTION))
    return { path: "questions", message: "Make question 1 the one aggregator." };
  for (const [index, question] of questions.entries()) {
    for (const [part, text] of formulasOf(question)) {
      const position = positionOfFault(text, (id) => above.get(id)?.has(question.id) === true);
      if (position === null) continue;
      const message = "Give a formula that names questions below this one alone.";
      return { path: `questions.${index}.${part}`, message, position };
    }
  }
  return null;
}

// Pure.
import type { CaseInput, StoredAnswer } from "../engine/model";

/** A case as the API tells it, as far as the page of its numbers is made of it. */
export interface ReadCase extends Pick<CaseInput, "year" | "currency" | "reporting_period"> {
  revision: number;
  living_income_study: string | null;
  question_set: number;
  commodities: readonly { id: string }[];
  segments: readonly { id: string; answers: Record<string, StoredAnswer> }[];
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** All of a case that its page of numbers is built on, but for the numbers: where it differs, the page is another. */
export function shapeOf(read: Omit<ReadCase, "revision">): unknown[] {
  const { year, currency, reporting_period, living_income_study, question_set } = read;
  // The category follows from the commodity, and the API does not tell it.
  const commodities = [...read.commodities].sort(byId).map((one) => ({ ...one, category_id: 0 }));
  const segments = [...read.segments].sort(byId).map((one) => ({ ...one, answers: {} }));
  return [year, currency, reporting_period, living_income_study, question_set, commodities, segments];
}

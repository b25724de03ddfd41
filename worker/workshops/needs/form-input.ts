// Pure.
import type { FormFields } from "../../core/http/attempt";
import type { NeedRecord } from "./schemas";

const numbers = ["impact", "feasibility"];
const texts = ["assessment_id", "place_id", "title", "description", "category", "urgency", "status"];
const mayBeNone = ["assessment_id", "feasibility"];

/** As typed; a number that is none goes on as it is, to be refused at its field. */
const typed = (field: string, text: string): unknown =>
  numbers.includes(field) && /^\d+$/.test(text.trim()) ? Number(text) : text;

const isEmpty = (text: string | undefined) => text === undefined || text.trim() === "";

/** What a form says of a new need, by the API's names: an empty field is as left out. */
export const inputOf = (form: FormFields): Record<string, unknown> =>
  Object.fromEntries(
    [...texts, ...numbers].flatMap((field) =>
      isEmpty(form[field]) ? [] : [[field, typed(field, form[field] ?? "")]],
    ),
  );

/** The same of one that is changed: a field emptied is none, or an empty text. */
export const editsIn = (form: FormFields): Record<string, unknown> =>
  Object.fromEntries(
    [...texts, ...numbers].flatMap((field) => {
      const text = form[field];
      if (text === undefined) return [];
      return [[field, mayBeNone.includes(field) && isEmpty(text) ? null : typed(field, text)]];
    }),
  );

/** What the form of a need begins with. */
export const valuesOf = (need: NeedRecord): FormFields => ({
  ...{ place_id: need.place_id, title: need.title, description: need.description },
  ...{ category: need.category, urgency: need.urgency, status: need.status },
  assessment_id: need.assessment_id ?? "",
  impact: String(need.impact),
  feasibility: need.feasibility === null ? "" : String(need.feasibility),
});

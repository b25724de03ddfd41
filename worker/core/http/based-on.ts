import { cutTo } from "../text/cut";
import { type FieldError, Problem } from "./problem";

// A page's form says what it was shown with, so that saving it undoes nobody else's change.

type Values = Record<string, string>;

/** The hidden field of an edit form that holds the values it was shown with (`PostForm`). */
const basis = "based_on";

const longestShown = 200;

function inWords(value: string | undefined): string {
  const text = cutTo(value?.trim() ?? "", longestShown);
  return text
    ? `Somebody else has changed this to “${text}” meanwhile. Save again to keep yours.`
    : "Somebody else has changed this meanwhile. Save again to keep yours.";
}

/** Somebody else has changed the very fields that this form changes. `basis`: what stands now, to go on from. */
export class ChangedMeanwhile extends Problem {
  readonly basis: string;

  constructor(errors: FieldError[], current: Values) {
    super("conflict", (errors.length === 1 ? errors[0]?.message : undefined) ?? inWords(undefined), {
      errors,
    });
    this.basis = JSON.stringify(current);
  }
}

/** What the form was shown with, or null where it does not say. */
export function basisOf(form: Values): Values | null {
  let values: unknown = null;
  try {
    values = JSON.parse(form[basis] ?? "");
  } catch {
    return null;
  }
  if (values === null || typeof values !== "object") return null;
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** Browsers send lines with CRLF, and what is stored is trimmed. */
const comparable = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === "string" ? each.replace(/\r\n?/g, "\n").trim() : each,
  ) ?? "";

/**
 * What a form changes, of all that it holds: fields that stand as the form was shown are left alone, so that a page
 * opened before somebody else's change does not undo it. Where both changed the same field to different values, the
 * form is refused with the other's value beside it; sent again, it is based on that one. A form that does not say what
 * it was based on changes everything. `inputOf`: a form's values as the API takes them; `current`: those that stand now;
 * `places`: the form's field for one that the API calls otherwise.
 */
export function editsOf<I extends object>(
  form: Values,
  current: Values,
  inputOf: (values: Values) => I,
  places: Readonly<Record<string, string>> = {},
): Partial<I> {
  const input = inputOf(form);
  const shown = basisOf(form);
  if (!shown) return input;
  const [before, now] = [inputOf(shown), inputOf(current)];
  const differs = (a: Partial<I>, b: Partial<I>, field: keyof I) =>
    comparable(a[field]) !== comparable(b[field]);
  const fields = Object.keys(input) as (keyof I & string)[];
  const changed = fields.filter((field) => input[field] !== undefined && differs(input, before, field));
  const clashes = changed.filter((field) => differs(now, before, field) && differs(now, input, field));
  if (clashes.length > 0) {
    const errors = clashes.map((field) => ({
      path: field,
      message: inWords(current[places[field] ?? field]),
    }));
    throw new ChangedMeanwhile(errors, current);
  }
  return Object.fromEntries(changed.map((field) => [field, input[field]])) as Partial<I>;
}

/**
 * The whole form to be saved: what it changes, over what stands now. For settings that are written as one, whose parts
 * the API does not take alone: each field of the form counts by itself.
 */
export function withEditsOf(form: Values, current: Values): Values {
  const fields = Object.keys(current);
  const textsIn = (values: Values): Values =>
    Object.fromEntries(fields.map((field) => [field, values[field] ?? ""]));
  return { ...current, ...(editsOf(form, current, textsIn) as Values) };
}

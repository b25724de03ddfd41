import type { FormFields } from "../../core/http/attempt";
import { typedNumber } from "../../core/http/typed";
import { newAssessment } from "./schemas";

const numbers = ["estimated_budget", "actual_budget", "progress", "target_rate"];

function readField(field: string, text: string): unknown {
  if (field === "remote_synthesis") return text === "on" || text === "true";
  if (field === "secondary_methodologies") return text.split(",").map((one) => one.trim());
  return numbers.includes(field) ? typedNumber(text) : text;
}

/**
 * What a form says of a new assessment, by the API's names: an empty field is as left out, and one that the API does not
 * know, or that a form cannot hold, is ignored. The API's own schema judges it.
 */
export const inputOf = (form: FormFields): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(form).flatMap(([field, text]) =>
      field in newAssessment.shape && field !== "team" && (field === "title" || text.trim() !== "")
        ? [[field, readField(field, text)]]
        : [],
    ),
  );

// Pure.
import type { FormFields } from "./attempt";

const prefix = "chosen_";

/** The ids of the rows that were chosen in a list (`ChosenBar`). */
export const chosenIn = (form: FormFields): string[] =>
  Object.keys(form).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));

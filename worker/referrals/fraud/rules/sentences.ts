// Pure.
import { fill, type Parameters } from "../../../../web/i18n/message";
import { fraudRules } from "../words/rules-en";

/** The English sentence of a reason, as the API tells it. */
export function sentence(code: string, values: Parameters): string {
  const message = (fraudRules as Record<string, string>)[`fraud.reason.${code}`];
  if (message === undefined) throw new Error(`No sentence for the reason ${code}.`);
  return fill(message, "en", values);
}

// Pure.
import { languageOf } from "../../../web/i18n/language";
import { isLanguage, languageIn } from "../../../web/i18n/translate";
import type { FollowUp } from "./schemas";

export interface Messenger {
  /** Of the messages, where the officer chose one. */
  chosen: string | null;
  /** Where nobody knows which language a candidate speaks. */
  locale: string;
  officer: string;
  organisation: string;
}

type Addressed = Pick<FollowUp, "first_name" | "campaign_name" | "group" | "language">;

/** In which language a candidate is written to: the chosen one, else theirs, else the organisation's. */
export function languageFor({ language }: Pick<FollowUp, "language">, { chosen, locale }: Messenger): string {
  const theirs = language !== null && isLanguage(languageIn(language)) ? language : null;
  return chosen ?? theirs ?? locale;
}

/** What is ready to send, in the language of whoever gets it, signed by whoever writes. */
export function messageTo(candidate: Addressed, from: Messenger): string {
  const { first_name: name, campaign_name: campaign, group } = candidate;
  const { t } = languageOf(languageFor(candidate, from));
  const known = { officer: from.officer, organisation: from.organisation, campaign };
  const isNew = group === "new";
  if (name) return t(isNew ? "followups.message_new" : "followups.message", { ...known, name });
  return t(isNew ? "followups.message_new_nobody" : "followups.message_nobody", known);
}

// Pure.
import { languageOf } from "../../../web/i18n/language";
import type { FollowUp } from "./schemas";

export interface Messenger {
  /** Of the message. */
  locale: string;
  officer: string;
  organisation: string;
}

/** What is ready to send, in the language of those who get it. */
export function messageTo({ first_name: name, campaign_name: campaign }: FollowUp, from: Messenger): string {
  const { t } = languageOf(from.locale);
  const known = { officer: from.officer, organisation: from.organisation, campaign };
  return name ? t("followups.message", { ...known, name }) : t("followups.message_nobody", known);
}

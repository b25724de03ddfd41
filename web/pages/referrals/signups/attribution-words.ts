import type {
  ClaimSource,
  ClaimVerdict,
  CodeVerdict,
  EarnedReason,
  UnearnedReason,
} from "../../../../worker/referrals/signups/attribute";
import type { Translate } from "../../../i18n/translate";

type Reason = EarnedReason | UnearnedReason | "imported";

const reasons: readonly (Reason | "pending")[] = [
  "pending",
  "last_click",
  "first_click",
  "same_address",
  "code",
  "imported",
  "click_spent",
  "outside_window",
  "link_not_active",
  "bad_token",
  "no_click",
];

const verdicts: Record<ClaimVerdict, string> = {
  earned: "This click earned the sign-up.",
  not_the_latest: "A later click took it: the campaign goes by the last click.",
  not_the_earliest: "An earlier click took it: the campaign goes by the first click.",
  forged: "Its token was not signed by us, so it proves nothing.",
  bot: "It was a bot’s or a preview’s, not a person’s.",
  other_campaign: "It belongs to another campaign.",
  after_the_signup: "It happened after the sign-up.",
  outside_window: "It lies outside the campaign’s attribution window.",
  spent: "It had earned another sign-up before; a click earns one.",
  link_used_up: "Its link had as many sign-ups as clicks.",
};

const codes: Record<CodeVerdict, string> = {
  earned: "The code earned the sign-up for its link.",
  not_needed: "The code came too, but a click said more.",
  forged: "The code is not one of ours.",
  other_campaign: "The code belongs to another campaign.",
  link_not_active: "The code’s link was revoked, expired or not yet open.",
  link_used_up: "The code’s link had as many sign-ups as clicks.",
};

const sources: Record<ClaimSource, string> = {
  click_id: "sent with the sign-up",
  cookie: "remembered by the browser",
  interest: "left with the same address on another device",
};

/** Where the sign-up came from, in one line; `null` while it is being attributed. */
export function reasonWords(reason: string | null, t: Translate): string {
  const known = reasons.find((name) => name === (reason ?? "pending"));
  return known ? t(`signups.reason_${known}`) : (reason ?? "");
}

export const verdictWords = (verdict: ClaimVerdict): string => verdicts[verdict];
export const codeWords = (verdict: CodeVerdict): string => codes[verdict];

/** "sent with the sign-up and remembered by the browser" */
export const sourceWords = (given: ClaimSource[]): string =>
  given.map((source) => sources[source]).join(" and ");

/** Minutes as people say them: "45 min", "3 h 5 min", "2 days 4 h". */
export function durationWords(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  const days = Math.floor(hours / 24);
  const rest = hours % 24 === 0 ? "" : ` ${hours % 24} h`;
  return `${days} ${days === 1 ? "day" : "days"}${rest}`;
}

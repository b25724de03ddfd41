import type { Translate } from "../../../../web/i18n/translate";
import type { ClaimSource, ClaimVerdict, CodeVerdict } from "../attribute";
import { earnedReasons, unearnedReasons } from "../reasons";

const reasons = ["pending", ...earnedReasons, ...unearnedReasons] as const;

/** Where the sign-up came from, in one line; `null` while it is being attributed. */
export function reasonWords(reason: string | null, t: Translate): string {
  const known = reasons.find((name) => name === (reason ?? "pending"));
  return known ? t(`detail.reason.${known}`) : (reason ?? "");
}

export const verdictWords = (verdict: string, t: Translate): string =>
  t(`signups.verdict_${verdict as ClaimVerdict}`);

export const codeWords = (verdict: string, t: Translate): string =>
  t(`signups.code_${verdict as CodeVerdict}`);

/** "sent with the sign-up and remembered by the browser" */
export const sourceWords = (given: string[], t: Translate): string =>
  given
    .map((source) => t(`signups.given_${source as ClaimSource}`))
    .reduce((a, b) => t("signups.and", { a, b }));

/** Minutes as people say them: "45 min", "3 h 5 min", "2 days 4 h". */
export function durationWords(minutes: number, t: Translate): string {
  const inHours = (hours: number, rest: number) =>
    rest === 0
      ? t("signups.duration_hours", { hours })
      : t("signups.duration_hours_minutes", { hours, minutes: rest });
  if (minutes < 60) return t("signups.duration_minutes", { minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return inHours(hours, minutes % 60);
  const days = t("signups.duration_days", { count: Math.floor(hours / 24) });
  return hours % 24 === 0 ? days : `${days} ${inHours(hours % 24, 0)}`;
}

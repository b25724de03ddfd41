import type { MessageKey, Translate } from "../../../../../web/i18n/translate";
import { durationWords } from "../../../signups/views/attribution-words";
import { useSignupName } from "../../../signups/views/name";
import type { Reason } from "../../rules/rule";
import type { QueuedFlag } from "../find-queue";

/** What the sign-up of a flag is called. */
export function useFlagName(): (flag: QueuedFlag) => string {
  const nameOf = useSignupName();
  return ({ signup_id: id, email }) => nameOf({ id, email_masked: email });
}

export const reasonWords = ({ code, values }: Reason, t: Translate) =>
  t(`fraud.reason.${code}` as MessageKey, values as never);

/** "Chrome on Android"; what is no known browser stands as it called itself. */
export function browserWords({ browser, userAgent }: QueuedFlag, t: Translate): string {
  if (!browser) return userAgent || "–";
  const { system } = browser;
  const name = browser.name ?? t("fraud.another_browser");
  return name.includes(system) ? name : t("fraud.browser_on", { browser: name, system });
}

export const networkWords = ({ network, country }: QueuedFlag) =>
  [network, country].filter(Boolean).join(" · ");

export const afterClickWords = ({ minutes }: QueuedFlag, t: Translate) =>
  minutes === null ? "–" : durationWords(minutes, t);

/** Who decided: a person, or nobody in time; "" where it waits, and for a key. */
export function decidedByWords({ status, decided_by, decidedBy }: QueuedFlag, t: Translate): string {
  if (status === "open" || status === "held") return "";
  if (decided_by === null) return t("fraud.decided_by_deadline");
  return decidedBy === null ? "" : t("fraud.decided_by", { name: decidedBy });
}

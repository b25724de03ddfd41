import type { Translate } from "../../../../web/i18n/translate";
import { actionInWords } from "../../../core/trail/views/audit-log";

const known = ["created", "edited", "revoked", "regenerated"] as const;

/** What was done, in a word or two. */
export function actionWords(action: string, t: Translate): string {
  const name = known.find((name) => action === `referral.${name}`);
  return name ? t(`links.did_${name}`) : actionInWords(action, t);
}

/** Who did it. */
export const actorWords = (actor: { kind: string; name: string | null }, t: Translate): string =>
  actor.name ??
  t(
    actor.kind === "key"
      ? "links.by_key"
      : actor.kind === "system"
        ? "links.by_milepost"
        : "links.by_somebody",
  );

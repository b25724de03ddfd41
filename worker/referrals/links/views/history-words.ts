import type { Translate } from "../../../../web/i18n/translate";

const known = ["created", "edited", "revoked", "regenerated"] as const;

/** What was done, in a word or two; an action without words is shown as the trail names it. */
export function actionWords(action: string, t: Translate): string {
  const name = known.find((name) => action === `referral.${name}`);
  return name ? t(`links.did_${name}`) : action;
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

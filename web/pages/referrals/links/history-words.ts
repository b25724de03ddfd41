const words: Record<string, string> = {
  "referral.created": "Created",
  "referral.edited": "Edited",
  "referral.revoked": "Revoked",
  "referral.regenerated": "Replaced by a new link",
};

/** What was done, in a word or two; an action without words is shown as the trail names it. */
export const actionWords = (action: string): string => words[action] ?? action;

/** Who did it. */
export const actorWords = (actor: { kind: string; name: string | null }): string =>
  actor.name ?? (actor.kind === "key" ? "an API key" : actor.kind === "system" ? "Milepost" : "somebody");

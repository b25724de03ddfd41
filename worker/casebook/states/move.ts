// Pure.
import type { Role } from "../roles";
import type { Action, State } from "./states";

/** A version as far as it matters to where it may go. */
export interface Standing {
  state: State;
  /** It was published at some time: its content stays for ever. */
  wasPublished: boolean;
  isHighest: boolean;
  /** The case has an open version: this one or another. */
  hasOpen: boolean;
}

export interface Refusal {
  kind: "refused";
  code: "forbidden" | "invalid_transition" | "draft_exists";
  detail: string;
}

/** What a call comes to. `strict`: the content must be complete. */
export type Move =
  | { kind: "as_it_is" }
  | { kind: "moved"; action: Action; to: State; strict: boolean }
  | { kind: "new_draft"; isSubmitted: boolean }
  | Refusal;

const refused = (code: Refusal["code"], detail: string): Refusal => ({ kind: "refused", code, detail });

export const onlyModeratorsPublish = "Only moderators can publish cases";
export const onlyModeratorsClose = "Only moderators can close cases";
export const onlyModeratorsMove = "Only moderators can move a published or closed case";
const draftExists = refused("draft_exists", "This case has an open version.");
const invalid = (why: string) => refused("invalid_transition", `Invalid state transition: ${why}`);
const notHighest = invalid("a closed version that was never published moves only while it is the highest");

const newDraft = ({ hasOpen }: Standing, isSubmitted: boolean): Move =>
  hasOpen ? draftExists : { kind: "new_draft", isSubmitted };

/** What a contributor is refused, whatever stands. */
function refusedToContributors({ state }: Standing, target: State): Refusal | null {
  if (target === "PUBLISHED") return refused("forbidden", onlyModeratorsPublish);
  if (target === "CLOSED") return refused("forbidden", onlyModeratorsClose);
  const isOpen = state === "DRAFT" || state === "IN_REVIEW";
  return isOpen ? null : refused("forbidden", onlyModeratorsMove);
}

const moved = (action: Action, to: State, strict: boolean): Move => ({ kind: "moved", action, to, strict });

function fromClosed(standing: Standing, target: State): Move {
  if (target === "CLOSED") return { kind: "as_it_is" };
  if (standing.wasPublished) {
    return target === "PUBLISHED"
      ? moved("restored", target, true)
      : newDraft(standing, target === "IN_REVIEW");
  }
  if (!standing.isHighest) return notHighest;
  if (target === "DRAFT") return moved("reopened", target, false);
  return moved(target === "IN_REVIEW" ? "submitted" : "published", target, true);
}

/** The cell of the table of states: from where a version stands to `target`, by somebody of this role. */
export function moveOf(role: Role, standing: Standing, target: State): Move {
  const refusal = role === "contributor" ? refusedToContributors(standing, target) : null;
  if (refusal) return refusal;
  const { state } = standing;
  if (state === "CLOSED") return fromClosed(standing, target);
  if (state === target) return { kind: "as_it_is" };
  if (target === "CLOSED") return moved("closed", target, false);
  if (state === "PUBLISHED") return newDraft(standing, target === "IN_REVIEW");
  if (target === "DRAFT") return moved("returned", target, false);
  return moved(target === "IN_REVIEW" ? "submitted" : "published", target, true);
}

/** The calls that are one move alone, each from certain states. */
export const namedMoves = {
  submit: { from: ["DRAFT"], to: "IN_REVIEW", says: "a case can only be submitted from draft" },
  publish: {
    from: ["DRAFT", "IN_REVIEW"],
    to: "PUBLISHED",
    says: "a case can only be published from draft or review",
  },
  needs_changes: { from: ["IN_REVIEW"], to: "DRAFT", says: "a case can only be sent back from review" },
} as const satisfies Record<string, { from: readonly State[]; to: State; says: string }>;
export type NamedMove = keyof typeof namedMoves;

export function namedMoveOf(role: Role, standing: Standing, name: NamedMove): Move {
  if (role === "contributor" && name === "publish") return refused("forbidden", onlyModeratorsPublish);
  const { from, to, says } = namedMoves[name];
  if (!(from as readonly State[]).includes(standing.state)) return invalid(says);
  const move = moveOf(role, standing, to);
  return name === "needs_changes" && move.kind === "moved" ? { ...move, action: "needs_changes" } : move;
}

/** `POST …/draft`: the open version if there is one, else a new draft of what is published. */
export function draftOf(standing: Standing | null): Move {
  if (standing?.hasOpen) return { kind: "as_it_is" };
  if (standing?.state !== "PUBLISHED") return invalid("only a published version gets a new draft");
  return { kind: "new_draft", isSubmitted: false };
}

/** `PATCH`: an open version changes in its place, a published one in a new draft. */
export function editOf({ state, hasOpen }: Standing): "in_place" | "in_new_draft" | Refusal {
  if (state === "DRAFT" || state === "IN_REVIEW") return "in_place";
  if (state === "CLOSED") return invalid("a closed version cannot be changed");
  return hasOpen ? draftExists : "in_new_draft";
}

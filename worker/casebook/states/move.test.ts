import { describe, expect, it } from "vitest";
import type { Role } from "../roles";
import { draftOf, editOf, type Move, moveOf, namedMoveOf, type Standing } from "./move";
import { type State, states } from "./states";

/** The table of states: a line where a version stands, a column where it is to go. `K` needs nobody else. */
const table = `
DRAFT                    as_it_is   | submitted strict K | published strict  | closed
IN_REVIEW                returned K | as_it_is           | published strict  | closed
PUBLISHED                new_draft  | new_draft+         | as_it_is          | closed
CLOSED,never             reopened   | submitted strict   | published strict  | as_it_is
CLOSED,once              new_draft  | new_draft+         | restored strict   | as_it_is
`;

interface Cell {
  from: string;
  standing: Standing;
  target: State;
  says: string;
}

const cells: Cell[] = table
  .trim()
  .split("\n")
  .flatMap((line) => {
    const [from = "", ...rest] = line.split(/\s{2,}/);
    const [state = "", ever] = from.split(",");
    const standing: Standing = {
      ...{ state: state as State, wasPublished: state === "PUBLISHED" || ever === "once" },
      ...{ isHighest: true, hasOpen: state === "DRAFT" || state === "IN_REVIEW" },
    };
    return rest
      .join("  ")
      .split("|")
      .map((cell, at) => ({ from, standing, target: states[at] as State, says: cell.trim() }));
  });

function shown(move: Move): string {
  if (move.kind === "moved") return `${move.action}${move.strict ? " strict" : ""}`;
  if (move.kind === "new_draft") return move.isSubmitted ? "new_draft+" : "new_draft";
  return move.kind === "refused" ? `${move.code}: ${move.detail}` : move.kind;
}

const forContributors = (standing: Standing, target: State): string => {
  if (target === "PUBLISHED") return "forbidden: Only moderators can publish cases";
  if (target === "CLOSED") return "forbidden: Only moderators can close cases";
  return standing.state === "PUBLISHED" || standing.state === "CLOSED"
    ? "forbidden: Only moderators can move a published or closed case"
    : "";
};

it.each(cells)("$from to $target: $says", ({ standing, target, says }) => {
  const isOfAll = says.endsWith(" K") || (says === "as_it_is" && standing.hasOpen);
  const outcome = says.replace(/ K$/, "");
  for (const role of ["moderator", "admin"] as const satisfies Role[]) {
    expect(shown(moveOf(role, standing, target))).toBe(outcome);
  }
  expect(shown(moveOf("contributor", standing, target))).toBe(
    isOfAll ? outcome : forContributors(standing, target),
  );
  if (outcome.startsWith("new_draft")) {
    expect(shown(moveOf("moderator", { ...standing, hasOpen: true }, target))).toMatch(/^draft_exists: /);
  }
});

it("leaves a closed version that was never published where a higher one stands", () => {
  const standing: Standing = { state: "CLOSED", wasPublished: false, isHighest: false, hasOpen: true };
  for (const target of ["DRAFT", "IN_REVIEW", "PUBLISHED"] as const) {
    expect(shown(moveOf("admin", standing, target))).toMatch(
      /^invalid_transition: Invalid state transition: /,
    );
  }
  expect(shown(moveOf("admin", standing, "CLOSED"))).toBe("as_it_is");
});

const standingIn = (state: State): Standing => ({
  ...{ state, wasPublished: state === "PUBLISHED", isHighest: true },
  hasOpen: state === "DRAFT" || state === "IN_REVIEW",
});

describe("calls of one move", () => {
  const invalid = "invalid_transition: Invalid state transition: a case can only be";
  it.each([
    ["submit", "contributor", "DRAFT", "submitted strict"],
    ["submit", "moderator", "IN_REVIEW", `${invalid} submitted from draft`],
    ["submit", "contributor", "PUBLISHED", `${invalid} submitted from draft`],
    ["submit", "admin", "CLOSED", `${invalid} submitted from draft`],
    ["publish", "contributor", "DRAFT", "forbidden: Only moderators can publish cases"],
    ["publish", "moderator", "DRAFT", "published strict"],
    ["publish", "admin", "IN_REVIEW", "published strict"],
    ["publish", "admin", "PUBLISHED", `${invalid} published from draft or review`],
    ["publish", "moderator", "CLOSED", `${invalid} published from draft or review`],
    ["needs_changes", "moderator", "IN_REVIEW", "needs_changes"],
    ["needs_changes", "moderator", "DRAFT", `${invalid} sent back from review`],
  ] as const)("%s by a %s of a version in %s: %s", (name, role, state, says) => {
    expect(shown(namedMoveOf(role, standingIn(state), name))).toBe(says);
  });

  it("drafts what is published, and answers with the open version where there is one", () => {
    expect(shown(draftOf(standingIn("PUBLISHED")))).toBe("new_draft");
    expect(shown(draftOf(standingIn("IN_REVIEW")))).toBe("as_it_is");
    expect(shown(draftOf({ ...standingIn("CLOSED"), hasOpen: true }))).toBe("as_it_is");
    expect(shown(draftOf(standingIn("CLOSED")))).toMatch(/^invalid_transition/);
    expect(shown(draftOf(null))).toMatch(/^invalid_transition/);
  });

  it("edits open versions in their place, and published ones in a new draft", () => {
    expect(editOf(standingIn("DRAFT"))).toBe("in_place");
    expect(editOf(standingIn("IN_REVIEW"))).toBe("in_place");
    expect(editOf(standingIn("PUBLISHED"))).toBe("in_new_draft");
    expect(editOf({ ...standingIn("PUBLISHED"), hasOpen: true })).toMatchObject({ code: "draft_exists" });
    expect(editOf(standingIn("CLOSED"))).toMatchObject({ code: "invalid_transition" });
  });
});

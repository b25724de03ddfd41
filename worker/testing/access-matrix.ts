import type { Endpoint } from "../core/http/api";
import { inTurn } from "./runs";
import type { Caller, Side, Suite, World } from "./suite";
import { suites } from "./suites";
import { callerIn } from "./world";

/**
 * Who may do what: each module has a table of its endpoints, one line an endpoint, one column a caller. A new endpoint
 * needs a line there; a test fails without it.
 *
 *   in   let in: what the call then answers is the endpoint's own matter
 *   401  no or no good credential      403  not with this role or scope
 *   404  not theirs to know of         -    the call names no record that could be another's
 *
 * Callers speak of their own records; `another` is the caller of the column before it, about another's.
 */
export type Outcome = "in" | "401" | "403" | "404" | "-";

export interface Expected {
  caller: string;
  side: Side;
  outcome: Outcome;
}

function readTable(table: string): [endpoint: string, Expected[]][] {
  const [head = "", ...lines] = table.split("\n").filter((line) => line.trim() !== "");
  const names = head.trim().split(/\s+/);
  return lines.map((line) => {
    const [method, path, ...cells] = line.trim().split(/\s+/);
    const row = names.map((name, at) => ({
      caller: name === "another" ? (names[at - 1] ?? "") : name,
      side: name === "another" ? ("other" as const) : ("own" as const),
      outcome: cells[at] as Outcome,
    }));
    return [`${method} ${path}`, row];
  });
}

/** "GET /me" → what each caller gets to hear. */
export const expectedAccess = new Map(suites.flatMap(({ access }) => readTable(access)));

/** The module's, like "GET /me". */
export const endpointsOf = ({ access }: Suite): string[] => readTable(access).map(([line]) => line);

/**
 * Where a table says what members and keys in general hear, the same for all who are not named in it: for the next
 * person and the next key in turn, at leisure for each.
 */
export function withOthers(row: Expected[], callers: Record<string, Caller>, turn: number): Expected[] {
  const named = new Set(row.map(({ caller }) => caller));
  const unnamed = Object.entries(callers).filter(([name, caller]) => !named.has(name) && !caller.isHeld);
  const ofKind = (kind: Caller["kind"]) => unnamed.filter(([, caller]) => caller.kind === kind);
  const others = [...inTurn(turn, ofKind("person")), ...inTurn(turn, ofKind("key"))];
  return [
    ...row,
    ...others.flatMap(([caller, { kind }]) =>
      row
        .filter((one) => one.caller === (kind === "key" ? "key" : "member"))
        .map((one) => ({ ...one, caller })),
    ),
  ];
}

/**
 * The caller whom an example is of: somebody in calls about oneself, the key that is let in where a module knows
 * credentials of its own, else the administrator.
 */
export function whoMay({ method, path, spec: { access } }: Endpoint, world: World): Caller {
  if (access === "public") return callerIn(world, "nobody");
  if (access === "signed-in") return callerIn(world, "member");
  const row = expectedAccess.get(`${method.toUpperCase()} ${path}`) ?? [];
  if (typeof access !== "function") {
    const isAdministrators = row.every(({ caller, outcome }) => caller !== "admin" || outcome === "in");
    const other = row.find(
      ({ caller, outcome }) => outcome === "in" && world.callers[caller]?.kind === "person",
    );
    return callerIn(world, isAdministrators ? "admin" : (other?.caller ?? "admin"));
  }
  const key = row.find(({ caller, outcome }) => outcome === "in" && world.callers[caller]?.kind === "key");
  return callerIn(world, key?.caller ?? "admin");
}

import { nearestName } from "./nearest-name";
import type { FieldError } from "./problem";

const longestShown = 60;

/** A name as it was sent, short and on one line. */
const shown = (name: string) => name.replace(/[\p{Cc}\p{Cs}]/gu, "\uFFFD").slice(0, longestShown);

function unknownParameter(name: string, known: string[]): FieldError {
  const near = nearestName(name, known);
  const proposal = near ? ` Did you mean "${near}"?` : "";
  return { path: shown(name), message: `There is no parameter "${shown(name)}".${proposal}` };
}

/**
 * What is wrong with the names in an address's query, by name. A parameter that the call does not know is refused,
 * for a filter that is not applied answers for everything; so is one that comes twice, for one of its values would be
 * ignored.
 */
export function faultsOfNames(address: string, known: string[]): Map<string, FieldError> {
  const faults = new Map<string, FieldError>();
  if (!address.includes("?")) return faults;
  const given = new Set<string>();
  for (const name of new URL(address).searchParams.keys()) {
    if (!known.includes(name)) faults.set(name, unknownParameter(name, known));
    else if (given.has(name)) faults.set(name, { path: name, message: "Give this once." });
    given.add(name);
  }
  return faults;
}

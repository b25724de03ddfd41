// Pure.
import type { CaseAnswer, CaseDocument, Source } from "../cases/document";
import type { CaseResults } from "../cases/results";
import type { DriverGroup } from "../drivers/rows";
import type { Scenario } from "../engine/scenario";
import type { ScenarioResults } from "../engine/scenario-results";

/** A case as it is read on paper: what it says of people and access is left out. */
export interface Paper {
  name: string;
  description: string;
  logoUrl: string | null;
  date: string;
  revision: number;
  facts: { country: string; year: number; currency: string; commodities: string };
  study: CaseDocument["profile"]["living_income_study"];
  perSeason: boolean;
  groups: DriverGroup[];
  document: CaseDocument;
  results: CaseResults;
  /** In the order in which they were made. */
  scenarios: { id: string; scenario: Scenario; results: ScenarioResults }[];
}

/** What each figure is called on paper: with its commodity, where the case has several that ask alike. */
export function labelsIn({ groups }: Pick<Paper, "groups">): ReadonlyMap<string, string> {
  const hasSeveral = groups.filter(({ type }) => type !== "diversified").length > 1;
  return new Map(
    groups.flatMap(({ type, title, rows }) =>
      rows.map(({ key, label }): [string, string] => [
        key,
        hasSeveral && type !== "diversified" ? `${label} (${title})` : label,
      ]),
    ),
  );
}

/** One figure that was given, and where it is from. */
export interface Sourced {
  key: string;
  segment: string;
  mode: "current" | "feasible";
  value: number;
  range: [low: number, high: number] | null;
  source: Source | null;
}

function sourcedOf(key: string, segment: string, answer: CaseAnswer): Sourced[] {
  const { low, high } = answer;
  const range: Sourced["range"] = low === null || high === null ? null : [low, high];
  return (["current", "feasible"] as const).flatMap((mode) => {
    const value = answer[mode];
    if (value === null) return [];
    const source = mode === "current" ? answer.source : answer.feasible_source;
    return [{ key, segment, mode, value, range: mode === "current" ? range : null, source }];
  });
}

/** Every figure that was given, in the order in which it is asked. */
export function sourcedIn({ groups, document }: Pick<Paper, "groups" | "document">): Sourced[] {
  const segments = Object.keys(document.segments).sort();
  return groups.flatMap(({ rows }) =>
    rows.flatMap(({ key }) =>
      segments.flatMap((id) => {
        const answer = document.values[id]?.[key];
        return answer ? sourcedOf(key, document.segments[id]?.name ?? "", answer) : [];
      }),
    ),
  );
}

/** What is said of a case in checks, each once, with the names of the segments that it holds for. */
export function checksIn({ results }: Pick<Paper, "results">) {
  const found = new Map<CaseResults["segments"][number]["checks"][number]["code"], Set<string>>();
  for (const { name, checks } of results.segments) {
    for (const { code } of checks) found.set(code, (found.get(code) ?? new Set()).add(name));
  }
  return [...found].map(([code, segments]) => ({ code, segments: [...segments] }));
}

/** Shares of the target in the two modes: of all farmers where their numbers are known, else of the one segment. */
export function shareNow({ results: { segments, totals } }: Pick<Paper, "results">) {
  const [only] = segments;
  const alone = segments.length === 1 ? only : undefined;
  return {
    current: totals.current.share_of_target ?? alone?.current.share_of_target ?? null,
    feasible: totals.feasible.share_of_target ?? alone?.feasible.share_of_target ?? null,
  };
}

// Pure.
import { searchKey } from "../../core/text/fold";
import { levels } from "../places/levels";
import { fieldOf, type PlacesAt } from "./assessment-places";
import type { AssessmentEdits, AssessmentRecord } from "./schemas";

type Stored = string | number | null;

/** What a new assessment has where nothing is said. Its team, its places and their level come beside it. */
const atFirst = {
  ...{ category: "needs_assessment", status: "planning", priority: "medium", primary_methodology: "survey" },
  ...{ advancement: "auto", target_rate: 85, language: "en" },
} as const satisfies AssessmentEdits;

/** The columns that an edit sets, each with its value. */
export function storedColumns(
  edits: AssessmentEdits,
  checked: { places: PlacesAt; level: AssessmentRecord["level"] },
): [column: string, value: Stored][] {
  const { title, secondary_methodologies, onboarding_due_at, remote_synthesis, team: _, ...plain } = edits;
  const due =
    onboarding_due_at === undefined ? undefined : onboarding_due_at && Date.parse(onboarding_due_at);
  const columns: Record<string, Stored | undefined> = {
    ...plain,
    ...Object.fromEntries(levels.map((level) => [fieldOf(level), checked.places[level]])),
    level: checked.level,
    title,
    title_key: title === undefined ? undefined : searchKey(title),
    secondary_methodologies: secondary_methodologies && JSON.stringify(secondary_methodologies),
    onboarding_due_at: due,
    remote_synthesis: remote_synthesis === undefined ? undefined : Number(remote_synthesis),
  };
  return Object.entries(columns).filter((entry): entry is [string, Stored] => entry[1] !== undefined);
}

/** The same of a new assessment. */
export const firstColumns = (
  given: AssessmentEdits,
  checked: Parameters<typeof storedColumns>[1],
): ReturnType<typeof storedColumns> => {
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return storedColumns({ ...atFirst, ...said }, checked);
};

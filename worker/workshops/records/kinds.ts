// Pure.
import type { FieldError } from "../../core/http/problem";
import type { RecordKind } from "./values";

interface Own {
  /** Without these there is no such record. */
  needed: readonly string[];
  /** What the others are where they are left out. */
  otherwise: Readonly<Record<string, unknown>>;
}

/** What each kind of record has of its own. */
const ownOf: Record<RecordKind, Own> = {
  desk_review: { needed: ["findings"], otherwise: { source: "", year: null, link: "" } },
  survey: { needed: ["respondent_type", "answers"], otherwise: { held_on: null } },
  kii: {
    needed: ["informant", "held_on", "consent", "notes"],
    otherwise: { stakeholder_type: null, quotes: [] },
  },
  report: { needed: ["state"], otherwise: { summary: "" } },
};

const ownFields = (kind: RecordKind): string[] => [
  ...ownOf[kind].needed,
  ...Object.keys(ownOf[kind].otherwise),
];
const allFields = new Set((Object.keys(ownOf) as RecordKind[]).flatMap(ownFields));

const isMissing = (value: unknown): boolean => value === undefined || value === null || value === "";

/** A record's own fields: what is given, of the rest what was there before, else what it is where it is left out. */
export function detailsOf(
  kind: RecordKind,
  given: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>> = {},
): { details: Record<string, unknown>; errors: FieldError[] } {
  const own = ownFields(kind);
  const details = Object.fromEntries(
    own.map((field) => [field, given[field] ?? (given[field] === null ? null : before[field])]),
  );
  for (const [field, value] of Object.entries(ownOf[kind].otherwise)) details[field] ??= value;
  return {
    details,
    errors: [
      ...Object.keys(given)
        .filter((field) => allFields.has(field) && !own.includes(field) && given[field] !== undefined)
        .map((path) => ({ path, message: "A record of this kind has no such field." })),
      ...ownOf[kind].needed
        .filter((field) => isMissing(details[field]))
        .map((path) => ({ path, message: "This is needed." })),
    ],
  };
}

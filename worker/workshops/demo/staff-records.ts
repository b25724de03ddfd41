// Pure.
import type { IdKind } from "../../core/db/ids.ts";
import { searchKey } from "../../core/text/fold.ts";

const day = 86_400_000;

/** What staff read, asked and wrote of the first assessment. */
const records = [
  {
    ...{ kind: "desk_review", title: "The province's plan for wells", days: 25 },
    details: {
      findings:
        "Forty wells were planned five years ago; the plan counts eleven as dug, and names none of them.",
      ...{ source: "Aralen planning office", year: 2021, link: "" },
    },
  },
  {
    ...{ kind: "desk_review", title: "Enrolment of the last four years", days: 24 },
    details: {
      findings: "One in three who end grade six in Dalamas are in no school the year after.",
      ...{ source: "District school office", year: 2025, link: "" },
    },
  },
  {
    ...{ kind: "kii", title: "With the midwife of Talunan", days: 18 },
    details: {
      ...{ informant: "The midwife", consent: true, stakeholder_type: "health_worker" },
      notes:
        "She serves three barangays and pays for the boat herself. The clinic has had no medicine since May.",
      quotes: ["I write what they need on paper, and they put the paper away."],
    },
  },
  {
    ...{ kind: "kii", title: "With a boat builder in Baybay Aralen", days: 16 },
    details: {
      ...{ informant: "A boat builder", consent: true, stakeholder_type: "fisherfolk" },
      notes:
        "Large boats fish within sight of the shore at night. The small ones stay in when they are there.",
      quotes: [],
    },
  },
  {
    ...{ kind: "report", title: "First findings from Eastern Aralen", days: 2 },
    details: { state: "in_validation", summary: "Water and the road come first in both provinces." },
  },
] as const;

const needs = [
  ["A pump for Sitio Lumot", "infrastructure", "immediate", 5, 4, "validated"],
  ["A road that holds in the rain to Upper Dalamas", "infrastructure", "short_term", 5, 2, "prioritized"],
  ["Medicine in the clinic of Talunan", "health", "immediate", 4, 4, "identified"],
  ["Two teachers for Kabulwan", "education", "medium_term", 4, 3, "identified"],
  ["A landing place for small boats", "economic", "medium_term", 3, 3, "planned"],
  ["A room for the madrasah", "cultural", "long_term", 3, 4, "identified"],
] as const;

interface Made {
  newId: (kind: IdKind) => string;
  now: number;
  staffId: string;
  assessmentId: string;
  /** Where needs are, in turn. */
  places: readonly string[];
}

/** Records and needs of an assessment, as rows. */
export function makeStaffRecords({ newId, now, staffId, assessmentId, places }: Made) {
  const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10);
  return {
    records: records.map(({ kind, title, days, details }) => ({
      ...{ id: newId("staffRecord"), kind, assessment_id: assessmentId, title, title_key: searchKey(title) },
      details: JSON.stringify({
        ...details,
        ...(kind === "kii" ? { held_on: dateOf(now - days * day) } : {}),
      }),
      ...{ created_at: now - days * day, created_by: staffId },
    })),
    needs: needs.map(([title, category, urgency, impact, feasibility, status], n) => ({
      ...{ id: newId("need"), assessment_id: assessmentId, place_id: places[n % places.length], title },
      ...{ title_key: searchKey(title), category, urgency, impact, feasibility, status },
      created_at: now - (6 - n) * day,
    })),
  };
}

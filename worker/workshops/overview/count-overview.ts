// Pure.
import type { methodologies, Status } from "../assessments/values";
import { percent } from "../progress/count-progress";
import type { ReportState } from "../records/values";
import { workshopTypes } from "../workshop-types";
import type { AreaFigures } from "./schemas";

/** What stands in one region and one of its provinces; null: in none. */
interface Where {
  region_id: string | null;
  province_id: string | null;
}
export interface AssessmentGroup extends Where {
  status: Status;
  method: (typeof methodologies)[number];
  n: number;
}
export interface NeedGroup extends Where {
  total: number;
  critical: number;
  validated: number;
}
export interface ReportGroup extends Where {
  state: ReportState;
  n: number;
}
export interface ParticipantGroup extends Where {
  participants: number;
  /** Workshops that they have submitted. */
  submitted: number;
}

/** Everything that is counted, in groups of one place each. */
export interface Groups {
  assessments: AssessmentGroup[];
  needs: NeedGroup[];
  reports: ReportGroup[];
  participants: ParticipantGroup[];
}

const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((total, one) => total + of(one), 0);

export const assessmentCounts = (groups: readonly AssessmentGroup[]): AreaFigures["assessments"] => {
  const having = (...statuses: Status[]) =>
    sum(groups, ({ status, n }) => (statuses.includes(status) ? n : 0));
  const by = (name: AssessmentGroup["method"]) => sum(groups, ({ method, n }) => (method === name ? n : 0));
  return {
    total: sum(groups, ({ n }) => n),
    planned: having("planning", "preparation"),
    in_progress: having("data_collection", "analysis"),
    ...{ reporting: having("reporting"), completed: having("completed"), cancelled: having("cancelled") },
    by_method: {
      ...{ desk_review: by("desk_review"), survey: by("survey"), kii: by("kii"), workshop: by("workshop") },
      ...{ participatory: by("participatory"), observation: by("observation") },
      ...{ mixed: by("mixed"), other: by("other") },
    },
  };
};

/** The figures of all that these groups hold. */
export function figuresOf({ assessments, needs, reports, participants }: Groups): AreaFigures {
  const reported = (state: ReportState) => sum(reports, (one) => (one.state === state ? one.n : 0));
  const people = sum(participants, (one) => one.participants);
  return {
    assessments: assessmentCounts(assessments),
    needs: {
      total: sum(needs, ({ total }) => total),
      critical: sum(needs, ({ critical }) => critical),
      validated: sum(needs, ({ validated }) => validated),
    },
    reports: {
      total: sum(reports, ({ n }) => n),
      in_validation: reported("in_validation"),
      final: reported("final"),
    },
    participants: people,
    submission_rate: percent(
      sum(participants, ({ submitted }) => submitted),
      workshopTypes.length * people,
    ),
  };
}

/** Of all groups those that stand there. */
export function groupsAt(groups: Groups, level: keyof Where, id: string | null): Groups {
  const there = <T extends Where>(all: T[]) => all.filter((one) => one[level] === id);
  return {
    assessments: there(groups.assessments),
    needs: there(groups.needs),
    reports: there(groups.reports),
    participants: there(groups.participants),
  };
}

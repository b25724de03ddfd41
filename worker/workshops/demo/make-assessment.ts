// Pure.
import type { IdKind } from "../../core/db/ids.ts";
import type { Random } from "../../core/demo/random.ts";
import { searchKey } from "../../core/text/fold.ts";
import { firstQuestions, questionSet } from "../questions/question-set.ts";
import { type WorkshopType, workshopTypes } from "../workshop-types.ts";
import { answersTo } from "./answers.ts";
import { ownQuestions } from "./questions.ts";
import { type Voice, voices } from "./voices.ts";

const day = 86_400_000;

/** What rows of an assessment are made with. */
export interface Making {
  random: Random;
  newId: (kind: IdKind) => string;
  now: number;
  staffId: string;
  facilitatorId: string;
}

/** Somebody who takes part: who they are, where, and how far they are. */
export interface Someone {
  personId: string;
  name: string;
  email: string | null;
  stakeholder: string;
  province: string;
  municipality: string | null;
  barangay: string | null;
  organization: string;
  status: "invited" | "active" | "withdrawn";
  /** So many workshops are submitted. */
  submitted: number;
  /** The next one is begun. */
  hasDraft: boolean;
}

export interface Told {
  title: string;
  description: string;
  objectives: string;
  status: string;
  places: { region: string; province: string };
  startsAt: number;
  advancedTo: WorkshopType | null;
  /** The second workshop has questions of its own. */
  isOwn: boolean;
}

interface AnswerRow {
  number: number;
  workshop: WorkshopType;
  question_id: string;
  id: string;
  value: string;
  submitted_at: number | null;
}

const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** When a workshop is held, after the start. */
const daysAfter: Record<WorkshopType, number> = {
  ...{ workshop_1: 1, workshop_2: 4, workshop_3: 7, workshop_4: 12, workshop_5: 15 },
};

/** An assessment with its workshops, questions, participants and what they wrote, as rows. */
export function makeAssessment(making: Making, told: Told, people: readonly Someone[]) {
  const { random, newId, now, staffId, facilitatorId } = making;
  const id = newId("assessment");
  const at = (workshop: WorkshopType) =>
    told.startsAt + daysAfter[workshop] * day + 60_000 * random.below(600);
  const versionOf = (workshop: WorkshopType) => (told.isOwn && workshop === "workshop_2" ? 2 : 1);
  const last = told.advancedTo ? workshopTypes.indexOf(told.advancedTo) + 1 : 5;

  const answers: AnswerRow[] = [];
  const participants = people.map((one, n) => {
    const number = n + 1;
    const voice = voices[n % voices.length] as Voice;
    const isIn = one.status !== "invited";
    const done = workshopTypes.slice(0, one.submitted).map((workshop) => [workshop, at(workshop)] as const);
    const begun = one.hasDraft ? workshopTypes.slice(one.submitted, one.submitted + 1) : [];
    const answered: Record<string, number> = {};
    for (const [workshop, submittedAt] of [...done, ...begun.map((one) => [one, null] as const)]) {
      const values = Object.entries(answersTo(random, voice, workshop, told.isOwn));
      const some = submittedAt === null ? values.slice(0, 1 + random.below(values.length)) : values;
      answered[workshop] = some.length;
      for (const [question_id, value] of some) {
        answers.push({
          ...{ number, workshop, question_id, id: newId("answer"), value: JSON.stringify(value) },
          submitted_at: submittedAt,
        });
      }
    }
    const open = isIn ? workshopTypes.slice(0, Math.max(1, last)) : [];
    const consentAt = told.startsAt - day + 60_000 * random.below(900);
    return {
      ...{ assessment_id: id, number, id: newId("participant"), person_id: one.personId, name: one.name },
      ...{
        name_key: searchKey(one.name),
        email: one.email,
        locale: n % 3 === 0 ? "en" : "fil",
        status: one.status,
      },
      ...{ stakeholder_type: one.stakeholder, province_id: one.province, municipality_id: one.municipality },
      ...{ barangay_id: one.barangay, office_business_name: one.organization },
      consent_at: one.status === "active" ? consentAt : null,
      opened: JSON.stringify(
        Object.fromEntries(
          open.map((workshop, step) => [
            workshop,
            {
              at: step === 0 ? consentAt : told.startsAt + daysAfter[workshop] * day,
              reason: step === 0 ? "start" : "bulk_advancement",
              by: step === 0 ? null : facilitatorId,
            },
          ]),
        ),
      ),
      completed: JSON.stringify(
        Object.fromEntries(done.map(([workshop, at]) => [workshop, { at, version: versionOf(workshop) }])),
      ),
      answered: JSON.stringify(answered),
      last_seen_at: isIn ? Math.min(now, (done.at(-1)?.[1] ?? consentAt) + 3_600_000) : null,
      ...{ created_at: told.startsAt - 5 * day, created_by: facilitatorId },
    };
  });
  const versions = workshopTypes.flatMap((workshop) => [
    { workshop, version: 1, questions: firstQuestions(workshop) },
    ...(versionOf(workshop) === 2 ? [{ workshop, version: 2, questions: ownQuestions }] : []),
  ]);
  return {
    id,
    assessment: {
      ...{ id, title: told.title, title_key: searchKey(told.title), description: told.description },
      ...{ objectives: told.objectives, region_id: told.places.region, province_id: told.places.province },
      ...{ level: "provincial", category: "needs_assessment", status: told.status, priority: "high" },
      ...{ primary_methodology: "workshop", secondary_methodologies: '["kii","desk_review"]' },
      ...{ planned_start_date: dateOf(told.startsAt), planned_end_date: dateOf(told.startsAt + 16 * day) },
      ...{ advancement: "facilitator", target_rate: 85, language: "en", advanced_to: told.advancedTo },
      ...{ last_number: people.length, progress: told.status === "completed" ? 100 : 55 },
      ...{ created_at: told.startsAt - 20 * day, created_by: staffId, updated_at: told.startsAt },
    },
    team: [
      { assessment_id: id, person_id: staffId, role: "team_leader", n: 0 },
      { assessment_id: id, person_id: facilitatorId, role: "facilitator", n: 1 },
    ],
    workshops: workshopTypes.map((type) => {
      const startsAt = told.startsAt + daysAfter[type] * day;
      return {
        ...{ assessment_id: id, type, title: questionSet[type].title, starts_at: startsAt },
        ...{ ends_at: startsAt + day / 6, due_at: startsAt + 2 * day, questions_version: versionOf(type) },
        status: startsAt + 2 * day < now ? "completed" : startsAt < now ? "in_progress" : "planned",
      };
    }),
    questions: versions.map(({ questions, ...version }) => ({
      ...{ assessment_id: id, ...version, questions: JSON.stringify(questions) },
      ...{ created_at: told.startsAt - 20 * day, created_by: staffId },
    })),
    participants,
    answers: answers.map((answer) => ({
      ...{ assessment_id: id, ...answer, revision: 1, says: 1, version: versionOf(answer.workshop) },
      saved_at: answer.submitted_at ?? now - day,
    })),
  };
}

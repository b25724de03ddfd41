import { type SQL, sql } from "drizzle-orm";
import type { ByWorkshop, Completion, Opening, Progress } from "../progress/progress";
import { currentOf, waitingFor } from "../progress/progress";
import { workshopTypes } from "../workshop-types";
import type { ParticipantRecord } from "./schemas";

/** A row of `participants` with the region above its province. */
export interface ParticipantRow {
  assessment_id: string;
  number: number;
  id: string;
  person_id: string;
  name: string;
  email: string | null;
  phone: string | null;
  locale: string;
  status: Progress["status"];
  stakeholder_type: ParticipantRecord["stakeholder_type"];
  region_id: string | null;
  province_id: string | null;
  municipality_id: string | null;
  barangay_id: string | null;
  office_business_name: string;
  age: number | null;
  sex: ParticipantRecord["sex"];
  educational_level: ParticipantRecord["educational_level"];
  arabic_education_level: ParticipantRecord["arabic_education_level"];
  occupation: ParticipantRecord["occupation"];
  consent_at: number | null;
  consent_remote: number;
  opened: string;
  completed: string;
  answered: string;
  revision: number;
  last_seen_at: number | null;
  created_at: number;
}

/** The columns of a participant (alias p). */
export const participantColumns: SQL = sql`p.assessment_id, p.number, p.id, p.person_id, p.name, p.email, p.phone,
  p.locale, p.status, p.stakeholder_type, p.province_id, p.municipality_id, p.barangay_id, p.office_business_name, p.age,
  p.sex, p.educational_level, p.arabic_education_level, p.occupation, p.consent_at, p.consent_remote, p.opened,
  p.completed, p.answered, p.revision, p.last_seen_at, p.created_at,
  (SELECT parent_id FROM places WHERE id = p.province_id) AS region_id`;

export const progressOf = ({
  status,
  opened,
  completed,
}: Pick<ParticipantRow, "status" | "opened" | "completed">): Progress => ({
  status,
  opened: JSON.parse(opened) as ByWorkshop<Opening>,
  completed: JSON.parse(completed) as ByWorkshop<Completion>,
});

const instant = (at: number) => new Date(at).toISOString();
const orNull = (at: number | null) => (at === null ? null : instant(at));

/** How far somebody is, as records tell it. */
export const progressRecord = (progress: Progress) => ({
  opened: workshopTypes.flatMap((workshop) => {
    const opening = progress.opened[workshop];
    return opening
      ? [{ workshop, at: instant(opening.at), reason: opening.reason, by: opening.by ?? null }]
      : [];
  }),
  completed: workshopTypes.filter((workshop) => progress.completed[workshop]),
  current: currentOf(progress),
  waiting_for: waitingFor(progress),
});

/** What a participant said of themself. */
export const profileOf = (row: ParticipantRow) => ({
  stakeholder_type: row.stakeholder_type,
  province_id: row.province_id,
  municipality_id: row.municipality_id,
  barangay_id: row.barangay_id,
  office_business_name: row.office_business_name,
  age: row.age,
  sex: row.sex,
  educational_level: row.educational_level,
  arabic_education_level: row.arabic_education_level,
  occupation: row.occupation,
});

/** What is due by the schedule must have been written before (`settleDue`). */
export const toParticipantRecord = (row: ParticipantRow): ParticipantRecord => ({
  id: row.id,
  number: row.number,
  person_id: row.person_id,
  name: row.name,
  email: row.email,
  phone: row.phone,
  locale: row.locale,
  status: row.status,
  region_id: row.region_id,
  ...profileOf(row),
  ...progressRecord(progressOf(row)),
  last_seen_at: orNull(row.last_seen_at),
  created_at: instant(row.created_at),
});

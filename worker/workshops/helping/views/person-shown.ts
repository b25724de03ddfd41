// Pure.
import type { Action } from "../../log/write-log";
import type { WorkshopStatus } from "../../progress/progress";
import type { Question } from "../../questions/definition";
import type { Value } from "../../questions/draft-check";
import type { StakeholderType } from "../../stakeholder-types";
import type { WorkshopType } from "../../workshop-types";

export interface WorkshopShown {
  type: WorkshopType;
  title: string;
  /** Milliseconds. */
  dueAt: number | null;
  status: WorkshopStatus;
  /** Of one that was opened. */
  questions: Question[];
  answers: Record<
    string,
    { value: Value; revision: number; saved_at: string; entered_by: { name: string } | null }
  >;
  submittedAt: string | null;
}

export interface Happened {
  id: string;
  at: string;
  /** Null: the participant. "": the product itself. */
  by: string | null;
  workshop: WorkshopType | null;
  action: Action;
  note: string | null;
}

export interface PastAnswer {
  workshop: WorkshopType;
  question: string;
  data: { revision: number; value: Value; saved_at: string; submitted_at: string | null }[];
}

export interface PersonShown {
  id: string;
  number: number;
  name: string;
  email: string | null;
  phone: string | null;
  locale: string;
  stakeholder_type: StakeholderType | null;
  province_id: string | null;
  organization: string;
  /** Milliseconds; null: never. */
  lastSeenAt: number | null;
}

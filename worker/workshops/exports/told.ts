// Pure.
import type { Spoken } from "../participants/profile-fields";
import { type Question, wordsIn } from "../questions/definition";
import type { Value } from "../questions/draft-check";
import type { WorkshopType } from "../workshop-types";
import { type Rewrite, tellJson, tellValue } from "./tell-value";

/** Somebody whose answers are exported, as they are stored. */
export interface StoredParticipant {
  number: number;
  name: string;
  organization: string;
  province_id: string | null;
  province: string | null;
  municipality_id: string | null;
  municipality: string | null;
  barangay_id: string | null;
  barangay: string | null;
  stakeholder_type: string | null;
}

/** An answer with the question that it answers. */
export interface StoredAnswer {
  id: string;
  workshop: WorkshopType;
  question: Question;
  /** Among the questions, from 0. */
  place: number;
  /** Of the questions. */
  version: number;
  value: Value;
  /** Milliseconds; null for a draft. */
  submittedAt: number | null;
  /** Who wrote it for the participant, else empty. */
  enteredBy: string;
}

export interface Stored extends StoredParticipant {
  answers: StoredAnswer[];
}

/** An answer as an export tells it. */
export interface ToldAnswer {
  workshop: WorkshopType;
  status: "submitted" | "draft";
  /** An instant, or empty. */
  submitted: string;
  questionId: string;
  question: string;
  response: string | number;
  json: string;
  enteredBy: string;
  version: number;
  id: string;
}

export interface ToldParticipant {
  participant: string;
  organization: string;
  province: string;
  municipality: string;
  barangay: string;
  stakeholder: string;
  answers: ToldAnswer[];
}

/** What of somebody many enough share to be told without telling who they are. */
export interface Shared {
  places: ReadonlySet<string>;
  /** As `stakeholderKey` writes them. */
  stakeholders: ReadonlySet<string>;
}

export const stakeholderKey = (provinceId: string | null, type: string | null): string =>
  `${provinceId ?? ""} ${type ?? ""}`;

export interface Telling {
  /** The assessment's. */
  language: Spoken;
  /** Null: names are shown. */
  hidden: { shared: Shared; rewrite: Rewrite } | null;
}

const asItIs: Rewrite = (text) => text;

/** Of whom an answer is, as far as it is told. */
export function tellParticipant(
  stored: StoredParticipant,
  hidden: { shared: Shared } | null,
): Omit<ToldParticipant, "answers"> {
  const { number, province_id, municipality_id, barangay_id, stakeholder_type } = stored;
  const isTold = (id: string | null) => hidden === null || (id !== null && hidden.shared.places.has(id));
  const hasMany =
    hidden === null || hidden.shared.stakeholders.has(stakeholderKey(province_id, stakeholder_type));
  return {
    participant: hidden ? `P${number}` : stored.name,
    organization: hidden ? "" : stored.organization,
    province: stored.province ?? "",
    municipality: isTold(municipality_id) ? (stored.municipality ?? "") : "",
    barangay: isTold(barangay_id) ? (stored.barangay ?? "") : "",
    stakeholder: hasMany ? (stakeholder_type ?? "") : "",
  };
}

/** Somebody and their answers, as an export tells them. */
export function tell(stored: Stored, { language, hidden }: Telling): ToldParticipant {
  const rewrite = hidden?.rewrite ?? asItIs;
  return {
    ...tellParticipant(stored, hidden),
    answers: stored.answers.map(({ question, value, submittedAt, ...answer }) => ({
      workshop: answer.workshop,
      status: submittedAt === null ? ("draft" as const) : ("submitted" as const),
      submitted: submittedAt === null ? "" : new Date(submittedAt).toISOString(),
      questionId: question.id,
      question: wordsIn(question.prompt, language, language),
      response: tellValue(question, value, language, rewrite),
      json: tellJson(question, value, rewrite),
      enteredBy: hidden ? "" : answer.enteredBy,
      version: answer.version,
      id: answer.id,
    })),
  };
}

// Pure.
import type { CaseInput } from "../engine/model";
import type { Question } from "../engine/question";
import type { DriverGroup } from "./rows";

/** What the page says; all of it, since an island has no other words. */
export const driverWords = [
  "current",
  "feasible",
  "income",
  "of_target",
  "target",
  "gap",
  "reached",
  "no_target",
  "driver",
  "segment",
  "segments",
  "open_parts",
  "close_parts",
  "calculated",
  "replace_parts",
  "replaced",
  "not_a_number",
  "about",
  "about_number",
  "low",
  "high",
  "range_hint",
  "source",
  "source_none",
  "note",
  "link",
  "year",
  "confidence",
  "done",
  "keys_hint",
  "resting",
  "saving",
  "saved",
  "failed",
  "kept",
  "sign_out_unsent",
  "retry",
  "conflict",
  "conflict_foreign",
  "placeless",
  "copy_placeless",
  "discard_placeless",
  "changed_case",
  "begins_anew",
  "keep_mine",
  "take_theirs",
  "empty",
  "save",
  "save_hint",
  "somebody",
  "not_linked",
  "not_a_year",
  "known",
  "use_this",
  "far",
  "comments",
] as const;
export type DriverWord = (typeof driverWords)[number];

export interface Choice {
  value: string;
  label: string;
}

export interface DriversProps {
  locale: string;
  /** Who reads the page: what they type is kept on the device as theirs. */
  person: string;
  words: Record<DriverWord, string>;
  kinds: Choice[];
  confidences: Choice[];
  /** Where values are saved: the API's address. */
  saveAt: string;
  /** The case itself, and where its new revisions are told: the API's addresses. */
  caseAt: string;
  liveAt: string;
  /** Where the API tells what is known of a question. */
  hintsAt: string;
  /** The page of comments, of one number with its segment and key in the query. */
  commentsAt: string;
  /** Where the plain form goes. */
  action: string;
  csrf: string;
  mayEdit: boolean;
  revision: number;
  /** Names the units and questions that the numbers are of: they are saved in these alone. */
  measures: string;
  questionSet: number;
  input: CaseInput;
  questions: Question[];
  groups: DriverGroup[];
}

// Pure.
import type { Question } from "../questions/definition";

/** What the script of a workshop's page says. Places: `{count}`, `{device}`, `{time}`, `{n}`, `{all}`. */
export const answeringWords = [
  ...(["saved", "typing", "saving", "failed", "held", "not_kept", "waits_one", "waits_many"] as const),
  ...(["offline", "signed_out", "changed", "locked", "submitted", "closed", "not_sent"] as const),
  ...(["sign_in", "reload", "sign_out_unsent", "leftover", "discard", "refused", "refused_number"] as const),
  ...(["conflict", "conflict_device", "mine", "keep_mine", "take_theirs", "join"] as const),
  ...(["one_by_one", "all_at_once", "how", "previous", "next", "step", "read", "stop_reading"] as const),
] as const;

export type AnsweringWords = Readonly<Record<(typeof answeringWords)[number], string>>;

export interface AnsweringProps {
  /** The id of the form; null once the workshop is sent. */
  form: string | null;
  /** Whose answers these are. */
  person: string;
  /** `<assessment>/<workshop>` */
  workshop: string;
  version: number;
  /** The call that saves. */
  saveAt: string;
  /** The page's own address. */
  pageAt: string;
  signInAt: string;
  /** By which the page may forget what it gave back of a form that came too late; null: nothing. */
  kept: string | null;
  /** In their reader's words. */
  questions: Question[];
  locale: string;
  words: AnsweringWords;
}

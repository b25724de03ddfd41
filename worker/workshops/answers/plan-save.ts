// Pure.
import type { Question } from "../questions/definition";
import { checkDraft, sameValue, type Value } from "../questions/draft-check";

/** An answer as it stands. Instants in milliseconds. */
export interface StoredAnswer {
  questionId: string;
  id: string;
  value: Value;
  /** Whether the questions of now take it; what they do not take stands in the history alone. */
  fits: boolean;
  revision: number;
  savedAt: number;
  /** When this very value was last submitted. */
  submittedAt: number | null;
  device: string;
  enteredBy: string | null;
}

/** What somebody sends: `base` is the revision that they saw last, 0 for none. */
export type Given = Readonly<Record<string, { value?: unknown; base: number }>>;

export interface Write {
  questionId: string;
  value: Value;
  revision: number;
  /** The revision that it replaces, 0 for none. */
  base: number;
  /** What is kept of the value that it replaces; null: nothing. */
  kept: StoredAnswer | null;
}

export interface SavePlan {
  writes: Write[];
  /** Somebody wrote another value meanwhile. */
  conflicts: StoredAnswer[];
  faults: { path: string; message: string }[];
  /** Those whose form is at fault. */
  faulty: Set<string>;
  /** What each question given stands at afterwards. */
  revisions: Map<string, { revision: number; savedAt: number | null }>;
}

const PAUSE = 5 * 60 * 1000;

export interface Writer {
  device: string;
  /** Who writes for the participant; null: they do. */
  enteredBy: string | null;
  now: number;
}

/** Of what one device writes in a row, the last value before a pause is kept; what was submitted, always. */
const isKept = (old: StoredAnswer, { device, enteredBy, now }: Writer): boolean =>
  old.submittedAt !== null ||
  !old.fits ||
  old.device !== device ||
  old.enteredBy !== enteredBy ||
  now - old.savedAt >= PAUSE;

/** What saving comes to. `stored`: all that stands of this workshop. */
export function planSave(
  questions: readonly Question[],
  stored: ReadonlyMap<string, StoredAnswer>,
  given: Given,
  writer: Writer,
): SavePlan {
  const plan: SavePlan = { writes: [], conflicts: [], faults: [], faulty: new Set(), revisions: new Map() };
  const refuse = (id: string, path: readonly (string | number)[], message: string) => {
    plan.faults.push({ path: ["answers", id, ...path].join("."), message });
    plan.faulty.add(id);
  };
  for (const [id, { value, base }] of Object.entries(given)) {
    const question = questions.find((one) => one.id === id);
    if (!question) {
      refuse(id, [], "This question is not asked here.");
      continue;
    }
    const old = stored.get(id);
    const stands = old?.revision ?? 0;
    if (base > stands) {
      refuse(id, ["base"], "This is above the revision that stands.");
      continue;
    }
    const checked = checkDraft(question, value);
    if ("faults" in checked) {
      for (const { path, message } of checked.faults) refuse(id, path, message);
      continue;
    }
    if (sameValue(checked.value, old?.fits ? old.value : null)) {
      plan.revisions.set(id, { revision: stands, savedAt: old?.savedAt ?? null });
    } else if (old?.fits && base < stands) {
      plan.conflicts.push(old);
    } else {
      const kept = old && isKept(old, writer) ? old : null;
      plan.writes.push({ questionId: id, value: checked.value, revision: stands + 1, base: stands, kept });
      plan.revisions.set(id, { revision: stands + 1, savedAt: writer.now });
    }
  }
  return plan;
}

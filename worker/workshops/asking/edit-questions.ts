import { createHash } from "node:crypto";
import { parse } from "../../core/http/api";
import { attempt, type FormFields } from "../../core/http/attempt";
import type { Refused } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import type { Spoken } from "../participants/profile-fields";
import { areSame, type Question } from "../questions/definition";
import { asStored } from "../questions/first-words";
import { questionsBody } from "../questions/schemas";
import { changeForm } from "./change-form";
import { knownOptions, questionsIn } from "./question-form";
import type { Checked } from "./views/publish";

/** Questions that are written, and where they are published. */
export interface Writing {
  /** Those of now; none where none were published yet. */
  present: Question[];
  /** Of those; 0 where none were published yet. */
  version: number;
  /** Of plain words. */
  language: Spoken;
  publish(questions: Question[]): Promise<unknown>;
}

/** The editor as it is shown. */
export interface Edited {
  values: FormFields;
  refused: Refused | null;
  /** Of questions that can be published, where somebody asked for that. */
  checked: Checked | null;
  /** What the preview shows: the questions as they can be read. */
  questions: Question[];
  status: number;
}

/** By which questions are known again: what is published is what was checked. */
const digestOf = (questions: readonly Question[]): string =>
  createHash("sha256").update(JSON.stringify(questions)).digest("base64url").slice(0, 22);

const changedMeanwhile =
  "Somebody else has published other questions meanwhile. Open this page once more to see them, or check yours again to publish them in their place.";

/** What a press of the editor comes to; null where it published what was checked before. */
export async function editQuestions(
  form: FormFields,
  { present, version, language, publish }: Writing,
): Promise<Edited | null> {
  const { action = "check" } = form;
  const wantsIt = action === "publish";
  // A question that was just added says nothing yet: that is no fault before somebody asks whether all is right.
  const isAsked = wantsIt || action === "check";
  const written = changeForm(form, wantsIt ? "check" : action);
  // A page that is told of another version goes on from that one.
  const isBehind = form.version !== undefined && form.version !== String(version);
  const isTold = isAsked && isBehind;
  const values = isTold || !form.version ? written : { ...written, version: form.version };
  const done = await attempt(
    values,
    async () => {
      const read = parse(questionsBody, { questions: questionsIn(values, language, knownOptions(present)) });
      const questions = asStored(read.questions);
      if (isTold && !areSame(asStored(present), questions)) throw new Problem("conflict", changedMeanwhile);
      const isPublished = wantsIt && form.checked === digestOf(questions);
      if (isPublished) await publish(questions);
      return { questions, isPublished };
    },
    { questions: "q" },
  );
  if (!done.done) {
    return {
      ...{ values, questions: present, checked: null },
      refused: isAsked ? done.refused : null,
      status: isAsked ? done.status : 200,
    };
  }
  const { questions, isPublished } = done.value;
  if (isPublished) return null;
  const checked = { isSame: areSame(asStored(present), questions), checked: digestOf(questions) };
  return { values, questions, checked: isAsked ? checked : null, refused: null, status: 200 };
}

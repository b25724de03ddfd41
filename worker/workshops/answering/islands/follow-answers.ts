import { h, render } from "preact";
import { formatInstant } from "../../../../web/i18n/format";
import type { Question } from "../../questions/definition";
import type { Value } from "../../questions/draft-check";
import { AnswerSaver, type Conflict, type SaverState, type Waiting } from "../answer-saver";
import type { AnsweringProps } from "../answering-props";
import { sayUnasked } from "../views/say-value";
import * as beside from "./beside";
import { arrange } from "./cards";
import { partOf, questionOf, setRevision, shownValue, showValue } from "./form-dom";
import { deviceName, sendAnswers } from "./send-answers";
import { touchedIn } from "./touched";
import type { WaitingAnswers } from "./waiting-answers";

/** What was typed and has no place in the page any more. */
export interface Leftover {
  id: string;
  prompt: string;
  lines: string[];
}

export interface Shown {
  state: SaverState | "ready";
  waiting: number;
  isKept: boolean;
  /** Somebody wanted to send the workshop while something waited. */
  isNotSent: boolean;
}

/** Whether an answer can stand where the question is asked. */
function takes(question: Question, value: Value): boolean {
  if (value === null) return true;
  if (question.type === "repeater") return Array.isArray(value);
  if (question.type === "structured") return typeof value === "object" && !Array.isArray(value);
  if (question.type === "select") return question.options.some((option) => option.value === value);
  return typeof value !== "object";
}

const isSame = (one: Value, other: Value) => JSON.stringify(one) === JSON.stringify(other);

export const leftover = (question: Question | undefined, id: string, value: Value): Leftover => ({
  id,
  prompt: String(question?.prompt ?? ""),
  lines: question ? beside.linesOf(question, value) : sayUnasked(value),
});

/** Keeps and saves what is typed in the form. Answers what has no place in it, and how to end. */
export function followAnswers(
  props: AnsweringProps,
  form: HTMLFormElement,
  kept: WaitingAnswers,
  show: (shown: Shown) => void,
): { leftovers: Leftover[]; stop: () => void } {
  const { words, version, saveAt, person, locale } = props;
  const questions = new Map(props.questions.map((question) => [question.id, question]));
  const device = deviceName(localStorage);
  let state: Shown["state"] = "ready";
  let [isSubmitting, isNotSent] = [false, false];
  const tell = () => show({ state, waiting: saver.waiting, isKept: saver.isKept, isNotSent });
  const put = (id: string, node: Parameters<typeof render>[0]) => {
    const slot = partOf(form, id)?.querySelector("[data-beside]");
    if (slot) render(node, slot);
  };

  const bases: Record<string, number> = {};
  for (const id of questions.keys()) {
    const field = form.elements.namedItem(`r.${id}`);
    bases[id] = field instanceof HTMLInputElement ? Number(field.value) : 0;
  }
  const touched = touchedIn(form);
  const newer: [Question, Waiting][] = [];
  for (const [id, stored] of kept.known()) {
    const question = questions.get(id);
    if (!question || stored.base <= (bases[id] ?? 0) || !takes(question, stored.value)) continue;
    bases[id] = stored.base;
    newer.push([question, stored]);
  }

  const saver = new AnswerSaver(
    {
      device: kept,
      send: (answers) =>
        sendAnswers(saveAt, person, props.kept, { questions_version: version, device, answers }),
      later: (run, ms) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      random: Math.random,
      onState: (now) => {
        state = now;
        if (isSubmitting && now !== "saving" && now !== "typing") submitOrSay();
        tell();
      },
      onSaved: (id, revision) => {
        setRevision(form, id, revision);
        put(id, null);
      },
      onConflict: (conflict, mine) => showConflict(conflict, mine),
      onRefused: (id) => {
        const text = questions.get(id)?.type === "number" ? words.refused_number : words.refused;
        put(id, h(beside.Refused, { text }));
      },
    },
    bases,
  );

  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  function showConflict({ question_id: id, value, revision, saved_at, device: from }: Conflict, mine: Value) {
    const question = questions.get(id);
    if (!question) return;
    const of = words.conflict_device
      .replace("{device}", from ?? "–")
      .replace("{time}", formatInstant(saved_at, locale, zone));
    const onChoose = (chosen: Value) => {
      showValue(form, question, chosen);
      put(id, null);
      last.set(id, JSON.stringify(chosen));
      saver.choose(id, chosen, revision);
    };
    put(id, h(beside.Conflict, { question, mine, theirs: value, of, words, onChoose }));
  }

  /** What was typed is saved first; then the form goes as its button sends it. */
  function submitOrSay(): void {
    isSubmitting = false;
    if (saver.waiting > 0) {
      isNotSent = true;
      return;
    }
    const action = Object.assign(document.createElement("input"), {
      ...{ type: "hidden", name: "action", value: "submit" },
    });
    form.appendChild(action);
    form.submit();
  }

  const typed = (id: string) => {
    const question = questions.get(id);
    if (!question) return;
    const value = shownValue(form, question);
    isNotSent = false;
    put(id, null);
    last.set(id, JSON.stringify(value));
    saver.set(id, value);
  };
  /** Leaving a field tells of what was typed once more. */
  const last = new Map<string, string>();
  const onInput = ({ target }: Event) => {
    const id = questionOf(target);
    const question = questions.get(id);
    if (question && last.get(id) !== JSON.stringify(shownValue(form, question))) typed(id);
  };
  const onClick = (event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button?.name !== "action") return;
    event.preventDefault();
    if (button.value === "draft") return saver.flush();
    if (button.value === "submit") {
      isSubmitting = true;
      saver.flush();
      if (saver.isIdle) submitOrSay();
      return tell();
    }
    const part = button.closest<HTMLElement>("[data-question]");
    if (part && arrange(part, button)) typed(part.dataset.question ?? "");
  };
  const again = () => {
    if (saver.waiting > 0) saver.flush();
  };

  const leftovers: Leftover[] = [];
  for (const [question, stored] of newer) {
    setRevision(form, question.id, stored.base);
    if (!touched.has(question.id)) showValue(form, question, stored.value);
  }
  for (const [id, waiting] of kept.all()) {
    const question = questions.get(id);
    const shown = question ? shownValue(form, question) : null;
    if (!question || !takes(question, waiting.value)) leftovers.push(leftover(question, id, waiting.value));
    else if (touched.has(id) && !isSame(shown, waiting.value)) {
      leftovers.push(leftover(question, id, waiting.value));
    } else if (!touched.has(id) && isSame(shown, waiting.value)) kept.drop(id);
    else {
      touched.delete(id);
      showValue(form, question, waiting.value);
      saver.takeUp(id, waiting);
    }
  }
  for (const question of props.questions) {
    last.set(question.id, JSON.stringify(shownValue(form, question)));
    const unsaved = partOf(form, question.id)?.dataset.unsaved;
    if (unsaved === "held") saver.hold(question.id, shownValue(form, question));
    else if (unsaved !== undefined || touched.has(question.id)) typed(question.id);
  }
  if (saver.waiting > 0) {
    state = "typing";
    tell();
  }

  form.addEventListener("input", onInput);
  form.addEventListener("change", onInput);
  form.addEventListener("click", onClick);
  document.addEventListener("visibilitychange", again);
  addEventListener("online", again);
  addEventListener("focus", again);
  return {
    leftovers,
    stop() {
      form.removeEventListener("input", onInput);
      form.removeEventListener("change", onInput);
      form.removeEventListener("click", onClick);
      document.removeEventListener("visibilitychange", again);
      removeEventListener("online", again);
      removeEventListener("focus", again);
    },
  };
}

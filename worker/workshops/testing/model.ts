// Pure. What the contract says of participants' progress, told again without the product's own rules.
import { type Answers, fitToSubmit, type Given, keep, type sending } from "./model-answers";

type By = "P" | "F";
export type Step =
  | { op: "onboard"; who: number; by: By }
  | { op: "view"; who: number; by: By; n: number }
  | { op: "save"; who: number; by: By; n: number; sends: Sends }
  | { op: "submit"; who: number; by: By; n: number; sends: Sends }
  | { op: "advance"; n: number }
  | { op: "unlock" | "reopen"; who: number; n: number }
  | { op: "reset" | "withdraw" | "erase" | "end" | "end for good"; who: number }
  | { op: "mode"; mode: Mode }
  | { op: "times"; n: number; hours: number | null }
  | { op: "close"; closed: boolean };
export type Mode = "auto" | "facilitator" | "schedule";
/** What goes with a save or a submit: ./model-answers.ts makes answers of it. */
export type Sends = keyof typeof sending;

/** Who opened something: the participant, their facilitator, staff, or the schedule. */
type Cause = By | "S" | null;
interface Opened {
  reason: string;
  by: Cause;
  at: number;
}
interface Person {
  /** Of whose account nothing is left: "gone". */
  status: "new" | "active" | "withdrawn" | "gone";
  opened: Record<number, Opened>;
  completed: Record<number, number>;
  answers: Record<number, Answers>;
  notices: string[];
  log: string[];
  /** When an update or a view was last logged. */
  logged: Record<string, number>;
}
export interface Model {
  now: number;
  mode: Mode;
  closed: boolean;
  advancedTo: number;
  starts: Record<number, number | null>;
  people: Person[];
}

export const all = [1, 2, 3, 4, 5];
const newPerson = (): Person => ({
  ...{ status: "new", opened: {}, completed: {}, answers: {} },
  ...{ notices: [], log: [], logged: {} },
});

export const newModel = (mode: Mode, now: number): Model => ({
  ...{ now, mode, closed: false, advancedTo: 1, starts: {} },
  people: [newPerson(), newPerson()],
});

/** Opens what is not open. Answers with the numbers that it opened. */
function open(person: Person, numbers: number[], reason: string, by: Cause, at: number): number[] {
  const fresh = numbers.filter((n) => !person.opened[n]);
  for (const n of fresh) {
    person.opened[n] = { reason, by, at };
    if (reason !== "start")
      person.log.push(`unlock ${n} ${reason} by ${reason === "scheduled_unlock" ? null : by}`);
  }
  return fresh;
}

/** The workshops that the schedule opens by now, each with since when all that it needs holds. */
function due({ mode, closed, starts, now }: Model, person: Person): [n: number, at: number][] {
  if (mode !== "schedule" || closed || person.status !== "active") return [];
  return all.flatMap((n): [number, number][] => {
    const start = starts[n] ?? null;
    if (person.opened[n]) return [];
    if (n === 1) return start === null ? [[n, now]] : start <= now ? [[n, start]] : [];
    const before = person.completed[n - 1];
    return start !== null && start <= now && before !== undefined ? [[n, Math.max(start, before)]] : [];
  });
}

function schedule(model: Model, person: Person): void {
  const opened = due(model, person).flatMap(([n, at]) => open(person, [n], "scheduled_unlock", null, at));
  if (opened.length > 0) person.notices.push(`workshop_unlocked ${Math.max(...opened)}`);
}

function changeOfMode(model: Model, person: Person, by: Cause): void {
  if (model.closed || person.status !== "active") return;
  const { now, mode } = model;
  const opened: number[] = [];
  if (mode === "schedule") {
    for (const [n] of due(model, person)) opened.push(...open(person, [n], "scheduled_unlock", null, now));
  } else {
    opened.push(...open(person, [1], "start", by, now));
    const next = mode === "auto" ? all.filter((n) => person.completed[n - 1] !== undefined) : [];
    opened.push(...open(person, next, "submitted", by, now));
  }
  if (opened.length > 0) person.notices.push(`workshop_unlocked ${Math.max(...opened)}`);
}

/** Time goes by: what the schedule opens meanwhile is open. */
export function wait(model: Model, to: number): void {
  model.now = to;
  for (const person of model.people) schedule(model, person);
}

/** Why a participant's workshop cannot be written to, in the order in which it is judged; or null. */
function unwritable({ closed }: Model, person: Person, n: number, by: By): string | null {
  if (person.status !== "active") return by === "P" ? "403 not_onboarded" : "409 not_yet_onboarded";
  if (!person.opened[n]) return "403 workshop_locked";
  if (person.completed[n] !== undefined) return "409 already_submitted";
  return closed ? "409 assessment_closed" : null;
}

/** An update, and a view, is logged once a participant, workshop and ten minutes. */
function logOnce(person: Person, action: "update" | "view", n: number, by: By, now: number): void {
  const key = `${action} ${n}`;
  if (now - (person.logged[key] ?? Number.NEGATIVE_INFINITY) < 600_000) return;
  person.logged[key] = now;
  person.log.push(`${key} by ${by}`);
}

function ofAll(model: Model, step: Step): string | null {
  const { now } = model;
  const changed = (by: Cause = "F") => {
    for (const person of model.people) changeOfMode(model, person, by);
    return "200";
  };
  switch (step.op) {
    case "mode":
      if (model.mode === step.mode) return "200";
      model.mode = step.mode;
      return changed();
    case "times": {
      const start = step.hours === null ? null : now + step.hours * 3_600_000;
      if ((model.starts[step.n] ?? null) === start) return "200";
      model.starts[step.n] = start;
      return changed();
    }
    case "close":
      if (model.closed === step.closed) return "200";
      model.closed = step.closed;
      // Nothing opened meanwhile; what the mode asks for holds from now on.
      return changed("S");
    case "advance":
      if (model.closed) return "409 assessment_closed";
      model.advancedTo = Math.max(model.advancedTo, step.n);
      for (const person of model.people.filter(({ status }) => status === "active")) {
        const to = all.filter((n) => n > 1 && n <= step.n);
        const opened = open(person, to, "bulk_advancement", "F", now);
        if (opened.length > 0) person.notices.push(`workshop_advanced ${Math.max(...opened)}`);
      }
      return "200";
  }
  return null;
}

/** Nothing of the account is left but what the log says of it. */
function end(person: Person): string {
  Object.assign(person, { ...newPerson(), status: "gone", log: person.log });
  return "204";
}

/** Who writes it: their own answers, or a facilitator for them. */
function write(model: Model, person: Person, step: Step & { op: "save" | "submit" }, given: Given): string {
  const { n, by } = step;
  const refused = unwritable(model, person, n, by);
  if (refused !== null) return refused;
  const before = person.answers[n] ?? {};
  const { faults, conflicts, answers, changed } = keep(before, given, { at: model.now, by });
  if (step.op === "save" && faults > 0) return "400";
  if (conflicts > 0) return "409 answer_conflict";
  person.answers[n] = answers;
  if (changed) logOnce(person, "update", n, by, model.now);
  if (step.op === "save") return "200";
  if (faults > 0 || !fitToSubmit(answers)) return "400";
  person.completed[n] = model.now;
  person.log.push(`submit ${n} by ${by}`, `complete ${n} by ${by}`);
  if (model.mode === "auto") open(person, n < 5 ? [n + 1] : [], "submitted", by, model.now);
  const isAll = all.every((one) => person.completed[one] !== undefined);
  schedule(model, person);
  if (isAll) person.notices.push("assessment_complete null");
  return "200";
}

function consent(model: Model, person: Person, by: By): string {
  const { now } = model;
  if (person.status === "active") return "409 already_onboarded";
  if (model.closed) return "409 assessment_closed";
  const isBack = person.status === "withdrawn";
  person.status = "active";
  person.log.push(`consent by ${by}`);
  if (isBack) changeOfMode(model, person, by);
  else {
    const waits = model.mode === "schedule" && (model.starts[1] ?? 0) > now;
    open(person, waits ? [] : [1], "start", by, now);
    const to = all.filter((n) => n > 1 && n <= model.advancedTo);
    open(person, to, "bulk_advancement", by, now);
  }
  return "200";
}

/** Applies a step, and says what the product answers. `given`: the answers that a save or submit carries. */
export function apply(model: Model, step: Step, given: Given = {}): string {
  const { now } = model;
  const done = ofAll(model, step);
  if (done !== null || !("who" in step)) return done ?? "";
  const person = model.people[step.who] as Person;
  const by = "by" in step ? step.by : step.op === "withdraw" || step.op === "erase" ? "P" : "F";
  if (person.status === "gone") return by === "P" ? "gone" : "404 not_found";
  switch (step.op) {
    case "onboard":
      return consent(model, person, step.by);
    case "withdraw":
      if (person.status !== "active") return "403 not_onboarded";
      person.status = "withdrawn";
      person.log.push("withdraw by P");
      return "200";
    case "erase":
      person.log.push("withdraw by P");
      return end(person);
    case "end":
      return Object.keys(person.completed).length > 0 ? "409 has_answers" : end(person);
    case "end for good":
      return end(person);
    case "view":
      if (step.by === "F") return "200";
      if (person.status !== "active") return "403 not_onboarded";
      if (!person.opened[step.n]) return "403 workshop_locked";
      logOnce(person, "view", step.n, "P", now);
      return "200";
    case "save":
    case "submit":
      return write(model, person, step, given);
  }
  if (person.status !== "active") return "409 not_yet_onboarded";
  if (model.closed) return "409 assessment_closed";
  switch (step.op) {
    case "unlock":
      if (open(person, [step.n], "manual_unlock", "F", now).length > 0) {
        person.notices.push(`workshop_unlocked ${step.n}`);
      }
      break;
    case "reopen":
      if (person.completed[step.n] === undefined) break;
      delete person.completed[step.n];
      person.log.push(`reopen ${step.n} by F`);
      person.notices.push(`workshop_reopened ${step.n}`);
      break;
    case "reset":
      person.opened = { 1: { reason: "start", by: "F", at: now } };
      person.completed = {};
      person.log.push("reset progress_reset Again by F");
      person.notices.push("progress_reset 1");
      break;
  }
  return "200";
}

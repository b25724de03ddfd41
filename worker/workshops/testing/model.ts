// Pure. What the contract says of participants' progress, told again without the product's own rules.

export type Step =
  | { op: "onboard"; who: number; by: "P" | "F" }
  | { op: "save"; who: number; by: "P" | "F"; n: number }
  | { op: "submit"; who: number; by: "P" | "F"; n: number }
  | { op: "advance"; n: number }
  | { op: "unlock" | "reopen"; who: number; n: number }
  | { op: "reset" | "withdraw"; who: number }
  | { op: "mode"; mode: Mode }
  | { op: "times"; n: number; hours: number | null }
  | { op: "close"; closed: boolean };
type Mode = "auto" | "facilitator" | "schedule";

interface Opened {
  reason: string;
  by: "P" | "F" | null;
  at: number;
}
interface Person {
  status: "new" | "active" | "withdrawn";
  opened: Record<number, Opened>;
  completed: Record<number, number>;
  /** Revisions of the one question that is answered in each workshop. */
  revision: Record<number, number>;
  notices: string[];
  log: string[];
  updated: Record<number, number>;
}
export interface Model {
  now: number;
  mode: Mode;
  closed: boolean;
  advancedTo: number;
  starts: Record<number, number | null>;
  people: Person[];
}

const all = [1, 2, 3, 4, 5];
const newPerson = (): Person => ({
  ...{ status: "new", opened: {}, completed: {}, revision: {} },
  ...{ notices: [], log: [], updated: {} },
});

export const newModel = (mode: Mode, now: number): Model => ({
  ...{ now, mode, closed: false, advancedTo: 1, starts: {} },
  people: [newPerson(), newPerson()],
});

type By = "P" | "F" | null;

/** Opens what is not open. Answers with the numbers that it opened. */
function open(person: Person, numbers: number[], reason: string, by: By, at: number): number[] {
  const fresh = numbers.filter((n) => !person.opened[n]);
  for (const n of fresh) {
    person.opened[n] = { reason, by, at };
    if (reason !== "start") person.log.push(`unlock ${n} ${reason}`);
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

function changeOfMode(model: Model, person: Person, by: By): void {
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

/** Why a participant's workshop cannot be written to, or null. */
function unwritable({ closed }: Model, person: Person, n: number, by: "P" | "F"): number | null {
  if (person.status !== "active") return by === "P" ? 403 : 409;
  if (!person.opened[n]) return 403;
  return person.completed[n] !== undefined || closed ? 409 : null;
}

/** An update is logged once a participant, workshop and ten minutes. */
function logUpdate(person: Person, n: number, now: number): void {
  if (now - (person.updated[n] ?? Number.NEGATIVE_INFINITY) < 600_000) return;
  person.updated[n] = now;
  person.log.push(`update ${n}`);
}

/** Applies a step, and says with which status the product answers. `base`: of an answer that is saved. */
export function apply(model: Model, step: Step, base = 0): number {
  const { now } = model;
  switch (step.op) {
    case "mode":
      if (model.mode === step.mode) return 200;
      model.mode = step.mode;
      for (const person of model.people) changeOfMode(model, person, "F");
      return 200;
    case "times": {
      const start = step.hours === null ? null : now + step.hours * 3_600_000;
      if ((model.starts[step.n] ?? null) === start) return 200;
      model.starts[step.n] = start;
      for (const person of model.people) changeOfMode(model, person, "F");
      return 200;
    }
    case "close":
      model.closed = step.closed;
      // Nothing opened meanwhile; what the schedule asks for holds from now on.
      if (!step.closed && model.mode === "schedule") {
        for (const person of model.people) changeOfMode(model, person, "F");
      }
      return 200;
    case "advance":
      if (model.closed) return 409;
      model.advancedTo = Math.max(model.advancedTo, step.n);
      for (const person of model.people.filter(({ status }) => status === "active")) {
        const to = all.filter((n) => n > 1 && n <= step.n);
        const opened = open(person, to, "bulk_advancement", "F", now);
        if (opened.length > 0) person.notices.push(`workshop_advanced ${Math.max(...opened)}`);
      }
      return 200;
  }
  const person = model.people[step.who] as Person;
  switch (step.op) {
    case "onboard": {
      if (person.status === "active" || model.closed) return 409;
      const isBack = person.status === "withdrawn";
      person.status = "active";
      person.log.push("consent");
      if (isBack) {
        changeOfMode(model, person, step.by);
        return 200;
      }
      const waits = model.mode === "schedule" && (model.starts[1] ?? 0) > now;
      open(person, waits ? [] : [1], "start", step.by, now);
      const to = all.filter((n) => n > 1 && n <= model.advancedTo);
      open(person, to, "bulk_advancement", step.by, now);
      return 200;
    }
    case "withdraw":
      if (person.status !== "active") return 403;
      person.status = "withdrawn";
      person.log.push("withdraw");
      return 200;
    case "save": {
      const refused = unwritable(model, person, step.n, step.by);
      if (refused !== null) return refused;
      if (base < (person.revision[step.n] ?? 0)) return 409;
      person.revision[step.n] = base + 1;
      logUpdate(person, step.n, now);
      return 200;
    }
    case "submit": {
      const refused = unwritable(model, person, step.n, step.by);
      if (refused !== null) return refused;
      person.completed[step.n] = now;
      person.log.push(`submit ${step.n}`, `complete ${step.n}`);
      const isAll = all.every((n) => person.completed[n] !== undefined);
      if (model.mode === "auto") open(person, step.n < 5 ? [step.n + 1] : [], "submitted", step.by, now);
      schedule(model, person);
      if (isAll) person.notices.push("assessment_complete null");
      return 200;
    }
  }
  if (person.status !== "active" || model.closed) return 409;
  switch (step.op) {
    case "unlock":
      if (open(person, [step.n], "manual_unlock", "F", now).length > 0) {
        person.notices.push(`workshop_unlocked ${step.n}`);
      }
      return 200;
    case "reopen":
      if (person.completed[step.n] === undefined) return 200;
      delete person.completed[step.n];
      person.log.push(`reopen ${step.n}`);
      person.notices.push(`workshop_reopened ${step.n}`);
      return 200;
    case "reset":
      person.opened = { 1: { reason: "start", by: "F", at: now } };
      person.completed = {};
      person.log.push("reset");
      person.notices.push("progress_reset 1");
      return 200;
  }
}

const type = (n: number) => `workshop_${n}`;

/** What participants, lists of answers and the log show of where the model stands. */
export const shownOf = ({ people, closed }: Model) =>
  people.map((person) => {
    const { status, opened, completed, revision } = person;
    const first = all.find((n) => opened[n] && completed[n] === undefined);
    const missing = all.find((n) => completed[n] === undefined);
    const isShown = status !== "withdrawn";
    const answers = all.filter((n) => isShown && (revision[n] ?? 0) > 0);
    return {
      ...{ closed, onboarded: status === "active" },
      opened: all.flatMap((n) => {
        const one = opened[n];
        return one ? [`${type(n)} ${one.reason} ${one.by} ${one.at}`] : [];
      }),
      completed: all.filter((n) => completed[n] !== undefined).map(type),
      current: first ? type(first) : "",
      waiting_for: first || !missing ? null : type(missing),
      statuses: all.map((n) => (completed[n] !== undefined ? "submitted" : opened[n] ? "open" : "locked")),
      submitted: answers.filter((n) => completed[n] !== undefined).map(type),
      drafts: answers.filter((n) => completed[n] === undefined).map(type),
      notices: [...person.notices].sort(),
      log: [...person.log].sort(),
    };
  });

// Pure. What participants, lists of answers, the log and the figures show of where the model stands.
import { all, type Model } from "./model";
import { type Answers, answered, type Said } from "./model-answers";

const type = (n: number) => `workshop_${n}`;

/** An answer as lists show it, of those that say something. */
const told = (n: number, answers: Answers, at: number | undefined) =>
  answered(answers).map(([question, { value, revision, savedAt, by }]: [string, Said]) =>
    [type(n), question, JSON.stringify(value), revision, savedAt, at ?? null, by === "F" ? "F" : null].join(
      " ",
    ),
  );

export const shownOf = ({ people, closed }: Model) =>
  people.map((person) => {
    const { status, opened, completed } = person;
    const log = [...person.log].sort();
    if (status === "gone") return { gone: true, answers: [], log };
    const first = all.find((n) => opened[n] && completed[n] === undefined);
    const missing = all.find((n) => completed[n] === undefined);
    const count = Object.keys(completed).length;
    const listed = (isSubmitted: boolean) =>
      all
        .filter((n) => status !== "withdrawn" && (completed[n] !== undefined) === isSubmitted)
        .flatMap((n) => told(n, person.answers[n] ?? {}, completed[n]));
    return {
      ...{ closed, onboarded: status === "active", consent: status === "active" },
      opened: all.flatMap((n) => {
        const one = opened[n];
        return one ? [`${type(n)} ${one.reason} ${one.by} ${one.at}`] : [];
      }),
      completed: all.filter((n) => completed[n] !== undefined).map(type),
      current: first ? type(first) : "",
      waiting_for: first || !missing ? null : type(missing),
      percentage: count * 20,
      workshops: all.map((n) => {
        const stands = completed[n] !== undefined ? "submitted" : opened[n] ? "open" : "locked";
        return `${stands} ${completed[n] ?? null} ${answered(person.answers[n] ?? {}).length}/2`;
      }),
      answers: [...listed(true), ...listed(false)],
      notices: [...person.notices].sort(),
      log,
    };
  });

/** The figures by workshop: who is at it, who writes, who has sent. */
export function figuresOf({ people }: Model) {
  const here = people.filter(({ status }) => status === "new" || status === "active");
  return {
    total: here.length,
    onboarded: here.filter(({ status }) => status === "active").length,
    workshops: all.map((n) => {
      const open = here.filter(({ opened, completed }) => opened[n] && completed[n] === undefined);
      return {
        open: open.length,
        in_progress: open.filter(({ answers }) => answered(answers[n] ?? {}).length > 0).length,
        completed: here.filter(({ completed }) => completed[n] !== undefined).length,
      };
    }),
  };
}

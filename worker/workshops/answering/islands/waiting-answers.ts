import type { Value } from "../../questions/draft-check";
import type { Device, Waiting } from "../answer-saver";
import type { Mirror } from "./mirror";

// Not "draft …", as other rooms call what they keep: that goes when somebody else comes, and this must not.
/** What is not sent yet: `waits <person> <assessment>/<workshop> <question>`. It outlives the session. */
const WAITS = "waits ";
/** What is stored, as it was typed: newer than a page that was kept for when there is no network. Ends with the session. */
const STORED = "stored ";
/** Also read by the page when somebody signs out (web/islands/runtime/offline.ts): what it then asks. */
const UNSENT = "unsent";

const keysOf = (storage: Storage, prefix: string): string[] =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "").filter((key) =>
    key.startsWith(prefix),
  );

/** The keys of what waits of somebody. */
export const waitingOf = (person: string): string => `${WAITS}${person} `;

/** How many answers of somebody wait on this device, by `<assessment>/<workshop>`. */
export function countWaiting(storage: Storage, person: string): Map<string, number> {
  const counts = new Map<string, number>();
  const own = waitingOf(person);
  try {
    for (const key of keysOf(storage, own)) {
      const [of = ""] = key.slice(own.length).split(" ");
      counts.set(of, (counts.get(of) ?? 0) + 1);
    }
  } catch {
    // storage is refused: nothing was kept
  }
  return counts;
}

function readWaiting(text: string | null): Waiting {
  const { value = null, base = 0, sent } = JSON.parse(text ?? "{}") as Partial<Waiting>;
  return { value, base, ...(sent ? { sent } : {}) };
}

export interface WaitingAnswers extends Device {
  /** By question. */
  all: () => [question: string, waiting: Waiting][];
  /** What was stored since the page was kept: by question, the value and its revision. */
  known: () => [question: string, stored: Waiting][];
  drop: (question: string) => void;
  /** The workshop was sent: what is remembered of it goes. */
  forget: () => void;
}

/**
 * What one participant typed of one workshop, a question each. It is shown to nobody else, and it stays when they sign out
 * or their session ends: only when they are back is it sent. `question`: what is asked at signing out while something
 * waits, with `{count}`.
 */
export function waitingAnswers(
  storage: Storage,
  of: { person: string; workshop: string; question: string },
  mirror: Mirror | null = null,
): WaitingAnswers {
  const here = `${of.person} ${of.workshop} `;
  const tell = () => {
    const count = keysOf(storage, waitingOf(of.person)).length;
    if (count > 0) storage.setItem(UNSENT, of.question.replace("{count}", String(count)));
    else storage.removeItem(UNSENT);
  };
  const attempt = <T>(run: () => T, otherwise: T): T => {
    try {
      return run();
    } catch {
      return otherwise; // refused, full, or not what we wrote
    }
  };
  const read = (prefix: string) =>
    attempt(
      () =>
        keysOf(storage, prefix + here).map((key): [string, Waiting] => [
          key.slice(prefix.length + here.length),
          readWaiting(storage.getItem(key)),
        ]),
      [],
    );
  const remove = (key: string) =>
    attempt(() => {
      mirror?.drop(key);
      storage.removeItem(key);
      tell();
    }, undefined);
  return {
    all: () => {
      attempt(tell, undefined);
      return read(WAITS);
    },
    known: () => read(STORED),
    keep: (question, waiting) =>
      attempt(() => {
        const [key, text] = [`${WAITS}${here}${question}`, JSON.stringify({ ...waiting, at: Date.now() })];
        mirror?.put(key, text);
        storage.setItem(key, text);
        tell();
        return true;
      }, false),
    stored: (question, value: Value, revision) => {
      remove(`${WAITS}${here}${question}`);
      attempt(
        () => storage.setItem(`${STORED}${here}${question}`, JSON.stringify({ value, base: revision })),
        undefined,
      );
    },
    drop: (question) => remove(`${WAITS}${here}${question}`),
    forget: () =>
      attempt(() => {
        for (const key of keysOf(storage, STORED + here)) storage.removeItem(key);
      }, undefined),
  };
}

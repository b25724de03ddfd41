import { readLimited } from "./read-limited";
import type { Remote } from "./remotes";

/** A provider did not answer as it should; told without key, prompt or reply. */
export class ProviderFault extends Error {
  readonly attempts: number;
  constructor(message: string, attempts: number) {
    super(message);
    this.attempts = attempts;
  }
}

export interface Reply {
  text: string;
  tokens: { input: number; output: number };
  /** Tries it took. */
  attempts: number;
}

const TRIES = 3;
const TRY_LASTS = 60_000;
/** Between tries, ms. */
const pauses = [1000, 4000];
const LONGEST_PAUSE = 10_000;
/** Of all that it says; with its prompt it stands in one row, which D1 limits to 2 MB. */
const LARGEST_REPLY = 1024 * 1024;

/** How long a provider asks to wait, in ms; null where it says nothing that can be read. */
function retryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\s*\d+(\.\d+)?\s*$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

type Try =
  | { text: string; tokens: Reply["tokens"] }
  | { fault: string; pause: number | null; isFinal: boolean };

async function tryOnce(remote: Remote, model: string, prompt: string): Promise<Try> {
  const signal = AbortSignal.timeout(TRY_LASTS);
  try {
    const answer = await fetch(remote.url, {
      ...{ method: "POST", redirect: "manual", signal },
      headers: { "content-type": "application/json", ...remote.headers },
      body: JSON.stringify(remote.bodyOf(model, prompt)),
    });
    const { status } = answer;
    if (!answer.ok) {
      await answer.body?.cancel();
      const isAgain = status === 429 || status >= 500;
      return {
        ...{ fault: `${remote.name} answered ${status}`, isFinal: !isAgain },
        pause: retryAfter(answer.headers.get("retry-after"), Date.now()),
      };
    }
    const body = await readLimited(answer, LARGEST_REPLY);
    const read = body === null ? null : remote.read(body);
    return (
      read ?? {
        fault: `${remote.name} answered ${status} with nothing that can be read`,
        pause: null,
        isFinal: true,
      }
    );
  } catch {
    const what = signal.aborted ? "did not answer in time" : "could not be reached";
    return { fault: `${remote.name} ${what}`, pause: null, isFinal: false };
  }
}

/** Asks once, and again where the fault may pass: three times in all. */
export async function askProvider(
  remote: Remote,
  model: string,
  prompt: string,
  wait: (ms: number) => Promise<unknown>,
): Promise<Reply> {
  for (let attempt = 1; ; attempt++) {
    const tried = await tryOnce(remote, model, prompt);
    if (!("fault" in tried)) return { ...tried, attempts: attempt };
    const pause = tried.pause ?? pauses[attempt - 1] ?? 0;
    if (tried.isFinal || attempt === TRIES || pause > LONGEST_PAUSE)
      throw new ProviderFault(tried.fault, attempt);
    await wait(pause);
  }
}

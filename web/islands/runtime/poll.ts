import { backoff } from "./backoff";
import { request } from "./request";

export interface Polling {
  /** Milliseconds between an answer and the next question. */
  every: number;
  /** A new page came; the question was put at `askedAt`. */
  onPage: (html: string, askedAt: number) => void;
  onAnswer: (answer: "fresh" | "offline" | "ended") => void;
}

/**
 * Asks for the page that is open again and again, with the ETag of the last answer, so that nothing travels where
 * nothing changed. It waits longer and longer while the server does not answer, and rests while the page is hidden,
 * or when it is told to.
 */
export function poll({ every, onPage, onAnswer }: Polling) {
  let tag = "";
  let askedFor = "";
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isResting = false;
  let isAsking = false;
  let hasEnded = false;

  async function ask(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    const address = location.pathname + location.search;
    if (address !== askedFor) tag = "";
    askedFor = address;
    const askedAt = Date.now();
    const headers: Record<string, string> = { "x-fragment": "1" };
    if (tag) headers["if-none-match"] = tag;
    const answer = await request(address, { headers });
    isAsking = false;
    if (answer.kind === "ok") {
      failures = 0;
      if (answer.response.status !== 304 && location.pathname + location.search === address) {
        tag = answer.response.headers.get("etag") ?? "";
        onPage(await answer.response.text(), askedAt);
      }
      onAnswer("fresh");
    } else if (answer.kind === "moved") {
      hasEnded = true; // signed out: what is shown stays readable
      onAnswer("ended");
    } else {
      failures++;
      onAnswer("offline");
    }
    if (!isResting) later(failures === 0 ? every : backoff(failures, Math.random(), every / 4));
  }

  function later(ms: number): void {
    clearTimeout(timer);
    if (!hasEnded && document.visibilityState === "visible") timer = setTimeout(() => void ask(), ms);
  }

  const seen = () => {
    if (document.visibilityState === "visible") later(0);
    else clearTimeout(timer);
  };
  document.addEventListener("visibilitychange", seen);
  addEventListener("online", seen);
  later(every);

  return {
    /** Something better tells what is new. */
    rest(): void {
      isResting = true;
      clearTimeout(timer);
    },
    /** Asks in so many milliseconds, and then goes on. */
    wake(ms: number): void {
      isResting = false;
      later(ms);
    },
    /** Asks once in so many milliseconds, however it rests. */
    once: later,
  };
}

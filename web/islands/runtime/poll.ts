import { backoff } from "./backoff";
import { request } from "./request";

export type Freshness =
  | { state: "live"; at: number }
  | { state: "offline"; at: number | null }
  | { state: "paused"; at: number | null }
  | { state: "ended"; at: number | null };

export interface Polling {
  /** Milliseconds between an answer and the next question. */
  every?: number;
  accept?: string;
  onChange: (response: Response) => void | Promise<void>;
  onFreshness?: (freshness: Freshness) => void;
}

/**
 * Asks `url` again and again, with the ETag of the last answer, so that nothing travels where nothing changed. It
 * waits longer and longer while the server does not answer, and rests while the page is hidden. Returns what ends it.
 */
export function poll(url: string | (() => string), { every = 8000, accept, onChange, onFreshness }: Polling) {
  let tag = "";
  let askedFor = "";
  let failures = 0;
  let at: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;

  async function ask(): Promise<void> {
    const address = typeof url === "string" ? url : url();
    if (address !== askedFor) tag = "";
    askedFor = address;
    const headers: Record<string, string> = { "x-fragment": "1" };
    if (accept) headers.accept = accept;
    if (tag) headers["if-none-match"] = tag;
    const answer = await request(address, { headers });
    if (ended) return;
    if (answer.kind === "ok") {
      failures = 0;
      at = Date.now();
      if (answer.response.status !== 304) {
        tag = answer.response.headers.get("etag") ?? "";
        await onChange(answer.response);
      }
      onFreshness?.({ state: "live", at });
    } else if (answer.kind === "moved") {
      ended = true; // signed out: what is shown stays readable
      onFreshness?.({ state: "ended", at });
      return;
    } else {
      failures++;
      onFreshness?.({ state: "offline", at });
    }
    later(failures === 0 ? every : backoff(failures, Math.random(), every / 4, 60_000));
  }

  function later(ms: number): void {
    clearTimeout(timer);
    if (!ended && document.visibilityState === "visible") timer = setTimeout(() => void ask(), ms);
  }
  const seen = () => {
    if (ended) return;
    if (document.visibilityState === "visible") later(0);
    else {
      clearTimeout(timer);
      onFreshness?.({ state: "paused", at });
    }
  };
  document.addEventListener("visibilitychange", seen);
  addEventListener("online", seen);
  later(every);
  return () => {
    ended = true;
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", seen);
    removeEventListener("online", seen);
  };
}

import { backoff, pause } from "./backoff";
import { word } from "./words";

/** What the server said, or that it could not be asked. */
export type Answer =
  | { kind: "ok"; response: Response }
  /** `etag`: of what was saved, where the answer names it. */
  | { kind: "moved"; to: string; etag: string | null }
  | { kind: "refused"; response: Response; message: string }
  | { kind: "failed"; message: string }
  | { kind: "offline" };

/** Where to sign in and come back here. */
export const signInAddress = () => `/login?next=${encodeURIComponent(location.pathname + location.search)}`;

async function messageOf(response: Response): Promise<string> {
  if (!(response.headers.get("content-type") ?? "").includes("json")) return "";
  const problem: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return problem !== null && typeof problem === "object" && "detail" in problem ? String(problem.detail) : "";
}

/**
 * One call of a page to its own site. The server renews a session that ran out on the way; a 401 therefore means
 * that the person has to sign in again. `x-from: script` asks for problem+json, and for `x-location` instead of a
 * redirect that fetch would follow unseen.
 */
export async function request(url: string, init: RequestInit = {}): Promise<Answer> {
  const headers = new Headers(init.headers);
  headers.set("x-from", "script");
  if (!headers.has("accept")) headers.set("accept", "text/html, application/json");
  let response: Response;
  try {
    response = await fetch(url, { credentials: "same-origin", cache: "no-store", ...init, headers });
  } catch {
    return { kind: "offline" };
  }
  const to = response.headers.get("x-location");
  if (to) return { kind: "moved", to, etag: response.headers.get("etag") };
  if (response.ok || response.status === 304) return { kind: "ok", response };
  const message = await messageOf(response);
  const isPage = (response.headers.get("content-type") ?? "").includes("text/html");
  if (response.status === 401 && !isPage) {
    location.assign(signInAddress());
    return { kind: "refused", response, message: message || word("signInAgain") };
  }
  return response.status >= 500
    ? { kind: "failed", message: message || word("failed") }
    : { kind: "refused", response, message };
}

/** The same call again while there is no network, at most `attempts` times: only for what is safe to repeat. */
export async function persist(url: string, init: RequestInit, attempts = 4): Promise<Answer> {
  for (let n = 1; ; n++) {
    const answer = await request(url, init);
    if (answer.kind !== "offline" || n === attempts) return answer;
    await pause(backoff(n, Math.random()));
  }
}

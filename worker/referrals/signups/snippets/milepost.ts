// The script for external sign-up pages (docs/external-signup-pages.md). It must stay under 1.5 KB gzipped: no
// imports, and a test measures it.

interface Kept {
  click_id?: string;
  ref_code?: string;
  /** When they are forgotten, in milliseconds. */
  until: number;
}

interface Failure extends Error {
  status: number;
  problem: unknown;
}

(() => {
  const tag = document.currentScript as HTMLScriptElement;
  const { key = "", days = "30", keep = "last" } = tag.dataset;
  const endpoint = new URL("/api/v1/track/signup", tag.src).href;
  const store = "milepost";

  const { doNotTrack, globalPrivacyControl } = (globalThis.navigator ?? {}) as Navigator & {
    globalPrivacyControl?: boolean;
  };
  /** Who wants no tracking is remembered by nothing: what this page view brought is all. */
  const isForgotten = globalPrivacyControl || doNotTrack === "1";

  /** What an earlier page view brought; nothing where the browser keeps nothing. */
  const read = (): Kept | null => {
    try {
      if (isForgotten) return null;
      const kept = JSON.parse(localStorage.getItem(store) ?? "null") as Kept | null;
      return kept && kept.until > Date.now() ? kept : null;
    } catch {
      return null;
    }
  };

  // `ref` and `click_id` are common names: what is not of our form is another's, and changes nothing.
  const { search } = location;
  const given = (name: string) => new URLSearchParams(search).get(name) ?? "";
  /** Milliseconds, as they stand in a click's id. */
  const timeOf = (id: string) =>
    [...atob(id.slice(12, 20).replace(/-/g, "+").replace(/_/g, "/"))].reduce(
      (time, byte) => time * 256 + byte.charCodeAt(0),
      0,
    );
  const isClick = (id: string) =>
    /^[\w-]{48}([\w-]{4}){0,15}$/.test(id) && Math.abs(timeOf(id) - 3e12) < 15e11;
  // A UUID or a digest is spelt like a code.
  const isCode = (code: string) => /^[\w-]{36,48}$/.test(code) && !/^[\da-f-]*$/i.test(code);
  const [click, ref] = [given("click_id"), given("ref")];
  const came: Partial<Kept> = {
    ...(isClick(click) && { click_id: click }),
    ...(isCode(ref) && { ref_code: ref }),
  };

  let kept = read();
  const first = keep === "first" ? kept : null;
  if ((came.click_id && !first?.click_id) || (came.ref_code && !first)) {
    // A code alone says less than the click before it: that one is kept beside it.
    kept = { ...(came.click_id ? {} : kept), ...came, until: Date.now() + +days * 864e5 };
    try {
      if (!isForgotten) localStorage.setItem(store, JSON.stringify(kept));
    } catch {
      // Private browsing: this page view still has them.
    }
  }

  const wait = (seconds: number) => new Promise((done) => setTimeout(done, seconds * 1000));

  /** One sign-up, however often it must be sent: every attempt carries the same key. */
  const signup = async (person: { email: string; external_id?: string; [field: string]: unknown }) => {
    const { until: _, ...click } = kept ?? { until: 0 };
    const request: RequestInit = {
      method: "POST",
      headers: {
        authorization: `Bearer ${key}`,
        "content-type": "application/json",
        "idempotency-key": crypto.randomUUID(),
      },
      body: JSON.stringify({ ...click, ...person }),
      credentials: "omit",
    };
    for (let attempt = 1; ; attempt++) {
      const answer = await fetch(endpoint, request).catch((error: unknown) => {
        if (attempt === 4) throw error;
      });
      if (answer?.ok) return answer.json();
      const mayPass = !answer || answer.status === 429 || answer.status > 499;
      if (answer && (!mayPass || attempt === 4)) {
        const problem = (await answer.json().catch(() => ({}))) as { detail?: string };
        throw Object.assign(new Error(problem.detail), { status: answer.status, problem }) as Failure;
      }
      await wait(Math.min(+(answer?.headers.get("retry-after") ?? 0) || 2 ** (attempt - 1), 60));
    }
  };

  Object.assign(window, { milepost: { signup } });
})();

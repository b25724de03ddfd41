import { inject } from "vitest";
import { productUrl } from "./here";
import type { Call, Maker } from "./sights";

type Json = Record<string, unknown>;

/** Calls the API of the running product; an answer that is no success throws with its problem. */
export class Client implements Maker {
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  static async signIn(who: { email: string; password: string } = inject("admin")): Promise<Client> {
    const { access_token } = await new Client("").post<{ access_token: string }>("/auth/login", who);
    return new Client(access_token);
  }

  /** The same for what makes records without a test: worker/<module>/testing/. */
  call: Call = (method, path, body) => this.#call(method, path, body as Json | undefined);
  signIn = (who: { email: string; password: string }) => Client.signIn(who);

  get = <T = Json>(path: string) => this.#call<T>("GET", path);
  post = <T = Json>(path: string, body: Json = {}) => this.#call<T>("POST", path, body);
  patch = <T = Json>(path: string, body: Json) => this.#call<T>("PATCH", path, body);
  put = <T = Json>(path: string, body: Json) => this.#call<T>("PUT", path, body);
  remove = <T = Json>(path: string) => this.#call<T>("DELETE", path);

  async #call<T>(method: string, path: string, body?: Json): Promise<T> {
    const response = await fetch(`${productUrl}/api/v1${path}`, {
      method,
      headers: {
        ...(this.#token ? { authorization: `Bearer ${this.#token}` } : {}),
        ...(body ? { "content-type": "application/json" } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text ? JSON.parse(text) : null) as T;
  }
}

/** Asks until the answer fits, for counts that arrive within seconds. */
export async function eventually<T>(ask: () => Promise<T>, fits: (answer: T) => boolean): Promise<T> {
  for (const until = Date.now() + 15_000; ; ) {
    const answer = await ask();
    if (fits(answer)) return answer;
    if (Date.now() > until) throw new Error(`still ${JSON.stringify(answer)} after 15 s`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

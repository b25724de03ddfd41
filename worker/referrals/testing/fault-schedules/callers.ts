import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import worker from "../../..";
import { issueAccessToken } from "../../../core/identity/access-token";
import type { Env } from "../../../env";
import { origin, testEnv } from "../../../testing/api";
import { checkAnswer } from "../../../testing/check-answer";

interface Sent {
  method: string;
  path: string;
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Client {
  /** With the scope track:write. */
  key: string;
  admin: { personId: string; sessionId: string };
}

/** Who calls the product. They repeat what was answered by an error, as careful clients do. */
export class Callers {
  readonly client: Client;
  readonly #env: Env;
  /** Work that goes on after its answer. */
  readonly #underWay: Promise<unknown>[] = [];
  readonly #unanswered: (() => Promise<void>)[] = [];
  /** What was answered instead. */
  readonly #failures: string[] = [];

  constructor(env: Env, client: Client) {
    this.#env = env;
    this.client = client;
  }

  async send({ method, path, token, body, headers = {} }: Sent): Promise<Response> {
    const ctx = createExecutionContext();
    const init: RequestInit = {
      ...{ method, redirect: "manual" },
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    const answer = await worker.fetch(new Request(origin + path, init) as never, this.#env, ctx);
    this.#underWay.push(waitOnExecutionContext(ctx));
    await checkAnswer({ method, url: origin + path }, answer, async (url) =>
      worker.fetch(new Request(url) as never, testEnv, createExecutionContext()),
    );
    return answer;
  }

  /** Asks for something, and if nobody can say whether it was done, once more in the end, as a careful client does. */
  async ask(sent: () => Promise<Sent>, heed: (answer: Response) => Promise<void>): Promise<void> {
    const answer = await this.send(await sent());
    if (answer.status < 500) return heed(answer);
    this.#failures.push(`${answer.status} ${await answer.text()}`);
    this.#unanswered.push(() => this.ask(sent, heed));
  }

  async asAdmin(method: string, path: string, body?: unknown, key?: string): Promise<Sent> {
    const token = await issueAccessToken(testEnv.SESSION_SECRET, this.client.admin, Date.now());
    return { method, path: `/api/v1${path}`, token, body, headers: key ? { "idempotency-key": key } : {} };
  }

  untilDone = (): Promise<unknown> => Promise.all(this.#underWay);

  /** All is well again: nothing may fail now. */
  async repeatUnanswered(): Promise<void> {
    for (const ask of this.#unanswered.splice(0)) await ask();
    if (this.#unanswered.length > 0) throw new Error(`a call fails while all is well: ${this.#failures}`);
  }
}

export async function expectStatus(answer: Response, ...statuses: number[]): Promise<void> {
  if (!statuses.includes(answer.status)) throw new Error(`${answer.status} ${await answer.text()}`);
}

export async function expectAway(answer: Response): Promise<void> {
  await expectStatus(answer, 500, 503);
}

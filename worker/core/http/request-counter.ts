import { DurableObject } from "cloudflare:workers";
import type { Env } from "../../env";

declare module "../../env" {
  interface Env {
    REQUEST_COUNTER: DurableObjectNamespace<RequestCounter>;
    /** How many API requests a person or a key may send in a minute; 3000 where left out, 0: as many as they like. */
    API_REQUESTS_A_MINUTE?: string;
  }
}

const minute = 60_000;

/** A minute, or another time, that began with its first request. */
export interface Window {
  endsAt: number;
  count: number;
}

/**
 * Counts the API requests of one person or key: one object each, so that the count is exact wherever they come in
 * (docs/decisions/request-limit.md). It is written at each request, for an object that nobody asks for ten seconds is
 * forgotten.
 */
export class RequestCounter extends DurableObject<Env> {
  #window: Window | null | undefined;

  /** Counts one more, in a time of so many ms. The clock is this object's: there is one. */
  async count(lasting = minute): Promise<Window> {
    if (this.#window === undefined) this.#window = (await this.ctx.storage.get<Window>("window")) ?? null;
    const now = Date.now();
    const current = this.#window;
    const next =
      current && current.endsAt > now
        ? { ...current, count: current.count + 1 }
        : { endsAt: now + lasting, count: 1 };
    this.#window = next;
    // The answer does not wait for the disk: a count that a crash takes is one request more for somebody.
    void this.ctx.storage.put("window", next, { allowUnconfirmed: true });
    return next;
  }
}

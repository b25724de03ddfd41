import type { Env } from "../../env";
import type { Actor } from "../access/actor";
import { openDb } from "../db/db";
import { keysById } from "../identity/api-keys";
import { personsOf } from "../identity/sessions";
import { rightsOf, type Subscription } from "./subscription";

/** So long an answer about who may listen holds. */
const trusted = 15_000;

const nameOf = ({ who }: Subscription) => (who.kind === "person" ? who.sessionId : who.id);

/** Who is behind subscriptions, as of a few seconds ago: two queries at most, however many they are. */
export class Listeners {
  readonly #env: Env;
  readonly #known = new Map<string, { actor: Actor | null; at: number }>();

  constructor(env: Env) {
    this.#env = env;
  }

  /** Asks about those whose answer is too old. */
  async refresh(subscriptions: Subscription[], now: number): Promise<void> {
    const due = subscriptions.filter((one) => now - (this.#known.get(nameOf(one))?.at ?? 0) > trusted);
    const db = openDb(this.#env);
    const idsOf = (kind: "person" | "key") => [
      ...new Set(due.filter(({ who }) => who.kind === kind).map(nameOf)),
    ];
    const [sessions, keys] = [idsOf("person"), idsOf("key")];
    const [persons, found] = await Promise.all([
      sessions.length > 0 ? personsOf(db, sessions, now) : new Map<string, Actor>(),
      keys.length > 0 ? keysById(db, keys, now) : new Map<string, Actor>(),
    ]);
    if (this.#known.size > 10_000) this.#known.clear();
    for (const id of sessions) this.#known.set(id, { actor: persons.get(id) ?? null, at: now });
    for (const id of keys) this.#known.set(id, { actor: found.get(id) ?? null, at: now });
  }

  /** Whoever subscribed, where they still may; null where they have to ask again. */
  actorOf(subscription: Subscription, now: number): Actor | null {
    const actor = this.#known.get(nameOf(subscription))?.actor ?? null;
    const isSame = actor !== null && rightsOf(actor) === subscription.rights;
    return isSame && now < subscription.until ? actor : null;
  }
}

import { DurableObject } from "cloudflare:workers";
import type { Env } from "../../env";
import type { Actor, Person } from "../access/actor";
import { assume } from "../http/authenticate";
import { log } from "../http/log";
import { cutPart } from "./cut-part";
import { Listeners } from "./listeners";
import type { Figures, LiveSource } from "./live-source";
import { readPageMessage, type Subscription } from "./subscription";
import { Throttle } from "./throttle";

declare module "../../env" {
  interface Env {
    LIVE_FEED: DurableObjectNamespace<LiveHub>;
  }
}

/** Between two messages with one topic's figures, two readings of them, and two renderings of a page's part, ms. */
const figuresGap = 500;
const readingGap = 200;
const partGap = 8000;
/** Storage did not answer: what changed is told later. */
const retryAfter = 5000;
/** What was read holds while nothing changed, yet not for ever: midnight changes figures too. */
const holdsFor = 60_000;
const mostSockets = 5000;
const mostOfOne = 200;

/** Close codes: ask again, after signing in perhaps. */
const askAgain = 4001;

interface Topic {
  figures: { at: number; values: Figures } | null;
  isStale: boolean;
  reading: Throttle;
  telling: Throttle;
}

interface Part {
  html: string | null;
  rendering: Throttle;
}

const subscriptionOf = (socket: WebSocket) => socket.deserializeAttachment() as Subscription;
const topicKey = ({ module, topic }: Pick<Subscription, "module" | "topic">) => `${module} ${topic}`;

/** Whoever looks at the same page with the same rights sees the same part; rights to one's own alone are one person's. */
const partKey = ({ origin, page, part, rights, topic }: Subscription, person: Person) =>
  JSON.stringify([origin, page, part, rights, topic, person.locale]);

/**
 * Everybody who follows figures, on hibernating sockets: while nothing changes it sleeps and costs nothing. A change
 * is announced once; what each topic shows is read once, however many follow it (docs/decisions/live.md). There is
 * one object of this class. Nothing in it is worth keeping: who is cut off asks again.
 */
export abstract class LiveHub extends DurableObject<Env> {
  protected abstract readonly sources: Readonly<Record<string, LiveSource>>;
  /** The site itself. */
  protected abstract readonly site: (request: Request, env: Env, ctx: ExecutionContext) => Promise<Response>;

  readonly #topics = new Map<string, Topic>();
  readonly #parts = new Map<string, Part>();
  readonly #listeners: Listeners;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#listeners = new Listeners(env);
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair("ping", "pong"));
  }

  /** Opens a socket for a subscription that was checked. */
  override async fetch(request: Request): Promise<Response> {
    const subscription = JSON.parse(request.headers.get("x-subscription") ?? "") as Subscription;
    const { who } = subscription;
    const tag = who.kind === "person" ? who.sessionId : who.id;
    const isFull =
      this.ctx.getWebSockets().length >= mostSockets || this.ctx.getWebSockets(tag).length >= mostOfOne;
    if (isFull) return new Response(null, { status: 503 });
    const { 0: client, 1: socket } = new WebSocketPair();
    this.ctx.acceptWebSocket(socket, [tag]);
    socket.serializeAttachment(subscription);
    this.ctx.waitUntil(this.#greet(socket, subscription));
    return new Response(null, { status: 101, webSocket: client });
  }

  /** What a topic shows now. */
  async read(module: string, topic: string): Promise<{ at: number; figures: Figures }> {
    const { at, values } = await this.#figuresOf({ module, topic });
    return { at, figures: values };
  }

  /** Something changed. Answers at once; who is concerned hears of it. */
  async notify(module: string, changes: string[]): Promise<void> {
    const sockets = this.ctx.getWebSockets();
    const followed = new Map(
      sockets.map(subscriptionOf).map((one) => [topicKey(one), { module: one.module, topic: one.topic }]),
    );
    for (const [key, topic] of this.#topics) {
      if (followed.has(key)) continue;
      topic.isStale = true; // it may concern it or not: nobody looks
      this.#topics.delete(key);
    }
    if (sockets.length === 0) return this.#parts.clear();
    const topics = [...followed.values()].filter((one) => one.module === module).map(({ topic }) => topic);
    const concerned =
      topics.length > 0 ? await this.sources[module]?.concerned(this.env, topics, changes) : [];
    for (const topic of concerned ?? []) {
      const known = this.#topic({ module, topic });
      known.isStale = true;
      this.ctx.waitUntil(known.telling.ask());
    }
  }

  override async webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): Promise<void> {
    const update = typeof message === "string" ? readPageMessage(message) : null;
    const subscription = subscriptionOf(socket);
    if (!update || subscription.who.kind !== "person") return;
    const { stale, ...page } = update;
    const current = { ...subscription, ...page };
    socket.serializeAttachment(current);
    if (!stale) return;
    await this.#listeners.refresh([current], Date.now());
    const person = this.#personOf(current);
    if (!person) return;
    const part = this.#part(current, person);
    part.html = null;
    await part.rendering.ask();
  }

  #topic(of: Pick<Subscription, "module" | "topic">): Topic {
    const key = topicKey(of);
    const known = this.#topics.get(key);
    if (known) return known;
    const topic: Topic = {
      figures: null,
      isStale: true,
      reading: new Throttle(() => this.#read(of, topic), readingGap, tellOf("live.not_read")),
      telling: new Throttle(
        () => this.#tell(of),
        figuresGap,
        (error) => {
          tellOf("live.not_told")(error);
          setTimeout(() => void topic.telling.ask(), retryAfter);
        },
      ),
    };
    this.#topics.set(key, topic);
    return topic;
  }

  async #read({ module, topic }: Pick<Subscription, "module" | "topic">, known: Topic): Promise<void> {
    const source = this.sources[module];
    if (!source) return;
    const at = Date.now();
    known.isStale = false;
    try {
      known.figures = { at, values: await source.load(this.env, topic) };
    } catch (error) {
      known.isStale = true;
      throw error;
    }
  }

  async #figuresOf(of: Pick<Subscription, "module" | "topic">): Promise<{ at: number; values: Figures }> {
    const known = this.#topic(of);
    const isFresh = () => !known.isStale && Date.now() - (known.figures?.at ?? 0) < holdsFor;
    if (!isFresh()) {
      const askedAt = Date.now();
      await known.reading.ask();
      if (!known.figures || known.figures.at < askedAt) throw new Error("the figures could not be read");
    }
    return known.figures as { at: number; values: Figures };
  }

  async #greet(socket: WebSocket, subscription: Subscription): Promise<void> {
    try {
      send(socket, await this.#figuresMessage(subscription));
    } catch {
      socket.close(askAgain, "not readable now");
    }
  }

  async #figuresMessage(of: Pick<Subscription, "module" | "topic">): Promise<string> {
    const { at, values } = await this.#figuresOf(of);
    return JSON.stringify({ type: "figures", at, figures: values });
  }

  /** Figures first, to everybody who follows the topic; then the parts of the pages that show it. */
  async #tell(of: Pick<Subscription, "module" | "topic">): Promise<void> {
    const message = await this.#figuresMessage(of);
    const listening = await this.#listening((one) => topicKey(one) === topicKey(of));
    const parts = new Set<Part>();
    for (const { socket, subscription, person } of listening) {
      send(socket, message);
      if (person && subscription.page) parts.add(this.#part(subscription, person));
    }
    // Not awaited: figures go on meanwhile.
    for (const part of parts) this.ctx.waitUntil(part.rendering.ask());
  }

  /** The sockets whose subscription is `wanted` and may still listen; those that may not are closed. */
  async #listening(wanted: (subscription: Subscription) => boolean) {
    const found = this.ctx
      .getWebSockets()
      .map((socket) => ({ socket, subscription: subscriptionOf(socket) }))
      .filter(({ subscription }) => wanted(subscription));
    const now = Date.now();
    const subscriptions = found.map(({ subscription }) => subscription);
    await this.#listeners.refresh(subscriptions, now);
    const actors = await Promise.all(
      subscriptions.map(async (subscription) => {
        const actor = this.#listeners.actorOf(subscription, now);
        return actor && (await this.#mayFollow(subscription, actor)) ? actor : null;
      }),
    );
    return found.flatMap(({ socket, subscription }, at) => {
      const actor = actors[at];
      if (!actor) {
        socket.close(askAgain, "ask again");
        return [];
      }
      return [{ socket, subscription, person: actor.kind === "person" ? actor : null }];
    });
  }

  /** Where a module has rights of its own to a topic, grants are not enough. */
  async #mayFollow({ module, topic }: Subscription, actor: Actor): Promise<boolean> {
    const { mayFollow } = this.sources[module] ?? {};
    return mayFollow === undefined || (await mayFollow(this.env, topic, actor));
  }

  #personOf(subscription: Subscription): Person | null {
    const actor = this.#listeners.actorOf(subscription, Date.now());
    return actor?.kind === "person" ? actor : null;
  }

  #part(subscription: Subscription, person: Person): Part {
    const key = partKey(subscription, person);
    const known = this.#parts.get(key);
    if (known) return known;
    const part: Part = {
      html: null,
      rendering: new Throttle(() => this.#show(key, part), partGap, tellOf("live.not_rendered")),
    };
    this.#parts.set(key, part);
    return part;
  }

  /** Renders the part once, as any of those who look at it would be shown it, and sends it to all of them. */
  async #show(key: string, part: Part): Promise<void> {
    const listening = (await this.#listening(({ page }) => page !== undefined)).filter(
      ({ subscription, person }) => person && partKey(subscription, person) === key,
    );
    const [first] = listening;
    if (!first?.person) {
      this.#parts.delete(key);
      return;
    }
    const { origin, page = "", part: id = "" } = first.subscription;
    const at = Date.now();
    const request = new Request(origin + page, { headers: { accept: "text/html" } });
    const response = await this.site(assume(request, first.person), this.env, this.#context());
    const html = response.ok ? cutPart(await response.text(), id) : null;
    // A form in it is its reader's own: then each asks for the page.
    const isShared = html !== null && /^[^>]* data-stream="/.test(html) && !html.includes('name="csrf"');
    if (isShared && html === part.html) return;
    part.html = html;
    const message = JSON.stringify(isShared ? { type: "part", at, page, html } : { type: "changed", at });
    for (const { socket } of listening) send(socket, message);
  }

  #context(): ExecutionContext {
    const waitUntil = (promise: Promise<unknown>) => this.ctx.waitUntil(promise);
    return { waitUntil, passThroughOnException: () => {}, props: {} } as unknown as ExecutionContext;
  }
}

/** A socket that has just been closed is no reason to stop telling the others. */
function send(socket: WebSocket, message: string): void {
  try {
    socket.send(message);
  } catch {
    // it asks again
  }
}

const tellOf = (event: string) => (error: unknown) =>
  log("warn", event, { error: error instanceof Error ? error.name : typeof error });

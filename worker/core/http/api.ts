import type { Context } from "hono";
import { Hono } from "hono";
import type * as z from "zod";
import type { Language } from "../../../web/i18n/language";
import type { NavigationItem } from "../../../web/layout/navigation";
import type { Env } from "../../env";
import type { Actor, Person, Rule } from "../access/actor";
import type { Db } from "../db/db";
import type { Author } from "../trail/record";
import { requireActor } from "./authenticate";
import { parse } from "./parse";
import { parseBody } from "./parse-body";
import { Problem } from "./problem";

export { parse } from "./parse";

export interface Variables {
  requestId: string;
  nonce: string;
  db: Db;
  actor: Actor | null;
  /** Set-Cookie values that the response gets, whatever becomes of it: a page renewed its session. */
  setCookies: string[];
  /** What the answer is written in; null until that is settled: a page, or an error told on one. */
  language: Language | null;
  /** What the modules offer this person, as composed in worker/rooms.ts. */
  navigation: (person: Person) => NavigationItem[];
}
export type App = { Bindings: Env; Variables: Variables };
export type AppContext = Context<App>;

type Shape = z.ZodType;
type Out<S> = S extends z.ZodType ? z.output<S> : undefined;

/** One endpoint, told once: what routes, guards, validates, documents and tests it. */
export interface Spec<P extends Shape | undefined, Q extends Shape | undefined, B extends Shape | undefined> {
  summary: string;
  /**
   * Who may call. "public": anyone; "signed-in": any person; a Rule: those it lets pass; a function: the module's
   * own credential, which returns the caller or throws its Problem.
   */
  access: "public" | "signed-in" | Rule | ((c: AppContext) => Promise<Actor>);
  params?: P;
  query?: Q;
  body?: B;
  /** Success status → schema of its JSON body; null for none. */
  responses: Record<number, Shape | null>;
  /** One valid request, which the common security suite varies. `params` may name fixtures of that suite. */
  example?: { params?: Record<string, string>; query?: Record<string, string>; body?: unknown };
  /** Open to a person who must still change a temporary password. */
  withTemporaryPassword?: boolean;
  /** Body read by the handler itself (multipart, NDJSON): its media type (or others) and the limit in bytes. */
  rawBody?: { type: string; alsoTypes?: readonly string[]; limit: number };
}

/** What a handler gets: everything checked, nothing coerced. */
export interface Call<P, Q, B> {
  c: AppContext;
  env: Env;
  db: Db;
  /** Null on public endpoints. */
  actor: Actor | null;
  by: Author;
  now: number;
  params: P;
  query: Q;
  body: B;
}

export interface Endpoint {
  method: "get" | "post" | "put" | "patch" | "delete";
  path: string;
  tag: string;
  spec: Spec<Shape | undefined, Shape | undefined, Shape | undefined>;
}

const jsonLimit = 1024 * 1024;

const tooLarge = (limit: number) =>
  new Problem("payload_too_large", `The body may hold at most ${limit} bytes.`);

/** By the length that the request tells: what is too large is refused unread, also where no body is asked for. */
function refuseTooLarge(c: AppContext, limit: number): void {
  if (Number(c.req.header("content-length") ?? 0) > limit) throw tooLarge(limit);
}

async function readBytes(c: AppContext, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  refuseTooLarge(c, limit);
  const reader = c.req.raw.body?.getReader();
  if (!reader) return new Uint8Array(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw tooLarge(limit);
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

export const readLimited = readBytes;

async function readJson(c: AppContext): Promise<unknown> {
  const type = (c.req.header("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const bytes = await readBytes(c, jsonLimit);
  if (type !== "application/json" && !(type.startsWith("application/") && type.endsWith("+json"))) {
    throw new Problem("unsupported_media_type", "Send the body as application/json.");
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Problem("malformed_json", "The body is not valid JSON.");
  }
}

type Handler<P, Q, B> = (call: Call<Out<P>, Out<Q>, Out<B>>) => Promise<Response> | Response;

/** A room's endpoints under /api/v1. Handlers stand right after their path; `endpoints` tells OpenAPI and tests. */
export class Api {
  readonly hono = new Hono<App>();
  readonly endpoints: Endpoint[] = [];
  readonly #tag: string;

  constructor(tag: string) {
    this.#tag = tag;
  }

  get = this.#verb("get");
  post = this.#verb("post");
  put = this.#verb("put");
  patch = this.#verb("patch");
  delete = this.#verb("delete");

  #verb(method: Endpoint["method"]) {
    return <
      P extends Shape | undefined = undefined,
      Q extends Shape | undefined = undefined,
      B extends Shape | undefined = undefined,
    >(
      path: string,
      spec: Spec<P, Q, B>,
      handle: Handler<P, Q, B>,
    ) => {
      this.endpoints.push({ method, path, tag: this.#tag, spec: spec as Endpoint["spec"] });
      this.hono.on(method.toUpperCase(), path, async (c) => {
        const actor = await requireActor(c, spec);
        c.set("actor", actor);
        if (spec.rawBody) {
          const type = (c.req.header("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
          const types = [spec.rawBody.type, ...(spec.rawBody.alsoTypes ?? [])];
          if (!types.includes(type)) {
            throw new Problem("unsupported_media_type", `Send the body as ${types.join(", ")}.`);
          }
        }
        if (!spec.rawBody) refuseTooLarge(c, jsonLimit);
        const body = spec.body ? await readJson(c) : undefined;
        const now = Date.now();
        return handle({
          c,
          env: c.env,
          db: c.get("db"),
          actor,
          by: { actor, requestId: c.get("requestId"), now },
          now,
          params: (spec.params ? parse(spec.params, c.req.param()) : undefined) as Out<P>,
          query: (spec.query ? parse(spec.query, c.req.query()) : undefined) as Out<Q>,
          body: (spec.body ? await parseBody(c.get("db"), spec.body, body) : undefined) as Out<B>,
        });
      });
      return this;
    };
  }
}

import { type Context, Hono } from "hono";
import type * as z from "zod";
import type { Env } from "../../env";
import type { Actor, Rule } from "../access/actor";
import type { Db } from "../db/db";
import type { Author } from "../trail/record";
import { requireActor } from "./authenticate";
import type { Claim } from "./claim";
import type { App, AppContext } from "./context";
import { claimOf, type Idempotency, idempotencyKey, once } from "./idempotency";
import { Problem, type ProblemCode } from "./problem";
import { jsonLimit, mediaType, refuseTooLarge } from "./read-body";
import { readUpload, type Upload } from "./upload";
import { readBody, validateBody, validateParams, validateQuery } from "./validate";

export { parse } from "./parse";

type Shape = z.ZodType;

/** The schema of an answer's JSON; null for no body; or its media types, each with a schema or null for bytes. */
export type Answer = Shape | null | { readonly content: Readonly<Record<string, Shape | null>> };
type Out<S> = S extends z.ZodType ? z.output<S> : undefined;

/** One endpoint, told once: what routes, guards, validates, documents and tests it. */
export interface Spec<
  P extends Shape | undefined,
  Q extends z.ZodObject | undefined,
  B extends Shape | undefined,
> {
  summary: string;
  /**
   * Who may call. "public": anyone; "signed-in": any person; a Rule: those it lets pass; a function: the module's
   * own credential, which returns the caller or throws its Problem.
   */
  access: "public" | "signed-in" | Rule | ((c: AppContext) => Promise<Actor>);
  params?: P;
  query?: Q;
  body?: B;
  /** A request without a body is one with `{}`. */
  bodyIsOptional?: boolean;
  /** Success status → what is answered. */
  responses: Record<number, Answer>;
  /** The codes with which the handler refuses, besides those of earlier steps (`problemsOf`). */
  problems?: readonly ProblemCode[];
  /** Status of a refusal → what it may hold in place of `errors`. */
  problemMembers?: Record<number, Shape>;
  /** Of a form: its content type, where it is not JSON. */
  bodyType?: string;
  /**
   * One valid request, which the common security suite sends as it is and varies. `{names}` in it stand for records
   * of that suite's world; a raw body is its text, in multipart the text of its one file.
   */
  example?: {
    params?: Record<string, string>;
    query?: Record<string, string>;
    body?: unknown;
    fileName?: string;
  };
  /** Open to a person who must still change a temporary password. */
  withTemporaryPassword?: boolean;
  /** Open to a person who must still set up a second factor. */
  withoutSecondFactor?: boolean;
  /**
   * A file as the body: its media type (or others), the most bytes, and in multipart the field that holds it and the
   * texts that may come beside it, each with what it is.
   */
  rawBody?: {
    type: string;
    alsoTypes?: readonly string[];
    limit: number;
    field?: string;
    beside?: Readonly<Record<string, string>>;
    /** What is said of a file that is too large, where not how many bytes it may hold. */
    tooLarge?: string;
  };
  /** For a POST that creates; "claimed" where left out, but for what anybody may call: none. */
  idempotency?: Idempotency;
  /** Refuses the record that the address names, before the body is read and judged: throws its Problem. */
  admit?: (call: { c: AppContext; db: Db; actor: Actor | null; params: Out<P> }) => Promise<unknown>;
  /** Judges `If-Match` itself, after the body. */
  judgesIfMatch?: true;
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
  /** The bytes of `rawBody`; none where there is no such body. */
  file: Uint8Array<ArrayBuffer>;
  /** What a file in multipart is called; empty for none. */
  fileName: string;
  /** The texts of `rawBody.beside` that came. */
  fields: Record<string, string>;
  /** The caller's Idempotency-Key, for `idForCreate`. */
  claim: Claim | undefined;
}

export interface Endpoint {
  method: "get" | "post" | "put" | "patch" | "delete";
  path: string;
  tag: string;
  /** Outside /api/v1, answered by a page: with what it declares alone. */
  isPage?: boolean;
  spec: Spec<Shape | undefined, z.ZodObject | undefined, Shape | undefined>;
}

type AnySpec = Endpoint["spec"];

/** How an endpoint takes an `Idempotency-Key`; null: it creates nothing, and takes none. */
export function idempotencyOf({
  method,
  spec,
}: Pick<Endpoint, "method"> & { spec: AnySpec }): Idempotency | null {
  if (method !== "post") return null;
  if (spec.access === "public") return spec.idempotency ?? null;
  return spec.idempotency ?? (201 in spec.responses || 202 in spec.responses ? "claimed" : null);
}

/** Refuses what cannot be taken before any of it is read. */
function refuseBody({ rawBody }: Pick<AnySpec, "rawBody">, request: Request): void {
  const types = rawBody ? [rawBody.type, ...(rawBody.alsoTypes ?? [])] : null;
  if (types && !types.includes(mediaType(request))) {
    throw new Problem("unsupported_media_type", `Send the body as ${types.join(", ")}.`);
  }
  if (!types) refuseTooLarge(request, jsonLimit);
}

const nothing: Upload = { file: new Uint8Array(0), fileName: "", fields: {} };

async function readFile({ rawBody }: Pick<AnySpec, "rawBody">, request: Request): Promise<Upload> {
  if (!rawBody) return nothing;
  const { field = "file", limit, beside = {}, tooLarge } = rawBody;
  try {
    return await readUpload(request, field, limit, Object.keys(beside));
  } catch (error) {
    const isOurs = tooLarge && error instanceof Problem && error.code === "payload_too_large";
    throw isOurs ? new Problem("payload_too_large", tooLarge) : error;
  }
}

/** A request past its steps. */
type Validated<P, Q, B> = Context<App, string, { out: { param: Out<P>; query: Out<Q>; json: Out<B> } }>;

type Handler<P, Q, B> = (call: Call<Out<P>, Out<Q>, Out<B>>) => Promise<Response> | Response;

// The endpoint calls its steps in turn. As routes of their own they would more than double what the router builds.
const goOn = async () => {};

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
      Q extends z.ZodObject | undefined = undefined,
      B extends Shape | undefined = undefined,
    >(
      path: string,
      spec: Spec<P, Q, B>,
      handle: Handler<P, Q, B>,
    ) => {
      const { params, query, body, admit } = spec;
      this.endpoints.push({ method, path, tag: this.#tag, spec: spec as Endpoint["spec"] });
      const reads = body ? [readBody({ isOptional: spec.bodyIsOptional === true })] : [];
      const names = params ? [validateParams(params)] : [];
      const before = admit ? names : [];
      const steps = [
        validateQuery(query),
        ...reads,
        ...(admit ? [] : names),
        ...(body ? [validateBody(body)] : []),
      ];
      this.hono.on(method.toUpperCase(), path, async (c: Validated<P, Q, B>) => {
        if (!spec.judgesIfMatch) await c.get("refuseUnmatched")();
        const actor = await requireActor(c, spec);
        c.set("actor", actor);
        for (const step of before) await step(c, goOn);
        await admit?.({ c, db: c.get("db"), actor, params: c.req.valid("param") });
        refuseBody(spec, c.req.raw);
        for (const step of steps) await step(c, goOn);
        const now = Date.now();
        const by = { actor, requestId: c.get("requestId"), now };
        const read = {
          params: c.req.valid("param"),
          query: c.req.valid("query"),
          body: c.req.valid("json"),
          ...(await readFile(spec, c.req.raw)),
        };
        const { env } = c;
        const db = c.get("db");
        const idempotency = idempotencyOf({ method, spec });
        const key = idempotency === null || idempotency === "own" ? null : idempotencyKey(c);
        const claim = key === null ? undefined : claimOf(key, actor, read);
        const carryOut = (claimed?: Claim) =>
          handle({ c, env, db, actor, by: { ...by, claim: claimed }, now, ...read, claim });
        if (!claim || idempotency === null || idempotency === "own") return carryOut();
        return once({ env, db, by, now }, claim, idempotency, carryOut);
      });
      return this;
    };
  }
}

import { getCookie } from "hono/cookie";
import { type Actor, type Person, passes, type Rule } from "../access/actor";
import { gateOf, reaches } from "../access/gate";
import { findKey } from "../identity/api-keys";
import { cookieNames, sessionCookies } from "../identity/cookies";
import { rotateSession } from "../identity/rotate-session";
import { findPerson } from "../identity/sessions";
import type { AppContext } from "./context";
import { limitRequests } from "./limit-requests";
import { Problem } from "./problem";

const unauthenticated = () =>
  new Problem(
    "unauthenticated",
    "Authentication required: sign in, or send a valid access token or API key.",
    {
      headers: { "www-authenticate": "Bearer" },
    },
  );

/** A browser says where a call comes from; a call that a cookie authenticates must come from our own pages. */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  return request.headers.get("origin") === new URL(request.url).origin;
}

/** Whether a browser says that the call comes from another site; a public form (sign-in, for one) refuses that. */
export function isForeign(request: Request): boolean {
  const tells = request.headers.has("sec-fetch-site") || request.headers.has("origin");
  return tells && !isSameOrigin(request);
}

/** Counted already, or one that the product sends itself: not counted again. */
const counted = new WeakSet<Request>();

export function uncounted(request: Request): Request {
  counted.add(request);
  return request;
}

const assumed = new WeakMap<Request, Actor>();

/** Makes this very request object the caller's: the product asks itself, for somebody it knows. */
export function assume(request: Request, actor: Actor): Request {
  assumed.set(request, actor);
  return request;
}

/** The caller, from the Authorization header or, without one, the session cookie; null where neither is valid. */
export async function authenticate(c: AppContext): Promise<Actor | null> {
  const known = assumed.get(c.req.raw);
  if (known) return known;
  const header = c.req.header("authorization");
  if (header !== undefined) {
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(header)?.[1];
    if (!token) return null;
    return token.startsWith("mp_")
      ? findKey(c.get("db"), token, Date.now())
      : findPerson(c.env, c.get("db"), token, "bearer");
  }
  const cookie = getCookie(c, cookieNames.access);
  const person = cookie ? await findPerson(c.env, c.get("db"), cookie, "cookie") : null;
  return person ?? renew(c);
}

/**
 * A page, or a call that one of our pages makes, goes on when the access token has run out: the session is renewed
 * on the way. Anything else that holds the cookies calls POST /auth/refresh, which knows no grace.
 */
async function renew(c: AppContext): Promise<Person | null> {
  const refresh = getCookie(c, cookieNames.refresh);
  // Not while a socket opens: a refusal that keeps the new cookies from the browser would cost the session.
  if (c.req.header("upgrade") !== undefined) return null;
  const isPage = (c.req.method === "GET" || c.req.method === "HEAD") && !c.req.path.startsWith("/api/");
  if (!refresh || !(isPage || isSameOrigin(c.req.raw))) return null;
  const by = { requestId: c.get("requestId"), now: Date.now() };
  const tokens = await rotateSession(c.env, c.get("db"), by, refresh, "page");
  if (!tokens) return null;
  c.get("setCookies").push(...sessionCookies(tokens, by.now));
  return findPerson(c.env, c.get("db"), tokens.accessToken, "cookie");
}

const safe = new Set(["GET", "HEAD", "OPTIONS"]);

/** A page is not counted to the last: it is enough that nobody floods. */
async function limit(c: AppContext, actor: Actor, isPage: boolean): Promise<void> {
  if (counted.has(c.req.raw)) return;
  counted.add(c.req.raw);
  if (!isPage) return limitRequests(c, actor.id);
  const rateLimit = await c.env.API_LIMIT?.limit({ key: actor.id });
  if (rateLimit && !rateLimit.success) {
    throw new Problem("too_many_requests", "Too many requests. Try again in a minute.", {
      headers: { "retry-after": "60" },
    });
  }
}

/** Whether a module's gate holds the person, and names nothing that this path is of. */
function isClosed(c: AppContext, person: Person): boolean {
  const gate = gateOf(c.get("gates"), person);
  return gate !== undefined && !reaches(gate, c.req.method, c.req.path);
}

/** Whether a cookie alone authenticates a change that no page of this site sends. */
const isForeignCall = (c: AppContext, actor: Actor): boolean =>
  actor.kind === "person" && actor.via === "cookie" && !safe.has(c.req.method) && !isSameOrigin(c.req.raw);

/**
 * A page says whose it is where that counts (`x-person`): what one person typed must not be stored as another's who has
 * signed in meanwhile, in another tab or on the same phone.
 */
const isForAnother = (c: AppContext, actor: Actor): boolean => {
  const meant = c.req.header("x-person");
  return meant !== undefined && meant !== actor.id;
};

/** Settles who is calling and whether they may, before anything of the request is read. */
export async function requireActor(
  c: AppContext,
  spec: {
    access: "public" | "signed-in" | Rule | ((c: AppContext) => Promise<Actor>);
    withTemporaryPassword?: boolean;
    withoutSecondFactor?: boolean;
    /** A page: a key is nobody there. */
    people?: boolean;
  },
): Promise<Actor | null> {
  if (spec.access === "public") return null;
  if (typeof spec.access === "function") return spec.access(c);
  const actor = await authenticate(c);
  if (!actor || (spec.people && actor.kind !== "person") || isForAnother(c, actor)) throw unauthenticated();
  c.set("actor", actor); // also where it is refused: the page that says so knows who reads it
  const closed = actor.kind === "person" && isClosed(c, actor);
  // A page judges its address first, and then the form that was sent to it; what is closed is closed to any call.
  if (!spec.people && !closed && isForeignCall(c, actor)) {
    throw new Problem("cross_site_request", "This call did not come from a page of this site.");
  }
  await limit(c, actor, spec.people === true);
  if (actor.kind === "person") {
    if (actor.mustChangePassword && !spec.withTemporaryPassword) {
      throw new Problem("password_change_required", "Change the temporary password first.");
    }
    if (!actor.mustChangePassword && actor.secondFactor === "due" && !spec.withoutSecondFactor) {
      throw new Problem(
        "second_factor_required",
        "Set up an authenticator app first: your organisation asks for it.",
      );
    }
  }
  if (closed) throw new Problem("area_closed", "This part of the product is not open to you.");
  const allowed = spec.access === "signed-in" ? actor.kind === "person" : passes(actor, spec.access);
  if (!allowed) throw new Problem("forbidden", "You are not allowed to do this.");
  return actor;
}

/** A path under /api/v1 that does not exist is 401 without a credential, like one that exists. */
export async function refuseUnknownPath(c: AppContext): Promise<never> {
  await requireActor(c, { access: "signed-in", withTemporaryPassword: false }).catch((error: unknown) => {
    if (error instanceof Problem && error.code === "forbidden") return null;
    throw error;
  });
  throw new Problem("not_found", "There is no such endpoint.");
}

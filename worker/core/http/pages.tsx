import { Hono } from "hono";
import type * as z from "zod";
import type { Translate } from "../../../web/i18n/translate";
import type { Actor, Person, Rule } from "../access/actor";
import { csrfToken, isCsrfToken } from "../identity/csrf";
import type { Call } from "./api";
import { parse } from "./api";
import { isForeign, requireActor } from "./authenticate";
import type { App, AppContext } from "./context";
import { languageFor, refererPath } from "./language";
import { localPath } from "./local-path";
import { isMultipart, readMultipart } from "./multipart";
import { type FieldError, Problem } from "./problem";
import { mediaType, readLimited } from "./read-body";
import { isScript } from "./render-page";

export { isScript, type PageToRender, renderApp, renderPage, tell } from "./render-page";

export interface PageSpec<F extends z.ZodType | undefined> {
  access: "public" | "signed-in" | Rule;
  /** What a POSTed form holds: strings, form-encoded, unknown fields ignored. */
  form?: F;
  /** Takes multipart/form-data too, of at most so many bytes: for a form that sends a file. */
  uploadLimit?: number;
  withTemporaryPassword?: boolean;
  withoutSecondFactor?: boolean;
  /** Its words cost no look into storage: its language is the one that the request asks for. */
  readsNothing?: boolean;
}

export interface PageCall<F>
  extends Pick<Call<unknown, unknown, unknown>, "c" | "env" | "db" | "by" | "now"> {
  actor: Actor | null;
  /** The signed-in person; throws on a public page. */
  person: Person;
  form: F;
  /** The files of a form that sends them, by field; a field left empty is not there. */
  files: Record<string, File>;
  /** Words in the language of whoever reads the page: `t("links.created")`. */
  t: Translate;
  /** For numbers and dates: the person's, or a visitor's. */
  locale: string;
  /** For the hidden field `csrf` of each form on a signed-in page. */
  csrf: string;
}

/** What was typed and what is wrong with it, for a form shown again. */
export interface Refused {
  values: Record<string, string>;
  errors: FieldError[];
  message: string;
}

/** Where a person sets up a second factor. */
export const secondFactorPath = "/dashboard/settings/profile/second-factor";

const formLimit = 64 * 1024;

/** The fields of a form-encoded body, as strings. */
async function readForm(c: AppContext): Promise<Record<string, string>> {
  if (mediaType(c.req.raw) !== "application/x-www-form-urlencoded") {
    throw new Problem("unsupported_media_type", "Send the form as application/x-www-form-urlencoded.");
  }
  const text = new TextDecoder().decode(await readLimited(c.req.raw, formLimit));
  return Object.fromEntries(new URLSearchParams(text));
}

interface Sent {
  fields: Record<string, string>;
  files: Record<string, File>;
}

async function readSent(c: AppContext, uploadLimit: number | undefined): Promise<Sent> {
  if (uploadLimit === undefined || !isMultipart(c.req.raw)) return { fields: await readForm(c), files: {} };
  const sent: Sent = { fields: {}, files: {} };
  for (const [name, value] of await readMultipart(c.req.raw, uploadLimit)) {
    if (typeof value === "string") sent.fields[name] = value;
    else if (value.size > 0) sent.files[name] = value;
  }
  return sent;
}

/**
 * Where to go after signing in: a path of this site, or the dashboard. Anything a browser could read as another
 * host (`//host`, `/\host`, a scheme, control characters) is refused.
 */
export function safeNext(next: string | undefined): string {
  if (!next?.startsWith("/")) return "/dashboard";
  try {
    const url = new URL(next, "https://self.invalid");
    return url.origin === "https://self.invalid" &&
      !/[\\\p{Cc}]/u.test(next) &&
      !url.pathname.startsWith("//")
      ? url.pathname + url.search
      : "/dashboard";
  } catch {
    return "/dashboard";
  }
}

/** `/change-password?next=…`: a page to go through on the way to another, which it leads on to. */
export const through = (page: string, next: string | null | undefined): string =>
  next ? `${page}?next=${encodeURIComponent(next)}` : page;

export const seeOther = (location: string, headers: Record<string, string> = {}) =>
  new Response(null, { status: 303, headers: { location, "cache-control": "no-store", ...headers } });

/** Fetch follows a redirect unseen; a script of our pages is told where to go instead. */
function forScript(c: AppContext, answer: Response): Response {
  const location = answer.headers.get("location");
  if (!isScript(c) || answer.status !== 303 || location === null) return answer;
  const headers = new Headers(answer.headers);
  headers.delete("location");
  headers.set("x-location", location);
  return new Response(null, { status: 204, headers });
}

/** A redirect between anybody's pages keeps the language that stands in the address alone. */
function carried(answer: Response, carry: (href: string) => string): Response {
  const location = answer.headers.get("location");
  if (answer.status !== 303 || !location?.startsWith("/") || location.startsWith("/dashboard")) return answer;
  const headers = new Headers(answer.headers);
  headers.set("location", carry(location));
  return new Response(null, { status: 303, headers });
}

type PageHandler<F> = (
  call: PageCall<F extends z.ZodType ? z.output<F> : undefined>,
) => Promise<Response> | Response;

/** A room's pages, at the root of the site. A page's form calls the same function as the API. */
export class Pages {
  readonly hono = new Hono<App>();

  get<F extends z.ZodType | undefined = undefined>(path: string, spec: PageSpec<F>, handle: PageHandler<F>) {
    return this.#on("GET", path, spec, handle);
  }

  post<F extends z.ZodType | undefined = undefined>(path: string, spec: PageSpec<F>, handle: PageHandler<F>) {
    return this.#on("POST", path, spec, handle);
  }

  #on<F extends z.ZodType | undefined>(
    method: "GET" | "POST",
    path: string,
    spec: PageSpec<F>,
    handle: PageHandler<F>,
  ) {
    this.hono.on(method, path, async (c) => {
      let actor: Actor | null;
      try {
        actor = await requireActor(c, { ...spec, people: true });
      } catch (error) {
        // A form's address is no page to come back to: the page it stood on is.
        const cameFor = (c: AppContext) =>
          method === "GET" ? localPath(new URL(c.req.url)) : refererPath(c);
        if (error instanceof Problem && error.code === "unauthenticated") {
          return forScript(c, seeOther(through("/login", cameFor(c))));
        }
        if (error instanceof Problem && error.code === "password_change_required") {
          return forScript(c, seeOther(through("/change-password", cameFor(c))));
        }
        if (error instanceof Problem && error.code === "second_factor_required") {
          return forScript(c, seeOther(through(secondFactorPath, cameFor(c))));
        }
        throw error;
      }
      if (method === "POST" && isForeign(c.req.raw)) {
        throw new Problem("cross_site_request", "This form did not come from a page of this site.");
      }
      c.set("actor", actor);
      const person = actor?.kind === "person" ? actor : null;
      const { fields, files } =
        method === "POST" ? await readSent(c, spec.uploadLimit) : { fields: {} as Sent["fields"], files: {} };
      if (method === "POST" && person && !(await isCsrfToken(c.env, person.sessionId, fields.csrf ?? ""))) {
        throw new Problem("cross_site_request", "This form is out of date. Reload the page and try again.");
      }
      const { t, locale, carry } = await languageFor(c, person, { mayRead: !spec.readsNothing });
      const now = Date.now();
      const answer = await handle({
        c,
        env: c.env,
        db: c.get("db"),
        actor,
        by: { actor, requestId: c.get("requestId"), now },
        now,
        get person() {
          if (!person) throw new Error(`${path} asked for a person on a public page`);
          return person;
        },
        form: (spec.form ? parse(spec.form, fields) : undefined) as never,
        files,
        t,
        locale,
        csrf: person ? await csrfToken(c.env, person.sessionId) : "",
      });
      return forScript(c, carried(answer, carry));
    });
    return this;
  }
}

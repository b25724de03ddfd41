import { Hono } from "hono";
import type * as z from "zod";
import type { PartialLanguage, Translate } from "../../../web/i18n/translate";
import type { Actor, Person, Rule } from "../access/actor";
import { csrfToken, isCsrfToken } from "../identity/csrf";
import { describeError } from "../jobs/bury-job";
import type { Call } from "./api";
import { parse } from "./api";
import { areaOf } from "./area";
import { isForeign, isSameOrigin, requireActor } from "./authenticate";
import type { App, AppContext } from "./context";
import { languageFor } from "./language";
import { log } from "./log";
import { isMultipart, readMultipart } from "./multipart";
import { type FieldError, Problem } from "./problem";
import { mediaType, readLimited } from "./read-body";
import { asFound, carried, forScript } from "./redirects";
import { isScript } from "./render-page";
import { turnAway } from "./turn-away";

export { found, secondFactorPath, seeOther, through } from "./redirects";
export { isScript, type PageToRender, Parts, renderApp, renderPage, tell } from "./render-page";

export interface PageSpec<F extends z.ZodType | undefined> {
  access: "public" | "signed-in" | Rule;
  /** What a POSTed form holds: strings, form-encoded, unknown fields ignored. */
  form?: F;
  /** Takes multipart/form-data too, of at most so many bytes: for a form that sends a file, or that mail programs send. */
  uploadLimit?: number;
  /** The most bytes of a form without files, where it may hold more than usual. */
  formLimit?: number;
  withTemporaryPassword?: boolean;
  withoutSecondFactor?: boolean;
  /** Its words cost no look into storage: its language is the one that the request asks for. */
  readsNothing?: boolean;
  /** Of a page that anybody may open: languages in which its words are complete, though not the product's. */
  alsoIn?: readonly PartialLanguage[];
  /**
   * Judges the address after the rule, and before the form and its token: throws its Problem, or answers in place of
   * the page. An address's GET and POST have the same one.
   */
  admit?: (call: JudgedCall) => Promise<Response | undefined>;
  /**
   * Of a form that is long in the making, and outlives the session that it was shown in: answers with what was typed in
   * place of the way to sign-in (nobody is signed in: `actor` is null) and of the refusal of a token of another session;
   * or keeps it aside, and answers null: then, or where it fails, its sender hears what is said everywhere. It is asked
   * of what a page of this site sent, and of that alone.
   */
  outlived?: (call: PageCall<Record<string, string>>) => Promise<Response | null>;
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

/** What is known before the form is read. */
export type JudgedCall = Omit<PageCall<unknown>, "form" | "files">;

/** What was typed and what is wrong with it, for a form shown again. */
export interface Refused {
  values: Record<string, string>;
  errors: FieldError[];
  message: string;
}

const formLimit = 64 * 1024;

/** The fields of a form-encoded body, as strings. */
async function readForm(c: AppContext, most: number): Promise<Record<string, string>> {
  if (c.req.raw.body === null) return {};
  const type = mediaType(c.req.raw);
  const notForm = () =>
    new Problem("unsupported_media_type", "Send the form as application/x-www-form-urlencoded.");
  if (type !== "" && type !== "application/x-www-form-urlencoded") throw notForm();
  const bytes = await readLimited(c.req.raw, most);
  // A form without a field may come without a body, which the runtime tells as one of no length.
  if (type === "" && bytes.length > 0) throw notForm();
  const text = new TextDecoder().decode(bytes);
  return Object.fromEntries(new URLSearchParams(text));
}

interface Sent {
  fields: Record<string, string>;
  files: Record<string, File>;
}

async function readSent(
  c: AppContext,
  { uploadLimit, formLimit: most = formLimit }: PageSpec<z.ZodType | undefined>,
): Promise<Sent> {
  if (uploadLimit === undefined || !isMultipart(c.req.raw))
    return { fields: await readForm(c, most), files: {} };
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

type PageHandler<F> = (
  call: PageCall<F extends z.ZodType ? z.output<F> : undefined>,
) => Promise<Response> | Response;

/** One verb of one address. */
export interface PageAddress {
  method: "GET" | "POST";
  path: string;
  spec: PageSpec<z.ZodType | undefined>;
  handle: PageHandler<z.ZodType | undefined>;
}

/** Whether the form was sent by a page of this site. */
const isOwnForm = ({ req }: AppContext, person: Person | null) =>
  person?.via === "cookie" ? isSameOrigin(req.raw) : !isForeign(req.raw);

/** What is known of a call by whoever asks, before its form is read. */
async function callBy(
  c: AppContext,
  { path, spec }: Pick<PageAddress, "path" | "spec">,
  actor: Actor | null,
) {
  const person = actor?.kind === "person" ? actor : null;
  const { t, locale, carry } = await languageFor(c, person, {
    mayRead: !spec.readsNothing,
    alsoIn: spec.alsoIn ?? [],
  });
  const now = Date.now();
  const call: JudgedCall = {
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
    t,
    locale,
    csrf: person ? await csrfToken(c.env, person.sessionId) : "",
  };
  return { call, person, carry };
}

/** What the page does with a form that outlived its session. That it fails changes nothing of what its sender hears. */
async function outlived(
  spec: PageSpec<z.ZodType | undefined>,
  call: PageCall<Record<string, string>>,
): Promise<Response | null> {
  try {
    return (await spec.outlived?.(call)) ?? null;
  } catch (error) {
    log("warn", "form.not_kept", { error: describeError(error) });
    return null;
  }
}

/** A form of a session that is over, given back; null where it is not. A script stays where it is, with what was typed. */
async function givenBack(c: AppContext, address: PageAddress, error: unknown): Promise<Response | null> {
  const { spec, method } = address;
  const isOver = error instanceof Problem && error.code === "unauthenticated" && method === "POST";
  if (!isOver || !spec.outlived || isScript(c) || !isSameOrigin(c.req.raw)) return null;
  const sent = await readSent(c, spec).catch(() => null);
  if (!sent) return null;
  const { call } = await callBy(c, address, null);
  return outlived(spec, withForm(call, sent.fields, {}));
}

/** Who asks, and whether the address is open to them: what their call knows, or what they are answered instead. */
async function judge(
  c: AppContext,
  address: PageAddress,
): Promise<Awaited<ReturnType<typeof callBy>> | Response> {
  const { method, spec } = address;
  let actor: Actor | null;
  try {
    actor = await requireActor(c, { ...spec, people: true });
  } catch (error) {
    return (await givenBack(c, address, error)) ?? turnAway(c, error, method);
  }
  c.set("actor", actor);
  const known = await callBy(c, address, actor);
  return (await spec.admit?.(known.call)) ?? known;
}

/** The same call with its form; who asks stays a getter, which throws where nobody is. */
const withForm = (call: JudgedCall, form: unknown, files: Sent["files"]): PageCall<never> =>
  Object.defineProperties({} as PageCall<never>, {
    ...Object.getOwnPropertyDescriptors(call),
    form: { value: form, enumerable: true },
    files: { value: files, enumerable: true },
  });

async function answerPage(c: AppContext, address: PageAddress): Promise<Response> {
  const { method, spec, handle } = address;
  const judged = await judge(c, address);
  if (judged instanceof Response) return judged;
  const { call, person, carry } = judged;
  let sent: Sent = { fields: {}, files: {} };
  if (method === "POST") {
    if (!isOwnForm(c, person)) {
      throw new Problem("cross_site_request", "This form did not come from a page of this site.");
    }
    sent = await readSent(c, spec);
    if (person && !(await isCsrfToken(c.env, person.sessionId, sent.fields.csrf ?? ""))) {
      const kept = await outlived(spec, withForm(call, sent.fields, {}));
      if (kept) return kept;
      throw new Problem("cross_site_request", "This form is out of date. Reload the page and try again.");
    }
  }
  const form = spec.form ? parse(spec.form, sent.fields) : undefined;
  return carried(await handle(withForm(call, form, sent.files)), carry);
}

const led = (c: AppContext, answer: Response): Response =>
  forScript(c, areaOf(c.get("areas"), c.req.path)?.redirects === 302 ? asFound(answer) : answer);

/** For a verb that an address lacks: what GET hears there, and 405 where GET would be answered. */
export async function refuseVerb(c: AppContext, address: PageAddress, allow: string): Promise<Response> {
  const judged = await judge(c, address);
  if (judged instanceof Response) return led(c, judged);
  // Without a judgement of its own the page itself says what GET hears.
  const answer = address.spec.admit ? null : await address.handle(withForm(judged.call, undefined, {}));
  if (answer && answer.status !== 200) return led(c, answer);
  throw new Problem("method_not_allowed", "This address does not take this method.", { headers: { allow } });
}

/** A room's pages, at the root of the site. A page's form calls the same function as the API. */
export class Pages {
  readonly hono = new Hono<App>();
  readonly addresses: PageAddress[] = [];

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
    const address = { method, path, spec, handle } as PageAddress;
    this.addresses.push(address);
    this.hono.on(method, path, async (c) => led(c, await answerPage(c, address)));
    return this;
  }
}

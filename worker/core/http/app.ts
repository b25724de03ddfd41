import { Hono } from "hono";
import type { NavigationItem } from "../../../web/layout/navigation";
import { configurationFault, type Secrets } from "../../env";
import type { Actor, Person } from "../access/actor";
import type { Gate } from "../access/gate";
import { openDb } from "../db/db";
import { describeError } from "../jobs/bury-job";
import type { SettingsTab } from "../settings/settings-tab";
import { type Area, pathIn } from "./area";
import { refuseUnknownPath } from "./authenticate";
import type { App, AppContext } from "./context";
import { drainBody } from "./drain-body";
import { etagged } from "./etag";
import { ifMatched } from "./if-match";
import { judgeBeforeVerb } from "./judge-before-verb";
import { languageFor } from "./language";
import { log } from "./log";
import type { PageAddress } from "./pages";
import { Problem } from "./problem";
import { writeRateLimit } from "./rate-limit";
import { isScript } from "./render-page";
import { contentSecurityPolicy, letFrame, writeSecurityHeaders } from "./security-headers";
import { turnAwayHeld } from "./turn-away";
import { unavailable } from "./unavailable";

export interface Parts {
  /** Mounted under /api/v1. */
  api: Hono<App>[];
  /** Mounted at the root. */
  pages: { hono: Hono<App>; addresses?: readonly PageAddress[] }[];
  /** What modules keep closed to persons of a kind. */
  gates?: readonly Gate[];
  /** Addresses that are judged before the verb. */
  areas?: readonly Area[];
  /** What stands in the navigation of a signed-in person. */
  navigation: (person: Person) => NavigationItem[];
  /** Where the guide tells a person of a page. */
  helpFor: (person: Person, path: string) => string | null;
  /** The pages of the settings, everybody's own apart. */
  settings: readonly SettingsTab[];
  /** Without one of these nothing is answered. */
  secrets: Secrets;
  /** How an error looks on a page: HTML. */
  errorPage: (c: AppContext, problem: Problem) => Response | Promise<Response>;
}

/** Where an error came from. Its stack begins with its message, which may hold parameters. */
const framesOf = ({ stack = "" }: Error) => stack.split("\n").filter((line) => /^\s+at /.test(line));

function toProblem(error: unknown, c: AppContext): Problem {
  if (error instanceof Problem) return error;
  log("error", "request.failed", {
    request_id: c.get("requestId"),
    route: c.req.routePath,
    // Never the message of a storage error: it may hold parameters, and so personal data.
    error: error instanceof Error ? error.name : typeof error,
    ...(c.env.ENVIRONMENT === "development" && error instanceof Error
      ? { at: framesOf(error), cause: describeError(error.cause) }
      : {}),
  });
  const text = error instanceof Error ? `${error.message} ${String(error.cause ?? "")}` : "";
  return /D1_ERROR|D1_EXEC_ERROR|storage|network connection lost/i.test(text) &&
    !/SQLITE_CONSTRAINT|SQLITE_ERROR/.test(text)
    ? unavailable()
    : new Problem("internal_error", "Something went wrong on our side. It has been noted.");
}

/** What the log says of who asked: their grants, never a name. */
function roleOf(actor: Actor | null): string {
  if (actor === null) return "nobody";
  if (actor.kind !== "person") return actor.kind;
  return actor.grants.map(({ module, role }) => `${module}:${role}`).join(" ") || "person";
}

/**
 * One line a request, and one more where somebody was refused. An address may hold words that were searched for, names or
 * what opens something: the pattern stands in its place.
 */
function logRequest(c: AppContext, startedAt: number): void {
  const actor = c.get("actor");
  const { status } = c.res;
  const asked = { request_id: c.get("requestId"), method: c.req.method, route: c.req.routePath, status };
  log("info", "request", {
    ...asked,
    ...{
      ms: Date.now() - startedAt,
      rows: c.get("db").$read.rows,
      kept: c.get("isKept"),
      role: roleOf(actor),
    },
  });
  if (status === 401 || status === 403) log("warn", "request.refused", { ...asked, by: actor?.id ?? null });
}

/** The HTTP application: what holds for every request stands here, what is served comes in as parts. */
export function createApp(parts: Parts): Hono<App> {
  const { gates = [], areas = [] } = parts;
  const app = new Hono<App>({ getPath: pathIn(areas) });

  app.use(async (c, next) => {
    c.set("requestId", crypto.randomUUID());
    c.set("nonce", crypto.randomUUID().replaceAll("-", ""));
    c.set("actor", null);
    c.set("setCookies", []);
    c.set("language", null);
    c.set("rateLimit", null);
    c.set("isFramed", false);
    c.set("isKept", false);
    c.set("navigation", parts.navigation);
    c.set("helpFor", parts.helpFor);
    c.set("settings", parts.settings);
    c.set("gates", gates);
    c.set("areas", areas);
    c.set("db", openDb(c.env));
    const startedAt = Date.now();
    await next();
    if (c.res.status >= 300) await drainBody(c.req.raw);
    c.res = new Response(c.res.body, c.res); // responses of assets and caches have immutable headers
    const { headers } = c.res;
    const isFramed = c.get("isFramed");
    const isPage = (headers.get("content-type") ?? "").startsWith("text/html");
    if (isPage) {
      const isSecure = new URL(c.req.url).protocol === "https:";
      headers.set("content-security-policy", contentSecurityPolicy(c.get("nonce"), isSecure, isFramed));
    }
    writeSecurityHeaders(headers);
    if (isPage && isFramed) letFrame(headers);
    const rateLimit = c.get("rateLimit");
    if (rateLimit) writeRateLimit(headers, rateLimit);
    for (const cookie of c.get("setCookies")) headers.append("set-cookie", cookie);
    headers.set("x-request-id", c.get("requestId"));
    if (!headers.has("cache-control")) headers.set("cache-control", "private, no-cache");
    logRequest(c, startedAt);
  });

  app.use(async (c, next) => {
    const fault = configurationFault(c.env, parts.secrets);
    if (fault && c.req.path !== "/healthz" && !c.req.path.startsWith("/assets/")) {
      log("error", "configuration.fault", { detail: fault });
      throw new Problem("not_configured", fault);
    }
    await next();
  });

  const api = new Hono<App>();
  api.use(etagged);
  api.use(ifMatched((request, c) => app.fetch(request, c.env, c.executionCtx)));
  for (const part of parts.api) api.route("/", part);
  api.all("*", refuseUnknownPath);
  app.route("/api/v1", api);
  for (const { hono } of parts.pages) app.route("/", hono);
  const addresses = parts.pages.flatMap((part) => part.addresses ?? []);
  judgeBeforeVerb(app, addresses, areas);

  const refuse = async (c: AppContext, problem: Problem) => {
    if (new URL(c.req.url).pathname.startsWith("/api/")) return problem.toResponse(c.get("requestId"));
    const accept = c.req.header("accept") ?? "";
    if (!isScript(c) && (accept.includes("text/html") || !accept.includes("json")))
      return parts.errorPage(c, problem);
    // A script of a page shows it to the person there.
    const actor = c.get("actor");
    const { say } = await languageFor(c, actor?.kind === "person" ? actor : null);
    return problem.toResponse(c.get("requestId"), say);
  };
  const signedIn = [
    "/dashboard/*",
    ...addresses.filter(({ spec }) => spec.access !== "public").map(({ path }) => path),
  ];
  app.notFound(
    async (c) =>
      (await turnAwayHeld(c, signedIn)) ?? refuse(c, new Problem("not_found", "There is no page here.")),
  );
  app.onError((error, c) => refuse(c, toProblem(error, c)));
  return app;
}

import type { Person } from "../access/actor";
import { type Denied, gateOf, reaches } from "../access/gate";
import { matchesPath } from "../access/path-pattern";
import { areaOf } from "./area";
import { assume, authenticate, requireActor } from "./authenticate";
import type { AppContext } from "./context";
import { languageFor, refererPath } from "./language";
import { localPath } from "./local-path";
import { tell } from "./page-cookies";
import { Problem } from "./problem";
import { forScript, found, secondFactorPath, seeOther, through } from "./redirects";

async function deny(c: AppContext, { to, says }: Denied): Promise<Response> {
  const actor = c.get("actor");
  await languageFor(c, actor?.kind === "person" ? actor : null);
  tell(c, says, "bad");
  return found(to);
}

async function denyHeld(c: AppContext, person: Person): Promise<Response | null> {
  const gate = gateOf(c.get("gates"), person);
  if (!gate) return null;
  await gate.whenDenied?.(c.get("db"), {
    actor: person,
    requestId: c.get("requestId"),
    now: Date.now(),
  });
  return deny(c, gate.denied);
}

/** Where somebody comes back to: a form's address is no page, the page it stood on is. */
function cameFor(c: AppContext, verb: string): string | null {
  if (verb === "GET") return localPath(new URL(c.req.url));
  const area = areaOf(c.get("areas"), c.req.path);
  return refererPath(c) ?? (area && !area.alone ? localPath(new URL(c.req.url)) : null);
}

/** Where a page leads whoever is not let in; throws what is told on a page of its own. */
export async function turnAway(c: AppContext, error: unknown, verb: string): Promise<Response> {
  if (!(error instanceof Problem)) throw error;
  const area = areaOf(c.get("areas"), c.req.path);
  const lead = area?.redirects === 302 ? found : seeOther;
  if (error.code === "unauthenticated" && area?.nobodyTo) return forScript(c, found(area.nobodyTo));
  if (error.code === "unauthenticated") return forScript(c, lead(through("/login", cameFor(c, verb))));
  if (error.code === "password_change_required") {
    return forScript(c, lead(through("/change-password", cameFor(c, verb))));
  }
  if (error.code === "second_factor_required") {
    return forScript(c, lead(through(secondFactorPath, cameFor(c, verb))));
  }
  const actor = c.get("actor");
  const isHeld = error.code === "area_closed" && actor?.kind === "person";
  const denied = isHeld ? await denyHeld(c, actor) : null;
  if (denied) return forScript(c, denied);
  if (error.code === "forbidden" && area?.denied) return forScript(c, await deny(c, area.denied));
  throw error;
}

/**
 * Whom a gate holds is turned away at what needs a sign-in, whatever the verb, and at pages that do not exist where a
 * sign-in would be asked for. Null for everybody else, who hears that there is nothing.
 */
export async function turnAwayHeld(c: AppContext, signedIn: readonly string[]): Promise<Response | null> {
  const { path } = c.req;
  if (c.get("gates").length === 0 || !signedIn.some((pattern) => matchesPath(pattern, path))) return null;
  const actor = await authenticate(c);
  if (actor?.kind !== "person") return null;
  const gate = gateOf(c.get("gates"), actor);
  if (!gate || reaches(gate, c.req.method, path)) return null;
  assume(c.req.raw, actor);
  try {
    await requireActor(c, { access: "signed-in", people: true });
  } catch (error) {
    return turnAway(c, error, c.req.method);
  }
  return null;
}

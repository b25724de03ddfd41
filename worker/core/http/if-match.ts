import { sql } from "drizzle-orm";
import type { MiddlewareHandler } from "hono";
import { type Db, guard, requireFirst } from "../db/db";
import { assume, authenticate, uncounted } from "./authenticate";
import type { App, AppContext } from "./context";
import { guardDetail, Problem } from "./problem";

type Answer = (request: Request, c: AppContext) => Response | Promise<Response>;

/** How much happened so far to what a call can be about: what its path names, its caller, the organisation. */
async function eventsOf(db: Db, path: string, actorId: string) {
  const subjects = JSON.stringify([...path.split("/"), actorId, "org"]);
  const count = sql`(SELECT count(*) FROM audit_events WHERE subject_id IN (SELECT value FROM json_each(${subjects})))`;
  return { count, soFar: (await db.get<{ n: number }>(sql`SELECT ${count} AS n`))?.n ?? 0 };
}

/**
 * A change that says what it was read as (`If-Match`, RFC 9110, 13.1.1) is made to that alone: 412, where the GET of
 * the same address answers another ETag, or somebody changes it before this call does. Without such a GET the header
 * says nothing. `answer` serves the GET.
 */
export const ifMatched =
  (answer: Answer): MiddlewareHandler<App> =>
  async (c, next) => {
    c.set("refuseUnmatched", () => refuseUnmatched(c, answer));
    await next();
  };

async function refuseUnmatched(c: AppContext, answer: Answer): Promise<void> {
  const wanted = c.req.header("if-match");
  const isChange = c.req.method === "PUT" || c.req.method === "PATCH";
  const actor = wanted === undefined || !isChange ? null : await authenticate(c);
  if (wanted === undefined || !actor) return;
  const db = c.get("db");
  const events = await eventsOf(db, c.req.path, actor.id);
  const read = new Request(new URL(c.req.path, c.req.url), {
    headers: { authorization: c.req.header("authorization") ?? "" },
  });
  // Known already: a session is not renewed twice, and the call counts once.
  assume(c.req.raw, actor);
  assume(uncounted(read), actor);
  const current = await answer(read, c);
  await current.body?.cancel();
  const tag = current.headers.get("etag");
  if (current.status !== 200 || tag === null) return;
  const tags = wanted.split(",").map((given) => given.trim());
  if (!tags.includes("*") && !tags.includes(tag)) {
    throw new Problem("precondition_failed", guardDetail("precondition_failed"));
  }
  if (!tags.includes("*")) {
    requireFirst(db, guard("precondition_failed", sql`${events.count} <> ${events.soFar}`));
  }
}

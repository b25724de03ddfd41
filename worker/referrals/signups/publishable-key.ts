import { eq, sql } from "drizzle-orm";
import type { Actor } from "../../core/access/actor";
import type { Db } from "../../core/db/db";
import { requireActor } from "../../core/http/authenticate";
import { clientOf } from "../../core/http/client";
import type { AppContext } from "../../core/http/context";
import { limitPublic } from "../../core/http/limit-public";
import { Problem } from "../../core/http/problem";
import { campaigns } from "../tables";

/** Whether any campaign takes sign-ups from pages of this origin: all that a preflight, which has no key, can ask. */
export async function isKnownOrigin(db: Db, origin: string): Promise<boolean> {
  const found = await db.get(sql`
    SELECT 1 FROM campaigns c, json_each(c.allowed_origins) o WHERE o.value = ${origin} LIMIT 1`);
  return found !== undefined;
}

const unauthenticated = (detail: string) =>
  new Problem("unauthenticated", detail, { headers: { "www-authenticate": "Bearer" } });

/**
 * Who sends a sign-up: an API key that may track, or a campaign's own pages with its publishable key. That key is no
 * secret; what it opens is told by `Origin`, which a browser does not let a page choose.
 */
export async function signupSender(c: AppContext): Promise<Actor> {
  const key = /^Bearer (pk_[\w-]{1,100})$/i.exec(c.req.header("authorization") ?? "")?.[1];
  if (!key) {
    const tracker = await requireActor(c, { access: { scopes: ["track:write"] } });
    if (!tracker) throw unauthenticated("Send an API key or a publishable key.");
    return tracker;
  }
  const campaign = await c
    .get("db")
    .select({ id: campaigns.id, allowedOrigins: campaigns.allowedOrigins })
    .from(campaigns)
    .where(eq(campaigns.publishableKey, key))
    .get();
  if (!campaign) throw unauthenticated("There is no such publishable key.");
  const origin = c.req.header("origin") ?? "";
  if (!campaign.allowedOrigins.includes(origin)) {
    throw new Problem("origin_not_allowed", "This campaign takes no sign-ups from pages of this origin.");
  }
  const actor: Actor = { kind: "module", id: campaign.id };
  c.set("actor", actor); // from here on the page may read our answer, a refusal too
  await limitPublic(c.env, `signup:${campaign.id}`, clientOf(c.req.raw).ip);
  return actor;
}

import { and, eq, isNull } from "drizzle-orm";
import { type Actor, passes, type Rule } from "../core/access/actor";
import type { Db } from "../core/db/db";
import type { Call } from "../core/http/api";
import { siteOrigin } from "../core/http/origin";
import { rememberOfficer } from "./fraud/remember-officer";
import type { Viewer } from "./policies";
import { officers } from "./tables";

export const administrators = { grants: ["referrals:admin"] } as const satisfies Rule;
/** Who reads the whole programme. */
export const readers = { grants: ["referrals:admin", "referrals:viewer"] } as const satisfies Rule;
/** Who reads it, or their own part of it. */
export const everybody = {
  grants: ["referrals:admin", "referrals:viewer", "referrals:officer"],
} as const satisfies Rule;
export const administratorsAndOfficers = {
  grants: ["referrals:admin", "referrals:officer"],
} as const satisfies Rule;

/** The caller as the tracker's policies know them. The highest of somebody's roles counts. */
export async function viewerOf(db: Db, actor: Actor | null): Promise<Viewer> {
  if (actor && passes(actor, administrators)) return { role: "admin" };
  if (actor && passes(actor, readers)) return { role: "viewer" };
  if (actor?.kind !== "person") return { role: "officer", officerId: null };
  const row = await db
    .select({ id: officers.id })
    .from(officers)
    .where(and(eq(officers.personId, actor.id), isNull(officers.deactivatedAt)))
    .get();
  return { role: "officer", officerId: row?.id ?? null };
}

/** Who reads, from which address of the site, and when: what every reading function takes. */
export interface Reader {
  viewer: Viewer;
  /** Without a trailing slash; links and logos are shown under it. */
  origin: string;
  now: number;
}

export async function readerOf({
  c,
  db,
  actor,
  now,
}: Pick<Call<unknown, unknown, unknown>, "c" | "db" | "actor" | "now">): Promise<Reader> {
  const viewer = await viewerOf(db, actor);
  if (viewer.role === "officer" && viewer.officerId !== null) {
    const { env, executionCtx: ctx } = c;
    rememberOfficer({ request: c.req.raw, dataKey: env.DATA_KEY, db, ctx, now }, viewer.officerId);
  }
  return { viewer, origin: siteOrigin(c), now };
}

import { sql } from "drizzle-orm";
import type { HealthCheck } from "../../core/health/check";
import { lookUpLink } from "../clicks/find-link";
import { lateClicks } from "../clicks/late-clicks";
import { whyClosed } from "../clicks/link";
import { judging } from "../fraud/judging-check";
import { unsettled } from "../signups/settle-campaign";

/** Ms in which a redirect must find its link. */
const slow = 2000;

/** Links issued last that are tried for an open one. */
const tried = 20;

/** The way of a redirect to its answer, without the click: of the open link that was issued last. */
const redirect: HealthCheck = {
  name: "referrals.redirect",
  label: "health.redirect",
  isNeeded: true,
  async look({ env, db, now }) {
    const codes = await db.all<{ code: string }>(
      sql`SELECT code FROM referrals ORDER BY issued_at DESC LIMIT ${tried}`,
    );
    const kept: Promise<unknown>[] = [];
    const began = Date.now();
    for (const { code } of codes) {
      const link = await lookUpLink(env, { waitUntil: (work) => void kept.push(work) }, code, now);
      await Promise.allSettled(kept);
      if (!link) return { isWell: false, words: "health.redirectForged" };
      if (whyClosed(link, now) !== null) continue;
      const ms = Date.now() - began;
      return ms > slow
        ? { isWell: false, words: "health.redirectSlow", with: { ms } }
        : { isWell: true, words: "health.redirectWell" };
    }
    return { isWell: true, words: "health.redirectNone" };
  },
};

const flushes: HealthCheck = {
  name: "referrals.flushes",
  label: "health.flushes",
  patience: 1,
  async look({ db, now }) {
    const { links, since } = await lateClicks(db);
    if (links === 0 || since === null) return { isWell: true, words: "health.flushesWell" };
    const minutes = Math.ceil((now - since) / 60_000);
    return { isWell: false, words: "health.flushesOff", with: { links, minutes } };
  },
};

/** Minutes in which a sign-up is attributed; the sweep sends it again each minute. */
const unsettledAfter = 10;

const settling: HealthCheck = {
  name: "referrals.settling",
  label: "health.settling",
  async look({ db, now }) {
    const row = await db.get<{ oldest: number | null; n: number }>(sql`
      SELECT min(received_at) AS oldest, count(*) AS n FROM ${unsettled} WHERE settled_at IS NULL`);
    const minutes = Math.floor((now - (row?.oldest ?? now)) / 60_000);
    return minutes < unsettledAfter
      ? { isWell: true, words: "health.settlingWell" }
      : { isWell: false, words: "health.settlingOff", with: { n: row?.n ?? 0, minutes } };
  },
};

/** What the probe looks at of the tracker. */
export const checks: readonly HealthCheck[] = [redirect, flushes, settling, judging];

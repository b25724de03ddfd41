import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import type { people } from "../../core/db/tables";
import { toInstant } from "../../core/time";
import { type HistoryEvent, historyOf } from "../../core/trail/history";
import type { Env } from "../../env";
import { readClick } from "../clicks/click-token";
import { keyRing } from "../signing/key-ring";
import type { referrals, signups } from "../tables";
import { type Consent, consentOf } from "./consent";
import type { Evidence } from "./evidence";
import type { SignupWithExplanation } from "./schemas";

export interface StoryLink
  extends RawRow<typeof referrals, "id" | "label" | "code">,
    RawRow<typeof people, { officer: "name" }> {}

/** A click that was considered, with what its own id tells of it. */
export interface StoryClick {
  id: string;
  at: string | null;
  verdict: string;
  /** How it came to be named. */
  given: string[];
  link: StoryLink | null;
  /** How the link was met: "qr", "whatsapp"; null where the id is not ours. */
  source: string | null;
  device: string | null;
  country: string;
}

export interface Story {
  clicks: StoryClick[];
  /** What became of the code that came with it; null without one. */
  code: string | null;
  /** What they agreed to on the hosted form. */
  consent: Consent | null;
  /** Since when they are followed up no more, for they are no longer interested. */
  notInterestedAt: string | null;
  /** What was done since, earliest first, and by whom. */
  events: HistoryEvent[];
}

async function linksBy(db: Db, numbers: number[]): Promise<Map<number, StoryLink>> {
  const rows = await db.all<StoryLink & RawRow<typeof referrals, "number">>(sql`
    SELECT r.number, r.id, r.label, r.code, p.name AS officer
    FROM json_each(${JSON.stringify(numbers)}) n JOIN referrals r ON r.number = n.value
      JOIN officers o ON o.id = r.officer_id JOIN people p ON p.id = o.person_id`);
  return new Map(rows.map(({ number, ...link }) => [number, link]));
}

/** How the sign-up came about and what was done with it, from what was kept: for those who may see its explanation. */
export async function readStory(db: Db, env: Env, signup: SignupWithExplanation): Promise<Story> {
  const ring = keyRing(env.LINK_KEYS);
  const claims = signup.explanation?.claims ?? [];
  const tokens = new Map(claims.map(({ click_id }) => [click_id, readClick(ring, click_id)]));
  const numbers = [...tokens.values()].flatMap((token) => (token ? [token.referral] : []));
  const [links, history, row] = await Promise.all([
    linksBy(db, numbers),
    historyOf(db, signup.id, { page: 1, limit: 100 }),
    db.get<RawRow<typeof signups, "evidence" | "not_interested_at">>(
      sql`SELECT evidence, not_interested_at FROM signups WHERE id = ${signup.id}`,
    ),
  ]);
  const clicks = claims.map((claim): StoryClick => {
    const token = tokens.get(claim.click_id);
    return {
      id: claim.click_id,
      at: claim.clicked_at,
      verdict: claim.verdict,
      given: claim.sources,
      link: token ? (links.get(token.referral) ?? null) : null,
      source: token?.source ?? null,
      device: token?.origin?.device ?? null,
      country: token?.country ?? "",
    };
  });
  clicks.sort((a, b) => (a.at ?? "").localeCompare(b.at ?? ""));
  const { consent } = JSON.parse(row?.evidence ?? "{}") as Partial<Evidence>;
  return {
    clicks,
    code: signup.explanation?.code ?? null,
    consent: consentOf(consent),
    notInterestedAt: toInstant(row?.not_interested_at ?? null),
    events: history.data.toReversed(),
  };
}

import type { Db } from "../../core/db/db";
import { earnedClicks } from "./earned-clicks";
import type { Identities } from "./event-identity";
import type { KnownSignup } from "./known-events";
import { type PlannedClick, visitorKey } from "./plan-clicks";
import {
  type Chooser,
  clicksToChoose,
  type EarlierClick,
  type EarlierSignup,
  readRawClicks,
} from "./read-visitors";

/** A click that earned a sign-up, with what the sign-up has of it. */
export interface EarnedClick {
  id: string;
  us: number;
  day: string;
  country: string;
  userAgent: string;
}

export interface PlannedSignup extends KnownSignup {
  id: string;
  placedUs: number;
  day: string;
  hour: number;
  earned: EarnedClick | null;
  /** It came with a click of its own, and chooses none of its visitor's. */
  bringsClick: boolean;
}

/** An earlier sign-up whose click is now another, or none: a later import brought what stands between the two. */
export interface MovedSignup {
  before: EarlierSignup;
  earned: EarnedClick | null;
}

/** Clicks and sign-ups of one visitor on a link: those planned, and those of earlier imports that they may change. */
interface Visitor {
  referralId: string;
  visitor: string;
  clicks: { us: number; of: PlannedClick | EarlierClick }[];
  signups: { us: number; of: PlannedSignup | EarlierSignup }[];
}

/** An earlier click that another sign-up earned, or none. */
export interface MovedClick {
  click: EarlierClick;
  earnedUs: number | null;
}

export interface EarnedPlan {
  signups: MovedSignup[];
  clicks: MovedClick[];
}

const isPlanned = (click: PlannedClick | EarlierClick): click is PlannedClick => "placedUs" in click;
const idOf = (click: PlannedClick | EarlierClick) => (isPlanned(click) ? click.key : click.id);

/** Visitors who have a sign-up that may choose; nothing changes for the others. */
function gather(
  clicks: readonly PlannedClick[],
  signups: readonly PlannedSignup[],
  earlier: readonly EarlierSignup[],
): Visitor[] {
  const visitors = new Map<string, Visitor>();
  const of = (referralId: string, visitor: string): Visitor => {
    const key = visitorKey(referralId, visitor);
    const found = visitors.get(key) ?? { referralId, visitor, clicks: [], signups: [] };
    visitors.set(key, found);
    return found;
  };
  for (const s of earlier) of(s.referralId, s.visitor).signups.push({ us: s.us, of: s });
  for (const s of signups) {
    if (s.visitorHash) of(s.link.id, s.visitorHash).signups.push({ us: s.placedUs, of: s });
  }
  for (const c of clicks) {
    if (c.visitorHash) of(c.link.id, c.visitorHash).clicks.push({ us: c.placedUs, of: c });
  }
  return [...visitors.values()].filter((visitor) => visitor.signups.length > 0);
}

function chooserOf({ referralId, visitor, clicks, signups }: Visitor): Chooser {
  const times = signups.map(({ us }) => us);
  const first = [...clicks, ...signups].reduce(
    (least, { us }) => Math.min(least, us),
    Number.POSITIVE_INFINITY,
  );
  const last = times.reduce((a, b) => Math.max(a, b), 0);
  return { referralId, visitor, us: first, last, signups: signups.length };
}

interface Choice {
  to: PlannedSignup | EarlierSignup;
  click: PlannedClick | EarlierClick | null;
}

/** What each sign-up earns, where that is not what it has. */
const changedChoices = ({ clicks, signups }: Visitor): Choice[] => {
  const earned = earnedClicks(clicks, signups);
  return signups
    .map((signup) => ({ to: signup.of, click: earned.get(signup)?.of ?? null }))
    .filter(({ to, click }) => ("clickId" in to ? to.clickId : null) !== (click && idOf(click)));
};

/**
 * Who earned what, over all that is known of the visitors of this batch: planned sign-ups and clicks are told, and
 * what changes for earlier ones is the answer. `earlier`: sign-ups from the first time on that the batch touches.
 */
export async function planEarned(
  { db, identity }: { db: Db; identity: Identities },
  clicks: readonly PlannedClick[],
  signups: readonly PlannedSignup[],
  earlier: readonly EarlierSignup[],
): Promise<EarnedPlan> {
  const visitors = gather(clicks, signups, earlier);
  if (visitors.length === 0) return { signups: [], clicks: [] };
  const byVisitor = new Map(visitors.map((one) => [visitorKey(one.referralId, one.visitor), one]));
  const found = await clicksToChoose(db, identity, visitors.map(chooserOf));
  for (const c of found) byVisitor.get(visitorKey(c.referralId, c.visitor))?.clicks.push({ us: c.us, of: c });
  const choices = visitors.flatMap(changedChoices);
  const raw = await readRawClicks(
    db,
    choices.flatMap(({ click }) => (click && !isPlanned(click) ? [click] : [])),
  );

  const moved: EarnedPlan = { signups: [], clicks: [] };
  const earnedBy = new Map<string, number>();
  for (const { to, click } of choices) {
    let earned: EarnedClick | null = null;
    if (click) {
      const from = isPlanned(click) ? click : raw.get(click.id);
      if (!from) throw new Error("an imported click is missing in the raw log");
      const { country, userAgent } = from;
      const us = isPlanned(click) ? click.placedUs : click.us;
      earned = { id: idOf(click), us, day: click.day, country, userAgent };
      const at = "placedUs" in to ? to.placedUs : to.us;
      earnedBy.set(earned.id, at);
      if (isPlanned(click)) click.earnedUs = at;
    }
    if ("placedUs" in to) to.earned = earned;
    else moved.signups.push({ before: to, earned });
  }
  const lost = new Set(moved.signups.flatMap(({ before }) => before.clickId ?? []));
  for (const click of found) {
    const at = earnedBy.get(click.id);
    if (at !== undefined) moved.clicks.push({ click, earnedUs: at });
    else if (lost.has(click.id)) moved.clicks.push({ click, earnedUs: null });
  }
  return moved;
}

// Pure.
import type { ClickToken } from "../clicks/click-token";
import { nonceOf } from "../clicks/click-token";
import { type TraceKind, traceHash } from "../signing/trace-hash";
import type { SignupToAttribute } from "../signups/attribute";
import type { Evidence } from "../signups/evidence";
import { readAddressTraits } from "./rules/address";
import type { Token, Traits } from "./rules/facts";
import { isAutomated, isDataCentre } from "./rules/origin";

/** The click that a sign-up names, as the raw log has it. */
export interface OwnClick {
  at: number;
  visitor: string | null;
  address: string | null;
}

/** What a row of `signups` keeps for rules, once: what its own columns do not say. */
export interface KeptTraits extends Omit<Traits, "id" | "at" | "campaign" | "referral" | "officer"> {
  /** Null until the raw log had it. */
  own: OwnClick | null;
}

type Named = Pick<SignupToAttribute, "claims" | "code" | "links" | "occurredAt">;

/** The click that earned it is good, also where the clock of who dates sign-ups is behind ours. */
const isGood = (
  { links, occurredAt }: Named,
  { id, click }: Named["claims"][number],
  earnedId: string | null,
) =>
  click !== null && (id === earnedId || click.at <= occurredAt) && links.get(click.referral)?.active === true;

/** How good what it names is (`Token`), and the click that it names, the one that earned it before others. */
function namedClick(named: Named, earnedId: string | null): { token: Token; clickId: string | null } {
  const { claims, code, links } = named;
  const good = claims.filter((claim) => isGood(named, claim, earnedId));
  const known = claims.filter(({ click }) => click !== null);
  const best = good.find(({ id }) => id === earnedId) ?? good[0] ?? known[0];
  const clickId = best?.id ?? null;
  if (good.length > 0) return { token: "good", clickId };
  const isClosed = (number: number) => links.get(number)?.active === false;
  if (known.some(({ click }) => click && isClosed(click.referral))) return { token: "closed", clickId };
  if (typeof code === "number" && isClosed(code)) return { token: "closed", clickId };
  const isForged = code === "forged" || known.length < claims.length;
  return { token: isForged ? "forged" : "none", clickId };
}

/** The traits of a sign-up from what came with it. `email`: as it was typed; `phone`: E.164. */
export function traitsOf(
  dataKey: string,
  sent: { email: string; phone: string | null; evidence: Evidence },
  named: Named,
  tokens: ReadonlyMap<string, ClickToken>,
  earnedId: string | null,
): KeptTraits {
  const { evidence } = sent;
  const { visitor } = evidence;
  const address = readAddressTraits(sent.email);
  const hash = (kind: TraceKind, text: string | null) => (text ? traceHash(dataKey, kind, text) : null);
  const { token, clickId } = namedClick(named, earnedId);
  const click = (clickId && tokens.get(clickId)) || null;
  return {
    visitor: visitor?.lasting ?? null,
    address: visitor?.address ?? null,
    network: visitor?.network ?? null,
    agent: hash("agent", visitor?.user_agent ?? null),
    country: visitor?.country || null,
    hosted: visitor?.asn ? isDataCentre(Number(visitor.asn)) : null,
    automated: visitor?.user_agent ? isAutomated(visitor.user_agent) : null,
    email: hash("email", address.email) ?? "",
    mailbox: hash("mailbox", address.mailbox) ?? "",
    series: hash("series", address.series),
    serial: address.serial,
    disposable: address.disposable,
    institution: address.institution,
    publicMailbox: address.publicMailbox,
    phone: hash("phone", sent.phone),
    token,
    click: clickId && nonceOf(clickId),
    clickedAt: click?.at ?? null,
    clickCountry: click?.country || null,
    botClick: click?.bot ?? null,
    sameBrowser: null,
    formSeconds: evidence.form_seconds ?? null,
    own: null,
  };
}

/** The traits once the raw log told of the click: whether it was made by the browser that signed up. */
export function withClick(kept: KeptTraits, own: OwnClick | null): KeptTraits {
  const click = kept.own ?? own;
  if (!click) return kept;
  const same = (a: string | null, b: string | null) => (a && b ? a === b : null);
  const sameBrowser = same(click.visitor, kept.visitor) ?? same(click.address, kept.address);
  return { ...kept, own: click, sameBrowser };
}

/** The groups that side tables serve, each with the letter that its traces begin with. */
const letters = {
  visitor: "v",
  address: "a",
  network: "n",
  mailbox: "m",
  series: "s",
  phone: "p",
  click: "c",
} as const;
export type TracedGroup = keyof typeof letters;

/** The keys by which a sign-up is found by others, by group. */
export function tracesIn(kept: Pick<KeptTraits, TracedGroup>): Partial<Record<TracedGroup, string>> {
  const found: Partial<Record<TracedGroup, string>> = {};
  for (const group of Object.keys(letters) as TracedGroup[]) {
    if (kept[group]) found[group] = letters[group] + kept[group];
  }
  return found;
}

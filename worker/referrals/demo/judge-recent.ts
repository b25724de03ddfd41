import { localDay } from "../../core/time.ts";
import { readAddressTraits, resemblance } from "../fraud/rules/address.ts";
import type { Likeness } from "../fraud/rules/facts.ts";
import { History, type HistoryClick } from "../fraud/rules/gather-from-lists.ts";
import { judge } from "../fraud/rules/judge.ts";
import type { Reason } from "../fraud/rules/rule.ts";
import { defaultSettings } from "../fraud/rules/settings.ts";
import { type KeptTraits, traitsOf, withClick } from "../fraud/traits.ts";
import { traceHash } from "../signing/trace-hash.ts";
import type { Evidence } from "../signups/evidence.ts";
import type { Clock, DemoClick } from "./clicks.ts";
import type { Link } from "./programme.ts";
import type { SignupRow } from "./signups.ts";

const day = 86_400_000;

/** For how long the demo's rules have been at work: what is older was never judged, as after an import. */
export const judgedDays = 60;
export const isRecent = (at: number, now: number): boolean => at > now - judgedDays * day;

/** A sign-up of the demo with what its row does not say. */
export interface Made {
  row: SignupRow;
  email: string;
  link: Link | null;
  /** The click that earned it. */
  click: DemoClick | null;
}

export interface Judged extends Made {
  kept: KeptTraits;
  score: number;
  reasons: Reason[];
}

/** The keyed hashes by which rules know a click's visitor again; those of the year before the rules are spared. */
export function tracesOfVisit(dataKey: string, address: string, userAgent: string) {
  const [a = "", b = "", c = ""] = address.split(".");
  return {
    lasting: traceHash(dataKey, "visitor", `${address}\n${userAgent}`),
    address: traceHash(dataKey, "address", address),
    network: traceHash(dataKey, "network", `${a}.${b}.${c}`),
  };
}

function keptOf({ dataKey }: Clock, { row, email, link, click }: Made): KeptTraits {
  const evidence = row.evidence as Evidence;
  const id = click && row.click_id;
  const named = link &&
    click && { referral: link.number, campaign: link.campaign.number, at: click.at, bot: false };
  const source = "cookie" as const;
  const forged = evidence.claims.map((claim) => ({ ...claim, click: null }));
  const kept = traitsOf(
    dataKey,
    { email, phone: null, evidence },
    {
      claims: named && id ? [{ id, source, click: named }] : forged,
      code: null,
      links: new Map(link ? [[link.number, { active: true } as never]] : []),
      occurredAt: row.occurred_at,
    },
    new Map(named && id ? [[id, { ...named, country: click.country } as never]] : []),
    id,
  );
  const own = click && {
    at: click.us / 1000,
    visitor: click.lasting ?? null,
    address: click.address ?? null,
  };
  return withClick(kept, own);
}

const likenessOf = (email: string, own: string | null): Likeness => ({
  email: own === null ? null : resemblance(readAddressTraits(email), readAddressTraits(own)),
  ...{ phone: false, visitor: false, address: false, network: false },
});

/** Judges recent sign-ups by the product's own rules, over all that the demo knows of those weeks. */
export function judgeRecent(made: readonly Made[], clicks: readonly HistoryClick[], clock: Clock): Judged[] {
  const history = new History();
  for (const click of [...clicks].sort((a, b) => a.at - b.at)) history.addClick(click);
  const all = made
    .map((one) => {
      const { row, link } = one;
      const kept = keptOf(clock, one);
      const { own, ...traits } = kept;
      const of = { id: row.id, at: row.occurred_at, campaign: row.campaign_id, referral: row.referral_id };
      const subject = { ...traits, ...of, officer: link?.officer.id ?? null };
      return { one, kept, own, subject };
    })
    .sort((a, b) => a.subject.at - b.subject.at || (a.subject.id < b.subject.id ? -1 : 1));
  for (const { subject } of all) history.addSignup(subject);
  return all.map(({ one, kept, own, subject }) => {
    const { link, email, row } = one;
    const ofLink = { referral: row.referral_id ?? "", campaign: row.campaign_id, bot: false };
    const click = own && { ...own, ...ofLink };
    const facts = history.factsOf(subject, click, link && likenessOf(email, link.officer.email));
    return { ...one, kept, ...judge(facts, defaultSettings) };
  });
}

/** The clicks of a link that rules look at. */
export const recentClicks = (
  link: Link,
  clicks: readonly DemoClick[],
  { now, timeZone }: Clock,
): HistoryClick[] => {
  const first = localDay(now - judgedDays * day, timeZone);
  return clicks.flatMap(({ us, day: date, lasting, address, kind }) =>
    date < first
      ? []
      : [
          {
            ...{ at: us / 1000, referral: link.id, campaign: link.campaign.id },
            ...{ visitor: lasting ?? null, address: address ?? null, bot: kind === "bot" },
          },
        ],
  );
};

import { readIp } from "../../worker/core/http/client.ts";
import { networksOf } from "../../worker/core/http/network.ts";
import { readCountry } from "../../worker/referrals/clicks/visitor.ts";
import {
  type AddressTraits,
  readAddressTraits,
  resemblance,
} from "../../worker/referrals/fraud/rules/address.ts";
import type { Likeness, Token, Traits } from "../../worker/referrals/fraud/rules/facts.ts";
import { History, type HistoryClick } from "../../worker/referrals/fraud/rules/gather-from-lists.ts";
import { judge } from "../../worker/referrals/fraud/rules/judge.ts";
import { isAutomated, isDataCentre } from "../../worker/referrals/fraud/rules/origin.ts";
import type { Judgement } from "../../worker/referrals/fraud/rules/score.ts";
import { defaultSettings } from "../../worker/referrals/fraud/rules/settings.ts";
import { attribute, type LinkStanding } from "../../worker/referrals/signups/attribute.ts";
import type { ClickLine, Line, OfficerLine, SignupLine } from "./history-lines.ts";

/** How far the clock of who dates sign-ups may be behind (ms): a click arrives before what it earned. */
const leeway = 60_000;

/** Numbers are compared by their last nine digits: with and without the country's code they are one. */
const phoneKey = (typed: string | null): string | null => typed?.replace(/\D/g, "").slice(-9) || null;

/** What cannot be read as an address is a name of one: it is compared as it is. */
function placeOf(network: string | null): { address: string; network: string } | null {
  if (network === null) return null;
  const { subscriber, neighbourhood } = networksOf(readIp(network));
  return { address: subscriber || network, network: neighbourhood || network };
}

interface KnownClick {
  line: ClickLine;
  click: HistoryClick;
}

interface KnownOfficer {
  line: OfficerLine;
  email: AddressTraits | null;
  place: ReturnType<typeof placeOf>;
}

/** Of the two browsers, where both are known: by visitor, else by address. */
function isSameBrowser(signup: SignupLine, address: string | null, click: HistoryClick): boolean | null {
  if (signup.visitor !== null && click.visitor !== null) return signup.visitor === click.visitor;
  return address !== null && click.address !== null ? address === click.address : null;
}

function likenessOf(
  signup: SignupLine,
  traits: Traits,
  email: AddressTraits,
  officer: KnownOfficer,
): Likeness {
  const { line, place } = officer;
  return {
    email: officer.email && resemblance(email, officer.email),
    phone: traits.phone !== null && phoneKey(line.phone) === traits.phone,
    visitor: signup.visitor !== null && line.visitor === signup.visitor,
    address: traits.address !== null && place?.address === traits.address,
    network: traits.network !== null && place?.network === traits.network,
  };
}

/** What the product would have earned each sign-up by, in order of arrival. Every link of a file is open. */
function attributeAll(signups: readonly SignupLine[], clicks: ReadonlyMap<string, KnownClick>) {
  const numbers = new Map<string, number>();
  const numberOf = (name: string) => {
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    return number;
  };
  const nameOf = new Map<number, string>();
  const links = new Map<number, LinkStanding & { clicks: number; signups: number }>();
  for (const { line } of clicks.values()) {
    nameOf.set(numberOf(line.referral), line.referral);
    const campaign = numberOf(`campaign ${line.campaign}`);
    links.set(numberOf(line.referral), { campaign, clicks: 0, signups: 0, active: true });
  }
  const people = [...clicks.values()].map(({ click }) => click).filter(({ bot }) => !bot);
  const spent = new Set<string>();
  let counted = 0;
  const inOrder = signups
    .map((line) => ({ line, at: Date.parse(line.at) }))
    .sort((one, other) => one.at - other.at);
  const earned = new Map<string, { referral: string | null; click: string | null }>();
  for (const { line, at } of inOrder) {
    for (; (people[counted]?.at ?? Number.POSITIVE_INFINITY) <= at + leeway; counted++) {
      const link = links.get(numberOf(people[counted]?.referral ?? ""));
      if (link) link.clicks += 1;
    }
    const named = line.click_id === null ? undefined : clicks.get(line.click_id);
    const click = named && {
      referral: numberOf(named.line.referral),
      campaign: numberOf(`campaign ${named.line.campaign}`),
      at: named.click.at,
      bot: false, // a form that was sent shows that a person made it
    };
    const code = line.referral === null ? null : numberOf(line.referral);
    const found = attribute({
      occurredAt: at,
      isDated: true,
      campaign: numberOf(`campaign ${line.campaign}`),
      ...({ model: "last_click", windowDays: 30 } as const),
      claims: line.click_id === null ? [] : [{ id: line.click_id, source: "click_id", click: click ?? null }],
      ...{ spent, code, links },
    });
    const link = links.get(found.referral ?? 0);
    if (link) link.signups += 1;
    if (found.click) spent.add(found.click.id);
    const referral = found.referral === null ? null : (nameOf.get(found.referral) ?? null);
    earned.set(line.id, { referral, click: found.click?.id ?? null });
  }
  return earned;
}

/** Judges every sign-up of a history as ingestion and the jobs together would have judged it by its end. */
export function* scoreHistory(lines: readonly Line[]): Generator<{ id: string } & Judgement> {
  const history = new History();
  const clicks = new Map<string, KnownClick>();
  const officers = new Map<string, KnownOfficer>();
  const officerOf = new Map<string, string>();
  const signups: SignupLine[] = [];
  for (const line of lines) {
    if (line.type === "officer") {
      const email = line.email === null ? null : readAddressTraits(line.email);
      officers.set(line.id, { line, email, place: placeOf(line.network) });
    } else if (line.type === "signup") signups.push(line);
  }
  const followed = new Set(signups.map(({ click_id }) => click_id));
  const inOrder = lines
    .filter((line) => line.type === "click")
    .map((line) => ({ line, at: Date.parse(line.at) }))
    .sort((a, b) => a.at - b.at);
  for (const { line, at } of inOrder) {
    const { referral, campaign, visitor } = line;
    const address = placeOf(line.network)?.address ?? null;
    // A robot's click that somebody signed up by counts as a person's.
    const bot = line.bot === true && !followed.has(line.id);
    const click = { at, referral, campaign, visitor, address, bot };
    clicks.set(line.id, { line, click });
    officerOf.set(referral, line.officer);
    history.addClick(click);
  }

  const earned = attributeAll(signups, clicks);
  const judged = signups.map((line) => {
    const at = Date.parse(line.at);
    const email = readAddressTraits(line.email);
    const { referral = null, click: spent = null } = earned.get(line.id) ?? {};
    const named = line.click_id === null ? null : (clicks.get(line.click_id) ?? null);
    const isGood = named !== null && (spent !== null || named.click.at <= at);
    const token: Token = isGood ? "good" : line.click_id === null || named ? "none" : "forged";
    const own = isGood && named.line.referral === referral ? named.click : null;
    const place = placeOf(line.network);
    const traits: Traits = {
      ...email,
      id: line.id,
      at,
      campaign: line.campaign,
      referral,
      officer: referral === null ? null : (officerOf.get(referral) ?? null),
      visitor: line.visitor,
      address: place?.address ?? null,
      network: place?.network ?? null,
      agent: line.user_agent || null,
      country: readCountry(line.country ?? "") || null,
      hosted: line.asn ? isDataCentre(line.asn) : null,
      automated: line.user_agent ? isAutomated(line.user_agent) : null,
      botClick: named && (named.line.bot === true || isAutomated(named.line.user_agent ?? "")),
      phone: phoneKey(line.phone),
      token,
      click: named && line.click_id,
      clickedAt: named?.click.at ?? null,
      clickCountry: readCountry(named?.line.country ?? "") || null,
      sameBrowser: own && isSameBrowser(line, place?.address ?? null, own),
      formSeconds: line.form_seconds,
    };
    return { line, traits, email, own };
  });
  for (const { traits } of [...judged].sort((a, b) => a.traits.at - b.traits.at)) history.addSignup(traits);

  for (const { line, traits, email, own } of judged) {
    const officer = traits.officer === null ? undefined : officers.get(traits.officer);
    const likeness = officer ? likenessOf(line, traits, email, officer) : null;
    yield { id: line.id, ...judge(history.factsOf(traits, own, likeness), defaultSettings) };
  }
}

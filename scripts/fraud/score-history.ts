import { readIp } from "../../worker/core/http/client.ts";
import { networksOf } from "../../worker/core/http/network.ts";
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
import type { ClickLine, Line, OfficerLine, SignupLine } from "./history-lines.ts";

/** Numbers are compared by their last nine digits: with and without the country's code they are one. */
const phoneKey = (typed: string | null): string | null => typed?.replace(/\D/g, "").slice(-9) || null;

/** What cannot be read as an address is a name of one: it is compared as it is. */
function placeOf(network: string | null): { address: string; network: string } | null {
  if (network === null) return null;
  const { subscriber, neighbourhood } = networksOf(readIp(network));
  return { address: subscriber || network, network: neighbourhood || network };
}

const countryOf = (country: string | null) => country?.trim().toUpperCase() || null;

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
  const inOrder = lines
    .filter((line) => line.type === "click")
    .map((line) => ({ line, at: Date.parse(line.at) }))
    .sort((a, b) => a.at - b.at);
  for (const { line, at } of inOrder) {
    const { referral, campaign, visitor } = line;
    const address = placeOf(line.network)?.address ?? null;
    const click = { at, referral, campaign, visitor, address, bot: line.bot === true };
    clicks.set(line.id, { line, click });
    officerOf.set(referral, line.officer);
    history.addClick(click);
  }

  const judged = signups.map((line) => {
    const at = Date.parse(line.at);
    const email = readAddressTraits(line.email);
    const named = line.click_id === null ? null : (clicks.get(line.click_id) ?? null);
    // Clocks of two senders differ by a little.
    const own = named && named.click.at <= at + 120_000 ? named.click : null;
    const token: Token = own ? "good" : line.click_id === null || named ? "none" : "forged";
    const referral = own?.referral ?? line.referral;
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
      country: countryOf(line.country),
      hosted: line.asn === null ? null : isDataCentre(line.asn),
      automated: line.user_agent ? isAutomated(line.user_agent) : null,
      botClick: own && named ? own.bot || isAutomated(named.line.user_agent ?? "") : null,
      phone: phoneKey(line.phone),
      token,
      click: line.click_id,
      clickedAt: own?.at ?? null,
      clickCountry: countryOf(own && named ? named.line.country : null),
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

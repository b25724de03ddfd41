// Pure.
import { isDisposable, isInstitution, mailboxOf, resemblance, seriesOf } from "./address";
import { isDataCentre } from "./asn";
import { isAutomated } from "./automated";
import { type Clicks, day, type Facts, type Group, groups, type Peers, type Totals, type Traits, windows } from "./facts";
import type { History, HistoryClick, HistoryOfficer, HistorySignup } from "./history";
import { addressOf, networkOf } from "./network";

const digits = (phone: string) => phone.replace(/\D/g, "").replace(/^0+/, "").slice(-9) || null;

/** The first index whose time is at or beyond `at`. */
function from(list: readonly { at: number }[], at: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as { at: number }).at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function groupBy<T>(list: readonly T[], key: (one: T) => string | null): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of list) {
    const name = key(one);
    if (name === null) continue;
    const there = found.get(name);
    if (there) there.push(one);
    else found.set(name, [one]);
  }
  return found;
}

function traitsOf(
  signup: HistorySignup,
  click: HistoryClick | undefined,
  officers: ReadonlyMap<string, string | null>,
): Traits {
  const referral = click?.referral ?? signup.referral;
  const address = signup.network && addressOf(signup.network);
  const series = seriesOf(signup.email);
  const clickAddress = click?.network;
  let sameBrowser: boolean | null = null;
  if (click?.visitor && signup.visitor) sameBrowser = click.visitor === signup.visitor;
  else if (clickAddress && address) sameBrowser = clickAddress === address;
  // What the sign-up does not say of its browser, the same browser's click does.
  const same = click && click.visitor !== null && click.visitor === signup.visitor ? click : undefined;
  const agent = signup.user_agent ?? same?.user_agent ?? null;
  return {
    id: signup.id,
    at: signup.at,
    campaign: click?.campaign ?? signup.campaign ?? "",
    referral,
    officer: click?.officer ?? (referral === null ? null : (officers.get(referral) ?? null)),
    visitor: signup.visitor,
    address,
    network: signup.network && networkOf(signup.network),
    agent,
    country: signup.country,
    hosted: isDataCentre(signup.asn ?? same?.asn),
    automated: isAutomated(agent),
    email: signup.email.trim().toLowerCase(),
    mailbox: mailboxOf(signup.email),
    series: series?.key ?? null,
    serial: series?.serial ?? null,
    disposable: isDisposable(signup.email),
    institution: isInstitution(signup.email),
    phone: signup.phone && digits(signup.phone),
    token: signup.click_id === null ? "none" : click ? "good" : "forged",
    click: signup.click_id,
    clickedAt: click?.at ?? null,
    clickCountry: click?.country ?? null,
    sameBrowser,
    formSeconds: signup.form_seconds,
  };
}

/** Facts of each sign-up of a history, as they stand at its end. */
export function* gatherHistory(history: History): Generator<Facts> {
  const byTime = (a: { at: number; id: string }, b: { at: number; id: string }) =>
    a.at - b.at || (a.id < b.id ? -1 : 1);
  const clicks = history.clicks
    .map((one) => ({ ...one, network: one.network && addressOf(one.network) }))
    .sort(byTime);
  const clickById = new Map(clicks.map((click) => [click.id, click]));
  const officerOf = new Map(clicks.map((click) => [click.referral, click.officer]));
  const officers = new Map(history.officers.map((officer) => [officer.id, officer]));
  const written = new Map(history.signups.map((signup) => [signup.id, signup]));
  const goodClick = (signup: HistorySignup) => {
    const click = signup.click_id === null ? undefined : clickById.get(signup.click_id);
    return click && click.at <= signup.at ? click : undefined;
  };
  const signups = history.signups.map((one) => traitsOf(one, goodClick(one), officerOf)).sort(byTime);

  const names = Object.entries(groups) as [Group, keyof Traits][];
  const indexes = new Map(
    names.map(([group, key]) => [group, groupBy(signups, (one) => one[key] as string | null)]),
  );
  // Where each sign-up stands in each list of its group.
  const places = new Map<Group, Map<string, number>>();
  for (const [group] of names) {
    const place = new Map<string, number>();
    for (const list of indexes.get(group)?.values() ?? []) list.forEach((one, index) => { place.set(one.id, index); });
    places.set(group, place);
  }
  const linkClicks = groupBy(clicks, (one) => one.referral);
  const people = clicks.filter((one) => !one.bot);
  const linkPeople = groupBy(people, (one) => one.referral);
  const campaignPeople = groupBy(people, (one) => one.campaign);
  const visitorClicks = groupBy(clicks, (one) => one.visitor);

  const peersOf = (signup: Traits): Peers =>
    Object.fromEntries(
      names.map(([group, key]) => {
        const list = indexes.get(group)?.get(signup[key] as string) ?? [];
        const place = places.get(group)?.get(signup.id) ?? 0;
        const near = list.slice(Math.max(place - windows.nearest, 0), place + windows.nearest + 1);
        return [
          group,
          signup[key] === null
            ? []
            : near.filter((one) => one.id !== signup.id && Math.abs(one.at - signup.at) <= windows.peers),
        ];
      }),
    ) as unknown as Peers;

  const inside = (list: readonly { at: number }[] | undefined, since: number, until: number) =>
    list ? from(list, until) - from(list, since) : 0;

  for (const signup of signups) {
    const one = written.get(signup.id) as HistorySignup;
    const click = goodClick(one);
    const until = (Math.floor(signup.at / day) + 1) * day;
    const totals = (clicksOf?: HistoryClick[], signupsOf?: Traits[]): Totals => ({
      clicks: inside(clicksOf, until - windows.days * day, until),
      signups: inside(signupsOf, until - windows.days * day, until),
    });
    const link = signup.referral;
    const ofLink = link === null ? undefined : indexes.get("link")?.get(link);
    const ofCampaign = indexes.get("campaign")?.get(signup.campaign);
    yield {
      signup,
      trap: false,
      peers: peersOf(signup),
      clicks: link === null ? null : clicksAround(signup, click, linkClicks.get(link) ?? [], visitorClicks),
      link: link === null ? null : totals(linkPeople.get(link), ofLink),
      linkSignupsBefore: link === null ? null : inside(ofLink, until - 15 * day, until - day),
      campaign: totals(campaignPeople.get(signup.campaign), ofCampaign),
      officer: likeness(one, signup, officers.get(signup.officer ?? "")),
    };
  }
}

function clicksAround(
  signup: Traits,
  click: HistoryClick | undefined,
  list: readonly HistoryClick[],
  visitorClicks: ReadonlyMap<string, readonly HistoryClick[]>,
): Clicks {
  const moment = click?.at ?? signup.at;
  const visitor = click ? click.visitor : signup.visitor;
  const address = click ? click.network : signup.address;
  const now = from(list, moment + 1);
  const [first, last] = [moment - windows.dayBefore, moment + windows.dayAfter];
  const today = list
    .slice(Math.max(now - windows.clicksBefore, 0), now + windows.clicksAfter)
    .filter((one) => one.at >= first && one.at <= last);
  const near = today.filter((one) => Math.abs(one.at - moment) <= windows.near);
  const own = (one: HistoryClick) => one.visitor === visitor;
  const there = (one: HistoryClick) => one.network === address;
  const ofAddress = address === null ? null : today.filter(there);
  const times = visitor === null ? [] : today.filter(own).map((one) => one.at);
  const elsewhere = visitor === null ? [] : (visitorClicks.get(visitor) ?? []);
  const links = elsewhere.slice(from(elsewhere, first), from(elsewhere, last + 1)).map((one) => one.referral);
  return {
    linkNear: near.length,
    visitorNear: visitor === null ? null : near.filter(own).length,
    addressNear: address === null ? null : near.filter(there).length,
    linkToday: today.length,
    visitorToday: visitor === null ? null : times.length,
    addressToday: ofAddress && ofAddress.length,
    addressVisitorsToday: ofAddress && new Set(ofAddress.flatMap((one) => one.visitor ?? [])).size,
    visitorLinksToday: visitor === null ? null : new Set(links).size,
    visitorSteps: times.slice(-21).flatMap((at, index, all) => (index === 0 ? [] : [at - (all[index - 1] as number)])),
  };
}

function likeness(one: HistorySignup, signup: Traits, officer: HistoryOfficer | undefined): Facts["officer"] {
  if (!officer) return null;
  return {
    email: officer.email === null ? null : resemblance(one.email, officer.email),
    phone: officer.phone !== null && signup.phone !== null && digits(officer.phone) === signup.phone,
    visitor: officer.visitor !== null && officer.visitor === signup.visitor,
    address: officer.network !== null && addressOf(officer.network) === signup.address,
    network: officer.network !== null && networkOf(officer.network) === signup.network,
  };
}

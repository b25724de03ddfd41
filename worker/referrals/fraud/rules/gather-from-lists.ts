// Pure.
import {
  type Clicks,
  day,
  type Facts,
  type Group,
  groups,
  type Likeness,
  type Peers,
  type Totals,
  type Traits,
  windows,
} from "./facts";

/** A click of a history. */
export interface HistoryClick {
  at: number;
  referral: string;
  campaign: string;
  visitor: string | null;
  address: string | null;
  bot: boolean;
}

/** The first place in `list` (in order) whose time is at or after `at`. */
function placeOf(list: readonly { at: number }[], at: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const known = lists.get(key);
  if (known) return known;
  const list: T[] = [];
  lists.set(key, list);
  return list;
}

const dayOf = (at: number) => Math.floor(at / day);

/** Gathers facts from a whole history in memory, as facts.ts defines them. Days are those of UTC. */
export class History {
  readonly #groups = new Map(Object.keys(groups).map((group) => [group, new Map<string, Traits[]>()]));
  readonly #clicks = new Map<string, HistoryClick[]>();
  readonly #visitors = new Map<string, { at: number; referral: string }[]>();
  readonly #counts = new Map<string, number>();
  /** Of the counts as they stand. */
  readonly #sums = new Map<string, number>();

  #count(kind: string, of: string, at: number): void {
    const key = `${kind} ${of} ${dayOf(at)}`;
    if (this.#sums.size > 0) this.#sums.clear();
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  #sum(kind: string, of: string, first: number, last: number): number {
    const key = `${kind} ${of} ${first} ${last}`;
    const known = this.#sums.get(key);
    if (known !== undefined) return known;
    let sum = 0;
    for (let date = first; date <= last; date++) sum += this.#counts.get(`${kind} ${of} ${date}`) ?? 0;
    this.#sums.set(key, sum);
    return sum;
  }

  /** Clicks and sign-ups are added in order of time. */
  addClick(click: HistoryClick): void {
    listIn(this.#clicks, click.referral).push(click);
    if (click.visitor) listIn(this.#visitors, click.visitor).push(click);
    if (click.bot) return;
    this.#count("c", click.referral, click.at);
    this.#count("cc", click.campaign, click.at);
  }

  addSignup(signup: Traits): void {
    for (const [group, field] of Object.entries(groups)) {
      const key = signup[field];
      if (key !== null) listIn(this.#groups.get(group) ?? new Map(), key).push(signup);
    }
    if (signup.referral === null) return;
    this.#count("s", signup.referral, signup.at);
    this.#count("cs", signup.campaign, signup.at);
  }

  #peersOf(signup: Traits, group: Group): Traits[] {
    const key = signup[groups[group]];
    const list = key === null ? undefined : this.#groups.get(group)?.get(key);
    if (!list || list.length < 2) return [];
    let place = placeOf(list, signup.at);
    while (list[place] !== signup) place += 1;
    let first = Math.max(0, place - windows.nearest);
    let end = Math.min(list.length, place + windows.nearest + 1);
    while ((list[first]?.at ?? 0) < signup.at - windows.peers) first += 1;
    while ((list[end - 1]?.at ?? 0) > signup.at + windows.peers) end -= 1;
    const peers = list.slice(first, end);
    peers.splice(place - first, 1);
    return peers;
  }

  /** `own`: the good click that the sign-up names. */
  #clicksOf(signup: Traits, own: HistoryClick | null): Clicks | null {
    if (signup.referral === null) return null;
    const moment = own?.at ?? signup.at;
    const visitor = own ? own.visitor : signup.visitor;
    const address = own ? own.address : signup.address;
    const list = this.#clicks.get(signup.referral) ?? [];
    const middle = placeOf(list, moment + 1);
    const start = Math.max(placeOf(list, moment - windows.dayBefore), middle - windows.clicksBefore);
    const end = Math.min(placeOf(list, moment + windows.dayAfter + 1), middle + windows.clicksAfter);
    const found = { linkNear: 0, visitorNear: 0, addressNear: 0, visitorToday: 0, addressToday: 0 };
    const visitors = new Set<string>();
    const times: number[] = [];
    for (let i = start; i < end; i++) {
      const click = list[i];
      if (!click) continue;
      const isNear = Math.abs(click.at - moment) <= windows.near;
      if (isNear) found.linkNear += 1;
      if (visitor !== null && click.visitor === visitor) {
        found.visitorToday += 1;
        if (isNear) found.visitorNear += 1;
        times.push(click.at);
      }
      if (address !== null && click.address === address) {
        found.addressToday += 1;
        if (isNear) found.addressNear += 1;
        if (click.visitor) visitors.add(click.visitor);
      }
    }
    return {
      linkNear: found.linkNear,
      linkToday: end - start,
      visitorNear: visitor === null ? null : found.visitorNear,
      visitorToday: visitor === null ? null : found.visitorToday,
      addressNear: address === null ? null : found.addressNear,
      addressToday: address === null ? null : found.addressToday,
      addressVisitorsToday: address === null ? null : visitors.size,
      visitorLinksToday: visitor === null ? null : this.#linksOf(visitor, moment),
      visitorSteps: times.slice(-21).flatMap((time, i, all) => (i === 0 ? [] : [time - (all[i - 1] ?? 0)])),
    };
  }

  #linksOf(visitor: string, moment: number): number {
    const list = this.#visitors.get(visitor) ?? [];
    const links = new Set<string>();
    const end = Math.min(list.length, placeOf(list, moment + windows.dayAfter + 1));
    for (let i = Math.max(0, placeOf(list, moment - windows.dayBefore), end - 500); i < end; i++) {
      const click = list[i];
      if (click) links.add(click.referral);
    }
    return links.size;
  }

  #totals(kinds: [clicks: string, signups: string], of: string, at: number): Totals {
    const last = dayOf(at);
    const first = last - windows.days + 1;
    return { clicks: this.#sum(kinds[0], of, first, last), signups: this.#sum(kinds[1], of, first, last) };
  }

  factsOf(signup: Traits, own: HistoryClick | null, officer: Likeness | null): Facts {
    const { referral, campaign, at } = signup;
    const names = Object.keys(groups) as Group[];
    return {
      signup,
      trap: false,
      peers: Object.fromEntries(
        names.map((group) => [group, this.#peersOf(signup, group)]),
      ) as unknown as Peers,
      clicks: this.#clicksOf(signup, own),
      link: referral === null ? null : this.#totals(["c", "s"], referral, at),
      linkSignupsBefore: referral === null ? null : this.#sum("s", referral, dayOf(at) - 14, dayOf(at) - 1),
      campaign: this.#totals(["cc", "cs"], campaign, at),
      officer: referral === null ? null : officer,
    };
  }
}

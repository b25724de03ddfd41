// Pure.
import { countClicksAround, placeOf } from "./count-clicks";
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
    let place = placeOf(list, (at) => at >= signup.at);
    while (list[place] !== signup) place += 1;
    let first = Math.max(0, place - windows.nearest);
    let end = Math.min(list.length, place + windows.nearest + 1);
    while ((list[first]?.at ?? 0) < signup.at - windows.peers) first += 1;
    while ((list[end - 1]?.at ?? 0) > signup.at + windows.peers) end -= 1;
    const peers = list.slice(first, end);
    peers.splice(place - first, 1);
    return peers;
  }

  /** `own`: the good click that the sign-up names, where it is its link's. */
  #clicksOf(signup: Traits, own: HistoryClick | null): Clicks | null {
    if (signup.referral === null) return null;
    const moment = (signup.token === "good" ? signup.clickedAt : null) ?? signup.at;
    const clicks = this.#clicks.get(signup.referral) ?? [];
    const whole = { clicks, from: Number.NEGATIVE_INFINITY, through: Number.POSITIVE_INFINITY };
    return countClicksAround(whole, moment, own ?? signup);
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
      linkClicksBefore: referral === null ? null : this.#sum("c", referral, dayOf(at) - 14, dayOf(at) - 1),
      campaign: this.#totals(["cc", "cs"], campaign, at),
      officer: referral === null ? null : officer,
    };
  }
}

// Pure.
import type { Source } from "./sources";

/**
 * The raw log of clicks: the one format in which a batch travels to its counter, waits there, and stands in
 * `click_flushes.events`. It is JSON by columns, since one event looks much like the next:
 *
 *   us         microseconds UTC: the first as it is, each later one as the difference to the one before
 *   flags      a digit an event: 1 bot, 2 unique, 4 scanned (source qr), added up
 *   sources    [distinct values, index of each event's value]; only where one has another source than link and qr
 *   visitors   11 characters an event, blanks where no visitor is known
 *   nonces     10 characters an event: the random part of the click's id (`nonceOf`)
 *   ips, userAgents, countries, referrers   [distinct values, index of each event's value]
 *   lasting, addresses, networks, asns   the same, of what fraud rules compare (`Traces`); each only where one event has it
 */
export interface EventLog {
  us: number[];
  flags: string;
  visitors: string;
  nonces: string;
  ips: Dictionary;
  userAgents: Dictionary;
  countries: Dictionary;
  referrers: Dictionary;
  sources?: Dictionary;
  lasting?: Dictionary;
  addresses?: Dictionary;
  networks?: Dictionary;
  asns?: Dictionary;
}

export type Dictionary = [values: string[], indexes: number[]];

/** What fraud rules compare clicks by: hashes that outlast the day (signing/trace-hash.ts); absent where not known. */
export interface Traces {
  /** Of address and user agent. */
  lasting?: string;
  /** Of the address: IPv4 whole, of IPv6 its /64. */
  address?: string;
  /** Of the network: IPv4's /24, IPv6's /48. */
  network?: string;
  /** The number of the provider's system. */
  asn?: string;
}

export interface ClickEvent extends Traces {
  /** Microseconds UTC. */
  us: number;
  kind: "click" | "bot";
  /** The visitor's first click on this link on this local day. */
  unique: boolean;
  /** A keyed hash that changes with the local day; empty where the visitor is not known. */
  visitor: string;
  /** Masked: `a.b`, or the first two groups of IPv6. */
  ip: string;
  userAgent: string;
  /** ISO 3166 alpha-2, or empty. */
  country: string;
  /** Host, or empty. */
  referrer: string;
  source: Source;
  nonce: string;
}

export const flag = { bot: 1, unique: 2, qr: 4 } as const;
export const visitorLength = 11;
const nonceLength = 10;
const noVisitor = " ".repeat(visitorLength);

/** Flags, visitor and time of the events, in order: what the counter decides by. */
export interface Moment {
  us: number;
  flags: number;
  visitor: string;
  nonce: string;
}

class Column {
  readonly values: string[] = [];
  readonly indexes: number[] = [];
  readonly #known = new Map<string, number>();

  get isEmpty(): boolean {
    return this.values.every((value) => value === "");
  }

  add(value: string): void {
    this.indexes.push(this.#place(value));
  }

  /** The events of another column, in order. */
  addAll([values, indexes]: Dictionary): void {
    const places: number[] = [];
    for (const index of indexes) {
      places[index] ??= this.#place(values[index] ?? "");
      this.indexes.push(places[index]);
    }
  }

  #place(value: string): number {
    let index = this.#known.get(value);
    if (index === undefined) {
      index = this.values.push(value) - 1;
      this.#known.set(value, index);
    }
    return index;
  }
}

/** Collects events, one after another. */
class EventWriter {
  readonly #us: number[] = [];
  #flags = "";
  #visitors = "";
  #nonces = "";
  readonly #ips = new Column();
  readonly #userAgents = new Column();
  readonly #countries = new Column();
  readonly #referrers = new Column();
  readonly #sources = new Column();
  readonly #lasting = new Column();
  readonly #addresses = new Column();
  readonly #networks = new Column();
  readonly #asns = new Column();
  #isTagged = false;
  #last = 0;

  add(event: ClickEvent): void {
    const flags =
      (event.kind === "bot" ? flag.bot : 0) |
      (event.unique ? flag.unique : 0) |
      (event.source === "qr" ? flag.qr : 0);
    this.#us.push(event.us - this.#last);
    this.#last = event.us;
    this.#flags += flags;
    this.#visitors += event.visitor || noVisitor;
    this.#nonces += event.nonce;
    this.#ips.add(event.ip);
    this.#userAgents.add(event.userAgent);
    this.#countries.add(event.country);
    this.#referrers.add(event.referrer);
    this.#sources.add(event.source);
    this.#lasting.add(event.lasting ?? "");
    this.#addresses.add(event.address ?? "");
    this.#networks.add(event.network ?? "");
    this.#asns.add(event.asn ?? "");
    this.#isTagged ||= event.source !== "link" && event.source !== "qr";
  }

  toLog(): EventLog {
    const dictionary = ({ values, indexes }: Column): Dictionary => [values, indexes];
    const known = <K extends string>(name: K, column: Column) =>
      column.isEmpty ? {} : ({ [name]: dictionary(column) } as Record<K, Dictionary>);
    return {
      us: this.#us,
      flags: this.#flags,
      visitors: this.#visitors,
      nonces: this.#nonces,
      ips: dictionary(this.#ips),
      userAgents: dictionary(this.#userAgents),
      countries: dictionary(this.#countries),
      referrers: dictionary(this.#referrers),
      ...(this.#isTagged ? { sources: dictionary(this.#sources) } : {}),
      ...known("lasting", this.#lasting),
      ...known("addresses", this.#addresses),
      ...known("networks", this.#networks),
      ...known("asns", this.#asns),
    };
  }
}

export function encodeEvents(events: Iterable<ClickEvent>): EventLog {
  const writer = new EventWriter();
  for (const event of events) writer.add(event);
  return writer.toLog();
}

const text = ([values, indexes]: Dictionary, i: number) => values[indexes[i] ?? 0] ?? "";

/** The traces of one event of a log. */
export function tracesAt({ lasting, addresses, networks, asns }: EventLog, i: number): Traces {
  const one = {
    lasting: lasting && text(lasting, i),
    address: addresses && text(addresses, i),
    network: networks && text(networks, i),
    asn: asns && text(asns, i),
  };
  return Object.fromEntries(Object.entries(one).filter(([, value]) => value)) as Traces;
}

/** The events of a log, in order. `JSON.parse(click_flushes.events)` is such a log. */
export function decodeEvents(log: EventLog): ClickEvent[] {
  return moments(log).map(({ us, flags, visitor, nonce }, i) => ({
    us,
    kind: flags & flag.bot ? "bot" : "click",
    unique: (flags & flag.unique) !== 0,
    visitor,
    ip: text(log.ips, i),
    userAgent: text(log.userAgents, i),
    country: text(log.countries, i),
    referrer: text(log.referrers, i),
    source: log.sources ? (text(log.sources, i) as Source) : flags & flag.qr ? "qr" : "link",
    nonce,
    ...tracesAt(log, i),
  }));
}

/** The part of each event that counting needs, without the texts. */
export function moments(log: EventLog): Moment[] {
  let us = 0;
  return log.us.map((step, i) => {
    us += step;
    return {
      us,
      flags: log.flags.charCodeAt(i) - 48,
      visitor: log.visitors.slice(i * visitorLength, (i + 1) * visitorLength).trimEnd(),
      nonce: log.nonces.slice(i * nonceLength, (i + 1) * nonceLength),
    };
  });
}

/** The same events with the times and flags that the counter gave them. */
export function withMoments(log: EventLog, decided: readonly Pick<Moment, "us" | "flags">[]): EventLog {
  let last = 0;
  const us = decided.map((moment) => {
    const step = moment.us - last;
    last = moment.us;
    return step;
  });
  return { ...log, us, flags: decided.map((moment) => moment.flags).join("") };
}

const dictionaries = [
  ...(["ips", "userAgents", "countries", "referrers"] as const),
  ...(["lasting", "addresses", "networks", "asns"] as const),
];

/** One dictionary of several; of a log that has none, all events have no value. */
function mergeDictionaries(
  parts: readonly (Dictionary | undefined)[],
  lengths: readonly number[],
): Dictionary {
  const column = new Column();
  parts.forEach((part, i) => {
    if (part) column.addAll(part);
    else for (let n = lengths[i] ?? 0; n > 0; n--) column.add("");
  });
  return [column.values, column.indexes];
}

const sourcesOf = (log: EventLog): Dictionary =>
  log.sources ?? [["link", "qr"], Array.from(log.flags, (flags) => (Number(flags) & flag.qr ? 1 : 0))];

/** One log of several, in order. Column by column: a busy link's flush holds thousands of events. */
export function mergeLogs(logs: readonly EventLog[]): EventLog {
  const [only] = logs;
  if (logs.length === 1 && only) return only;
  const lengths = logs.map(({ us }) => us.length);
  const us: number[] = [];
  let last = 0;
  for (const log of logs) {
    let at = 0;
    for (const [i, step] of log.us.entries()) {
      at += step;
      us.push(i === 0 ? at - last : step);
    }
    if (log.us.length > 0) last = at;
  }
  const text = (name: "flags" | "visitors" | "nonces") => logs.map((log) => log[name]).join("");
  const merged: EventLog = {
    us,
    flags: text("flags"),
    visitors: text("visitors"),
    nonces: text("nonces"),
    ...{ ips: [[], []], userAgents: [[], []], countries: [[], []], referrers: [[], []] },
  };
  for (const name of dictionaries) {
    const parts = logs.map((log) => log[name]);
    if (name in merged || parts.some(Boolean)) merged[name] = mergeDictionaries(parts, lengths);
  }
  if (logs.some(({ sources }) => sources)) merged.sources = mergeDictionaries(logs.map(sourcesOf), lengths);
  return merged;
}

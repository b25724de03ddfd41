// Pure.
/**
 * A history's lines, read one by one (docs/importing-history.md): what each states, or what is wrong with it. What the
 * database knows of links comes later. Pure: the present comes in.
 */
import { maskIp, readIp, readUserAgent } from "../../core/http/client";
import { readCountry } from "../clicks/visitor";
import { withFieldNames } from "./event-fields";

/** What can be wrong with a line; the words stand in the catalogue as `imports.fault.<code>`. */
export const faults = [
  "not_utf8",
  "not_json",
  "not_an_object",
  "too_many_cells",
  "timestamp",
  "timestamp_future",
  "event_type",
  "referral",
  "officer",
  "campaign",
  "address",
  "conversion_time",
  "status",
  "enrolled_at",
  "enrolled_future",
  "enrolled_pending",
  "enrolled_before",
  "no_link",
  "other_officer",
  "other_campaign",
  "no_click_left",
] as const;
export type Fault = (typeof faults)[number];

export interface FaultyLine {
  /** From 1, as an editor numbers them. */
  line: number;
  fault: Fault;
}

interface Stated {
  line: number;
  /** The link's code or id. */
  referral: string;
  officerId: string | null;
  campaignId: string | null;
  /** Microseconds UTC. */
  us: number;
  /** Opaque; empty where none is named. */
  visitor: string;
  /** ISO 3166 alpha-2, or empty. */
  country: string;
  /** Whether it may be a line of our own raw events, by how it tells its time and what it leaves out. */
  isOwn?: true;
}

export interface StatedClick extends Stated {
  kind: "click";
  /** Masked, or empty. */
  ip: string;
  userAgent: string;
}

export interface StatedSignup extends Stated {
  kind: "signup";
  /** An address or a hash of one: opaque. */
  userEmail: string;
  conversionTimeMinutes: number | null;
  /** Milliseconds; null while pending. */
  enrolledAt: number | null;
}

export type StatedEvent = StatedClick | StatedSignup;

/** A line's fields before they are judged: of NDJSON any value, of CSV text. */
export interface RawLine {
  line: number;
  fields: unknown;
}

export interface History {
  /** In the order of the file. */
  events: StatedEvent[];
  rejected: FaultyLine[];
}

/** Thrown while a line is read, and caught with it. */
class Faulty extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault);
    this.fault = fault;
  }
}

const instant = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3})(\d{3})?Z$/;

/** Microseconds of an instant with 3 or 6 decimals; null for any other text, and for what no calendar has. */
export function readMicroseconds(text: unknown): number | null {
  const parts = typeof text === "string" ? instant.exec(text) : null;
  if (!parts) return null;
  const at = Date.parse(`${parts[1]}Z`);
  const isReal = at >= 0 && new Date(at).toISOString() === `${parts[1]}Z`;
  return isReal ? at * 1000 + Number(parts[2] ?? 0) : null;
}

const isMissing = (value: unknown) => value === undefined || value === null || value === "";

/** Text of one line that only its sender understands, or empty. */
function opaque(value: unknown, longest: number, fault: Fault): string {
  if (isMissing(value)) return "";
  if (typeof value !== "string" || value.length > longest || /[\p{Cc}\p{Cs}]/u.test(value)) {
    throw new Faulty(fault);
  }
  return value;
}

function needed(value: unknown, longest: number, fault: Fault): string {
  const text = opaque(value, longest, fault);
  if (text.trim() === "") throw new Faulty(fault);
  return text;
}

function pastInstant(value: unknown, now: number, wrong: Fault, future: Fault): number {
  const us = readMicroseconds(value);
  if (us === null) throw new Faulty(wrong);
  if (us >= (now + 1) * 1000) throw new Faulty(future);
  return us;
}

/** What describes who came, cut where it is too long. It never costs the event: what can't be read is not known. */
const described = (value: unknown, longest: number): string =>
  typeof value === "string"
    ? value
        .slice(0, 4 * longest)
        .trim()
        .slice(0, longest)
        .replace(/[\p{Cc}\p{Cs}]/gu, "")
    : "";

const maskedV4 = /^(\d{1,3}\.\d{1,3})(?:\.(?:\d{1,3}|[x*])){0,2}$/i;
const maskedV6 = /^([\da-f]{1,4}):([\da-f]{0,4})(?::[\da-f:]*)?$/i;

/** A masked address, or a whole one, which is masked: `a.b`, or the first two groups of IPv6. */
function readNetwork(value: unknown): string {
  const text = described(value, 46);
  const whole = maskIp(readIp(text));
  if (whole !== "") return whole;
  const v4 = maskedV4.exec(text);
  if (v4) return v4[1] ?? "";
  const v6 = maskedV6.exec(text);
  return v6 ? maskIp(readIp(`${v6[1]}:${v6[2] || "0"}::`)) : "";
}

function readMinutes(value: unknown): number | null {
  if (isMissing(value)) return null;
  const isWhole = typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 100_000_000;
  if (!isWhole) throw new Faulty("conversion_time");
  return value;
}

function readEnrollment(fields: Record<string, unknown>, us: number, now: number): number | null {
  const { enrollmentStatus: status, enrolledAt } = fields;
  if (!isMissing(status) && status !== "pending" && status !== "completed") throw new Faulty("status");
  const at = isMissing(enrolledAt) ? null : pastInstant(enrolledAt, now, "enrolled_at", "enrolled_future");
  // To the millisecond: the two may be told with 3 and with 6 decimals.
  if (at !== null && Math.floor(at / 1000) < Math.floor(us / 1000)) throw new Faulty("enrolled_before");
  if (status === "completed") return Math.floor((at ?? us) / 1000);
  if (at !== null) throw new Faulty("enrolled_pending");
  return null;
}

const isGiven = (value: unknown) => typeof value === "string" && value.trim() !== "";

/** Our raw events have six decimals, and neither visitors nor countries. */
const mayBeOwn = ({ timestamp, visitor, country }: Record<string, unknown>) =>
  instant.exec(String(timestamp))?.[2] !== undefined && !isGiven(visitor) && !isGiven(country);

function readFields(line: number, given: Record<string, unknown>, now: number): StatedEvent {
  const fields = withFieldNames(given);
  const us = pastInstant(fields.timestamp, now, "timestamp", "timestamp_future");
  const kind = fields.eventType;
  if (kind !== "click" && kind !== "signup") throw new Faulty("event_type");
  const stated = {
    line,
    us,
    referral: needed(fields.referralID, 200, "referral"),
    officerId: opaque(fields.officerID, 60, "officer") || null,
    campaignId: opaque(fields.campaignID, 60, "campaign") || null,
    visitor: described(fields.visitor, 128),
    country: readCountry(described(fields.country, 3)),
    ...(mayBeOwn(fields) ? ({ isOwn: true } as const) : {}),
  };
  if (kind === "click") {
    return {
      kind,
      ...stated,
      ip: readNetwork(fields.ipAddressMasked),
      userAgent: readUserAgent(typeof fields.userAgent === "string" ? fields.userAgent.slice(0, 2000) : ""),
    };
  }
  return {
    kind,
    ...stated,
    userEmail: needed(fields.userEmail, 128, "address"),
    conversionTimeMinutes: readMinutes(fields.conversionTime),
    enrolledAt: readEnrollment(fields, us, now),
  };
}

/** Judges lines; `now` in milliseconds, after which nothing can have happened. */
export function readEvents(lines: readonly (RawLine | FaultyLine)[], now: number): History {
  const history: History = { events: [], rejected: [] };
  for (const raw of lines) {
    if ("fault" in raw) {
      history.rejected.push(raw);
      continue;
    }
    const { line, fields } = raw;
    if (typeof fields !== "object" || fields === null || Array.isArray(fields)) {
      history.rejected.push({ line, fault: "not_an_object" });
      continue;
    }
    try {
      history.events.push(readFields(line, fields as Record<string, unknown>, now));
    } catch (error) {
      if (!(error instanceof Faulty)) throw error;
      history.rejected.push({ line, fault: error.fault });
    }
  }
  return history;
}

import type { Source } from "../../clicks/sources";

/** Raw events of a made-up programme, and what may be asked of them. */

export interface ClickEvent {
  link: number;
  at: number;
  unique: boolean;
  bot: boolean;
  country: string;
  userAgent: string;
  /** What the user agent is, by the test's own knowledge. */
  device: string;
  browser: string;
  system: string;
  referrer: string;
  source: Source;
}
export interface SignupEvent {
  /** Null: no link earned it. */
  link: number | null;
  campaign: string;
  at: number;
  /** The click that earned it, by its place among the clicks. */
  click: number | null;
  enrolledAt: number | null;
}
export interface Link {
  id: string;
  officer: string;
  campaign: string;
  issuedAt: number;
}
export interface Campaign {
  id: string;
  startsOn: string;
  endsOn: string | null;
  archivedAt: number | null;
  type: string | null;
}
export interface World {
  officers: string[];
  /** By officer; empty: none. */
  regions: Record<string, string>;
  campaigns: Campaign[];
  links: Link[];
  clicks: ClickEvent[];
  signups: SignupEvent[];
  timeZone: string;
}
export interface Question {
  from: string;
  to: string;
  campaign: string | null;
  officer: string | null;
}

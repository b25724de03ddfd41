import { localDay } from "../../core/time";
import { type ClosedReason, closedReason, type LinkFacts } from "../links/link-state";

/** What the redirect needs to know of a link; the same for all its visitors, so it is kept in memory. */
export interface Link extends LinkFacts {
  referralId: string;
  officerId: string;
  campaignId: string;
  /** The short numbers that the code carries. */
  referral: number;
  officerNumber: number;
  campaignNumber: number;
  /** Milliseconds UTC, whole seconds. */
  issuedAt: number;
  campaignName: string;
  slug: string;
  landingUrl: string | null;
  windowDays: number;
  timeZone: string;
}

/** Why the link leads nowhere at this moment; null where it is open. */
export function whyClosed(link: Link, now: number): ClosedReason | null {
  return closedReason(link, now, localDay(now, link.timeZone));
}

/** Where the link leads, in two parts around the click's id. Our own pages have a path, landing pages a URL. */
export interface Destination {
  before: string;
  after: string;
}

/** The landing page with `ref` and `click_id` added to its query; the rest of the query and the fragment stay. */
export function destinationOf(link: Pick<Link, "landingUrl" | "slug">, code: string): Destination {
  if (!link.landingUrl) return { before: `/signup/${link.slug}?ref=${code}&click_id=`, after: "" };
  const url = new URL(link.landingUrl);
  // A parameter of ours that stands in the landing URL would be read in place of the real one.
  for (const name of ["ref", "click_id"]) if (url.searchParams.has(name)) url.searchParams.delete(name);
  const after = url.hash;
  url.hash = "";
  const { href } = url;
  const join = !href.includes("?") ? "?" : href.endsWith("?") || href.endsWith("&") ? "" : "&";
  return { before: `${href}${join}ref=${code}&click_id=`, after };
}

// Pure.
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
  /** Clicks a minute of one visitor, beyond which they count as bots'; null: no limit is set. */
  throttleAt: number | null;
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

/** The text as a header takes it: letters beyond ASCII are percent-encoded, the rest stays byte for byte. */
const inAscii = (text: string) => text.replace(/[^!-~]+/g, (some) => encodeURIComponent(some.toWellFormed()));

/** The name of a query's parameter, as a page that reads it sees it. */
function nameOf(parameter: string): string {
  const [name = ""] = parameter.split("=", 1);
  return new URLSearchParams(`${name}=`).keys().next().value ?? "";
}

/** Ours replaces a parameter of one of these names. */
const isOurs = (parameter: string) => ["ref", "click_id"].includes(nameOf(parameter));

/** The landing page with `ref` and `click_id` added to its query; the rest of the query and the fragment stay. */
export function destinationOf(link: Pick<Link, "landingUrl" | "slug">, code: string): Destination {
  if (!link.landingUrl) return { before: `/signup/${link.slug}?ref=${code}&click_id=`, after: "" };
  const [, page = "", query = "", fragment = ""] =
    /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(link.landingUrl) ?? [];
  const kept = query.split("&").filter((parameter) => !isOurs(parameter));
  const rest = inAscii(kept.join("&"));
  const join = rest === "" || rest.endsWith("&") ? "" : "&";
  return {
    before: `${new URL(page).href}?${rest}${join}ref=${code}&click_id=`,
    after: inAscii(fragment),
  };
}

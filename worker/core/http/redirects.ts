import type { AppContext } from "./context";
import { isScript } from "./render-page";

/** Where a person sets up a second factor. */
export const secondFactorPath = "/dashboard/settings/profile/second-factor";

/** `/change-password?next=…`: a page to go through on the way to another, which it leads on to. */
export const through = (page: string, next: string | null | undefined): string =>
  next ? `${page}?next=${encodeURIComponent(next)}` : page;

/** What somebody sent may stand in an address: a header takes ASCII alone, and a line break would end it. */
const inAscii = (address: string) =>
  address.replace(/[^!-~]+/g, (some) => encodeURIComponent(some.toWellFormed()));

const lead = (status: 302 | 303, location: string, headers: Record<string, string>) =>
  new Response(null, {
    status,
    headers: { location: inAscii(location), "cache-control": "no-store", ...headers },
  });

export const seeOther = (location: string, headers: Record<string, string> = {}) =>
  lead(303, location, headers);

/** The same with 302, where a contract asks for that. */
export const found = (location: string, headers: Record<string, string> = {}) => lead(302, location, headers);

const leads = ({ status }: Response) => status === 302 || status === 303;

/** Fetch follows a redirect unseen; a script of our pages is told where to go instead. */
export function forScript(c: AppContext, answer: Response): Response {
  const location = answer.headers.get("location");
  if (!isScript(c) || !leads(answer) || location === null) return answer;
  const headers = new Headers(answer.headers);
  headers.delete("location");
  headers.set("x-location", location);
  return new Response(null, { status: 204, headers });
}

/** A redirect between anybody's pages keeps the language that stands in the address alone. */
export function carried(answer: Response, carry: (href: string) => string): Response {
  const location = answer.headers.get("location");
  if (!leads(answer) || !location?.startsWith("/") || location.startsWith("/dashboard")) return answer;
  const headers = new Headers(answer.headers);
  headers.set("location", carry(location));
  return new Response(null, { status: answer.status, headers });
}

/** The redirects of an area that has them all with 302. */
export const asFound = (answer: Response): Response =>
  answer.status === 303 ? new Response(null, { status: 302, headers: answer.headers }) : answer;

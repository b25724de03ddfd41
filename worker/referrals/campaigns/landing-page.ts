import type { AppContext } from "../../core/http/context";
import { invalid } from "../../core/http/problem";
import { isOwnLink } from "../links/address";

/** The addresses at which this site is reached: as this request says, and as configured. */
export const originsOf = (c: AppContext): string[] => [
  new URL(c.req.url).origin,
  ...(c.env.PUBLIC_URL ? [c.env.PUBLIC_URL] : []),
];

/** A link that leads to a link counts a visit again and again. */
export function refuseOwnLink(
  url: string | null | undefined,
  origins: readonly string[],
  field = "landing_url",
): void {
  if (url && isOwnLink(url, origins)) {
    throw invalid(field, "This is a referral link. Give the page that its visitors are to see.");
  }
}

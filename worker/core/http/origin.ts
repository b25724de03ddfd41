import type { AppContext } from "./api";

/** Where people reach the product, without a trailing slash: as configured, else as this request says. */
export function siteOrigin(c: AppContext): string {
  return (c.env.PUBLIC_URL || new URL(c.req.url).origin).replace(/\/+$/, "");
}

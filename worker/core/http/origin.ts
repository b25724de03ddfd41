import { siteOrigin as originAt } from "../identity/people";
import type { AppContext } from "./context";

/** Where people reach the product, without a trailing slash: as configured, else as this request says. */
export const siteOrigin = (c: AppContext): string => originAt(c.env, c.req.url);

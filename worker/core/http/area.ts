import { getPath } from "hono/utils/url";
import type { Rule } from "../access/actor";
import type { Denied } from "../access/gate";

/**
 * Addresses that are judged before the verb: with and without a slash at their end alike, and a verb that an address
 * lacks hears what GET hears, or 405 where GET is answered.
 */
export interface Area {
  /** "/garden": this address, and those below it unless it stands `alone`. Without a slash at its end. */
  path: string;
  alone?: true;
  /** Of its redirects; 303 where left out. */
  redirects?: 302;
  /** Who hears of an address below it that there is no such page; without, everybody. */
  access?: Rule;
  /** Where nobody is led, instead of to sign-in and back. */
  nobodyTo?: string;
  /** What becomes of somebody who is signed in and whom a page's rule does not let in; without, a page with status 403. */
  denied?: Denied;
}

const isWithin = ({ path, alone }: Area, asked: string) =>
  asked === path || (!alone && asked.startsWith(`${path}/`));

/** The area of a path: the one that names it most closely. */
export const areaOf = (areas: readonly Area[], path: string): Area | undefined =>
  areas.filter((area) => isWithin(area, path)).sort((a, b) => b.path.length - a.path.length)[0];

const withoutSlash = (path: string): string => (path.length > 1 ? path.replace(/\/$/, "") : path);

/** How the router reads a path: within an area a slash at the end says nothing, and its pages are named without. */
export function pathIn(areas: readonly Area[]): (request: Request) => string {
  return (request) => {
    const path = getPath(request);
    const bare = withoutSlash(path);
    return bare !== path && areaOf(areas, bare) ? bare : path;
  };
}

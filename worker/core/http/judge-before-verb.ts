import type { Hono } from "hono";
import { type Area, areaOf } from "./area";
import type { App } from "./context";
import { type PageAddress, Pages, refuseVerb } from "./pages";
import { notFound } from "./problem";

/** The verbs of an address, as the header `Allow` tells them. */
const verbsOf = (addresses: readonly PageAddress[], path: string): string =>
  [
    "GET",
    "HEAD",
    ...(addresses.some((one) => one.path === path && one.method === "POST") ? ["POST"] : []),
  ].join(", ");

/** What is below an area and is no page of anybody's: told to those alone who work there, whatever the verb. */
const missing = ({ path, access }: Required<Pick<Area, "path" | "access">>): PageAddress[] =>
  new Pages().get(`${path}/*`, { access }, () => {
    throw notFound("There is no page here.");
  }).addresses;

/**
 * Mounted after all pages: what they did not answer in an area is a verb that an address lacks, or an address that there
 * is not.
 */
export function judgeBeforeVerb(
  app: Hono<App>,
  addresses: readonly PageAddress[],
  areas: readonly Area[],
): void {
  const pages = addresses.filter(({ method, path }) => method === "GET" && areaOf(areas, path));
  const others = areas.flatMap(({ path, access }) => (access ? missing({ path, access }) : []));
  for (const address of [...pages, ...others]) {
    const allow = verbsOf(addresses, address.path);
    app.all(address.path, (c) => refuseVerb(c, address, allow));
  }
}

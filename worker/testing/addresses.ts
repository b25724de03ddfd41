import type { pages } from "../product";
import type { Records } from "./suite";
import { suites } from "./suites";

const ids: Records = Object.assign({}, ...suites.map(({ pages }) => pages?.ids));
const places: Record<string, string[]> = Object.assign({}, ...suites.map(({ pages }) => pages?.places));

/** The addresses that a path stands for, about these records. */
export function addressesOf(path: string, records: Records): string[] {
  const [place, name = ""] = /:(\w+)(?:\{[^}]*\})?/.exec(path) ?? [];
  if (!place) return [path];
  const list = /(\w+)\/$/.exec(path.slice(0, path.indexOf(place)))?.[1] ?? "";
  const values = places[name] ?? [records[ids[list] ?? name] ?? "unknown"];
  return values.flatMap((value) => addressesOf(path.replace(place, value), records));
}

/** The paths that GET answers, together by the place that they begin with: `/dashboard/casebook/cases/:id`. */
export const pathsByPlace = (rooms: typeof pages): [string, string[]][] => [
  ...Map.groupBy(
    rooms
      .flatMap((room) => room.hono.routes)
      .filter(({ method, path }) => method === "GET" && !path.includes("*"))
      .map(({ path }) => path),
    (path) => path.split("/").slice(0, 6).join("/"),
  ),
];

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

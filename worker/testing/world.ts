import type { Caller, Records, Side, World } from "./suite";
import { suites } from "./suites";

/** Of several worlds one; of what two name, the later one's. */
export function together(parts: World[]): World {
  const all = (side: Side): Records => Object.assign({}, ...parts.map(({ records }) => records[side]));
  return {
    callers: Object.assign({}, ...parts.map(({ callers }) => callers)),
    records: { own: all("own"), other: all("other") },
  };
}

/** The modules' parts of a small world, made anew: who calls, and the records that endpoints' examples name. */
export async function newWorld(): Promise<World> {
  const parts: World[] = [];
  for (const suite of suites) parts.push(await suite.world()); // one after another: they count records up
  return together(parts);
}

export function callerIn({ callers }: World, name: string): Caller {
  const caller = callers[name];
  if (!caller) throw new Error(`no module brings the caller ${name}`);
  return caller;
}

/** The credential of a caller who has one. */
export const tokenIn = (world: World, name: string): string => callerIn(world, name).token ?? "";

/** What this caller's examples stand for, where it is about their own or about another's. */
export const recordsFor = ({ records }: World, caller: Caller, side: Side): Records => ({
  ...records.other,
  ...records[side],
  ...caller.records?.[side],
});

/** An example with its `{names}` replaced by the records of a world. */
export function filled<T>(example: T, records: Record<string, string>): T {
  if (typeof example === "string") {
    return example.replace(/\{(\w+)\}/g, (whole, name: string) => records[name] ?? whole) as T;
  }
  if (Array.isArray(example)) return example.map((item) => filled(item, records)) as T;
  if (example === null || typeof example !== "object") return example;
  return Object.fromEntries(
    Object.entries(example).map(([name, value]) => [name, filled(value, records)]),
  ) as T;
}

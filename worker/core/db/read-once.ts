import type { Db } from "./db";

const underWay = new WeakMap<Db, Map<string, Promise<unknown>>>();

/** What parts of one page ask for at the same time is read once: each request has its own `db`. */
export function readOnce<T>(db: Db, what: string, read: () => Promise<T>): Promise<T> {
  const reads = underWay.get(db) ?? new Map<string, Promise<unknown>>();
  underWay.set(db, reads);
  const found = reads.get(what) ?? read().finally(() => reads.delete(what));
  reads.set(what, found);
  return found as Promise<T>;
}

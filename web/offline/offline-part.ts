/** What a module tells the service worker, as `offline` of its offline.ts; the build puts all of them into the worker. */
export interface OfflinePart {
  /** Beginnings of paths where pages are that may ask to be kept on the device. */
  rooms?: readonly string[];
  /** Paths, as regular expressions without `^` and `$`, of forms that begin or end a session. */
  doors?: readonly string[];
}

import type { Draft, Drafts } from "../saver";

/** Also read by the page when somebody signs out (web/islands/runtime/offline.ts): what it then asks. */
const UNSENT = "unsent";
const PREFIX = "draft ";

/** All that is kept of anybody's typing, on this device. */
const keysOf = (storage: Storage): string[] =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "").filter((key) =>
    key.startsWith(PREFIX),
  );

/**
 * What one person typed of one case, each field by itself, so that two open pages do not undo each other's. It is
 * written at once: a page may go at any moment. What another person left on this device is taken away unread.
 */
export function deviceDrafts(storage: Storage, person: string, caseId: string, question: string): Drafts {
  const own = `${PREFIX}${person} `;
  const here = `${own}${caseId} `;
  const tell = () => {
    if (keysOf(storage).length > 0) storage.setItem(UNSENT, question);
    else storage.removeItem(UNSENT);
  };
  return {
    all() {
      try {
        for (const key of keysOf(storage)) if (!key.startsWith(own)) storage.removeItem(key);
        tell();
        return keysOf(storage)
          .filter((key) => key.startsWith(here))
          .map(
            (key): Draft => ({
              path: key.slice(here.length),
              ...{ what: "" }, // kept before names were
              ...(JSON.parse(storage.getItem(key) ?? "{}") as Omit<Draft, "path">),
            }),
          );
      } catch {
        return []; // storage is refused: nothing was kept
      }
    },
    keep({ path, ...draft }) {
      try {
        storage.setItem(here + path, JSON.stringify(draft));
        storage.setItem(UNSENT, question);
        return true;
      } catch {
        return false; // refused or full
      }
    },
    drop(path) {
      try {
        storage.removeItem(here + path);
        tell();
      } catch {
        // what could not be kept need not go
      }
    },
  };
}

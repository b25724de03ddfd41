/** Also read by the page when somebody signs out (web/islands/runtime/offline.ts): what it then asks. */
const UNSENT = "unsent";
/** What anybody typed on this device, in whatever room: "draft <person> <of what>". */
const PREFIX = "draft ";

/** What a form held that was not saved. */
export interface KeptText {
  /** Instant of the last key. */
  at: number;
  /** What its save would have been based on. */
  etag: string;
  /** Each field's text by its name. */
  values: Readonly<Record<string, string>>;
}

export interface KeptTexts {
  /** Of earlier views of the page: by their keys, the latest first. */
  earlier(): [key: string, text: KeptText][];
  /** This view's; false where the device keeps nothing. */
  keep(text: KeptText): boolean;
  /** This view's, or an earlier one's. */
  drop(key?: string): void;
}

const keysOf = (storage: Storage): string[] =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "").filter((key) =>
    key.startsWith(PREFIX),
  );

/**
 * What one person typed of one case, a text for each time that the page is shown, so that a new one overwrites none that
 * is not decided on. What another person left on this device is taken away unread.
 */
export function keptTexts(
  storage: Storage,
  of: { person: string; caseId: string; view: string; question: string },
): KeptTexts {
  const own = `${PREFIX}${of.person} `;
  const here = `${own}${of.caseId} `;
  const current = here + of.view;
  const tell = () => {
    if (keysOf(storage).length > 0) storage.setItem(UNSENT, of.question);
    else storage.removeItem(UNSENT);
  };
  return {
    earlier() {
      try {
        for (const key of keysOf(storage)) if (!key.startsWith(own)) storage.removeItem(key);
        tell();
        return keysOf(storage)
          .filter((key) => key.startsWith(here) && key !== current)
          .map((key): [string, KeptText] => [key, JSON.parse(storage.getItem(key) ?? "{}")])
          .sort(([, a], [, b]) => b.at - a.at);
      } catch {
        return []; // storage is refused: nothing was kept
      }
    },
    keep(text) {
      try {
        storage.setItem(current, JSON.stringify(text));
        storage.setItem(UNSENT, of.question);
        return true;
      } catch {
        return false; // refused or full
      }
    },
    drop(key = current) {
      try {
        storage.removeItem(key);
        tell();
      } catch {
        // what could not be kept need not go
      }
    },
  };
}

const said = (text = ""): string =>
  text
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** The first text that a form held and does not hold now, as far as people read it; null where there is none. */
export function differing(kept: KeptText["values"], now: KeptText["values"]): string | null {
  for (const name of new Set([...Object.keys(kept), ...Object.keys(now)])) {
    const text = said(kept[name]);
    if (text !== said(now[name])) return text;
  }
  return null;
}

import { useEffect, useState } from "preact/hooks";
import { writeDecimal } from "../../../../web/i18n/decimal";
import { type Found, foundIn } from "../../hints/found";
import type { Hints } from "../../hints/hints";
import type { DriverStore } from "./store";

/** What is known of the number that is open: a press takes a figure with its source. */
export function Known({ store }: { store: DriverStore }) {
  const about = store.about.value;
  const { words, hintsAt, mayEdit, locale } = store.props;
  const [hints, setHints] = useState<Hints | null>(null);
  const key = about?.key;

  useEffect(() => {
    setHints(null);
    if (!key) return;
    const stop = new AbortController();
    fetch(`${hintsAt}?key=${encodeURIComponent(key)}`, { signal: stop.signal })
      .then((answer) => (answer.ok ? (answer.json() as Promise<Hints>) : null))
      .then(setHints)
      // Without a connection nothing is known; typing goes on.
      .catch(() => {});
    return () => stop.abort();
  }, [key, hintsAt]);

  if (!about || !hints) return null;
  const found = foundIn(hints);
  if (found.length === 0) return null;
  const { segment: at, mode } = about;
  const use = ({ value, source }: Found) => {
    if (value === null) return;
    store.type(at, about.key, mode, writeDecimal(value, locale));
    store.set(at, about.key, mode === "current" ? "source" : "feasible_source", source);
  };
  const isFar = mode === "current" && hints.far.includes(store.segments[at]?.segment.id ?? "");
  return (
    <section class="about-number__known">
      <h3 class="field__label">{words.known}</h3>
      {isFar && hints.median !== null && (
        <p class="notice notice--warn small">
          {words.far.replace("{median}", writeDecimal(hints.median, locale))}
        </p>
      )}
      <ul>
        {found.slice(0, 12).map((one) => (
          <li key={one.id}>
            <span class="small">
              <b>{one.value === null ? one.says : writeDecimal(one.value, locale)}</b> {one.where}
            </span>
            {mayEdit && one.value !== null && (
              <button type="button" class="button button--plain button--small" onClick={() => use(one)}>
                <span>{words.use_this}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { typedWords } from "./number-place";
import type { DriverStore } from "./store";

/**
 * What was typed on this device and cannot be saved: a segment, a commodity or a right is gone. It is there to be read and
 * copied until its person deletes it.
 */
export function Placeless({ store }: { store: DriverStore }) {
  const { words: say, locale } = store.props;
  const drafts = store.placeless.value;
  if (drafts.length === 0) return null;
  const lines = drafts.map(
    ({ path, what, value }) => `${what || path}: ${typedWords(value, locale, say.empty)}`,
  );
  return (
    <div class="conflicts" role="alert">
      <p>{say.placeless}</p>
      <ul>
        {lines.map((line, at) => (
          <li key={drafts[at]?.path}>{line}</li>
        ))}
      </ul>
      <div class="row">
        <button type="button" class="button button--plain" data-copy={lines.join("\n")}>
          <span data-copy-label="">{say.copy_placeless}</span>
        </button>
        <button type="button" class="button button--plain" onClick={() => store.discardPlaceless()}>
          <span>{say.discard_placeless}</span>
        </button>
      </div>
    </div>
  );
}

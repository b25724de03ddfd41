import type { Draft } from "../saver";
import { typedWords } from "./number-place";

/** What it says. */
export type PlacelessWord = "placeless" | "copy_placeless" | "discard_placeless" | "empty";

/**
 * What was typed on this device and cannot be saved: a segment, a commodity, a right or the case is gone. It is there to be
 * read and copied until its person deletes it.
 */
export function Placeless({
  drafts,
  words,
  locale,
  onDiscard,
}: {
  drafts: readonly Draft[];
  words: Record<PlacelessWord, string>;
  locale: string;
  onDiscard: () => void;
}) {
  if (drafts.length === 0) return null;
  const lines = drafts.map(
    ({ path, what, value }) => `${what || path}: ${typedWords(value, locale, words.empty)}`,
  );
  return (
    <div class="conflicts" role="alert">
      <p>{words.placeless}</p>
      <ul>
        {lines.map((line, at) => (
          <li key={drafts[at]?.path}>{line}</li>
        ))}
      </ul>
      <div class="row">
        <button type="button" class="button button--plain" data-copy={lines.join("\n")}>
          <span data-copy-label="">{words.copy_placeless}</span>
        </button>
        <button type="button" class="button button--plain" onClick={onDiscard}>
          <span>{words.discard_placeless}</span>
        </button>
      </div>
    </div>
  );
}

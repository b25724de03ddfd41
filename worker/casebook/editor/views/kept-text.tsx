import { Notice } from "../../../../web/ui";

export interface KeptTextProps {
  /** The id of the form whose text is kept. */
  of: string;
  person: string;
  caseId: string;
  /** The page's language, for the instant of a text. */
  locale: string;
  words: {
    found: string;
    bring_back: string;
    throw_away: string;
    kept: string;
    not_kept: string;
    sign_out: string;
  };
}

/** What is known on the device; on the server nothing is. */
export interface Known {
  /** What was typed once and not saved: when, and how it begins. */
  found?: { when: string; begins: string } | undefined;
  /** A save failed: what was typed now is kept on the device, or is not. */
  isKept?: boolean | undefined;
}

interface Props extends KeptTextProps {
  known?: Known;
  onBringBack?: () => void;
  onThrowAway?: () => void;
}

/** What was typed on this device and was not saved, with the choice of what becomes of it. */
export function KeptText({ words, known = {}, onBringBack, onThrowAway }: Props) {
  const { found, isKept } = known;
  return (
    <>
      {found && (
        <Notice tone="warn">
          <p>{words.found.replace("{when}", found.when)}</p>
          {found.begins !== "" && <p class="editor-kept">{found.begins}</p>}
          <div class="row">
            <button type="button" class="button button--primary button--small" onClick={onBringBack}>
              {words.bring_back}
            </button>
            <button type="button" class="button button--plain button--small" onClick={onThrowAway}>
              {words.throw_away}
            </button>
          </div>
        </Notice>
      )}
      {isKept !== undefined && (
        <Notice tone={isKept ? "info" : "bad"}>{isKept ? words.kept : words.not_kept}</Notice>
      )}
    </>
  );
}

import { Icon } from "./icon";

export type SavingState = "resting" | "saving" | "saved" | "failed";

export interface SaveStatusProps {
  state: SavingState;
  words: {
    /** Nothing was changed yet. */
    resting: string;
    saving: string;
    /** "Saved 14:02" */
    saved: string;
    failed: string;
    retry: string;
  };
  onRetry?: () => void;
}

/** Whether what was typed is safe: "saved" is said only when the server has said so. Read out as it changes. */
export function SaveStatus({ state, words, onRetry }: SaveStatusProps) {
  return (
    <div class={`save-status save-status--${state}`}>
      <span role="status" aria-live="polite">
        <Icon name={state === "failed" ? "warning" : state === "saving" ? "refresh" : "check"} />
        {words[state]}
      </span>
      {state === "failed" && (
        <button type="button" class="button button--quiet button--small" onClick={onRetry}>
          {words.retry}
        </button>
      )}
    </div>
  );
}
